import ArgumentParser
import CEL
import DataTree
import Rules
import SourceText

/// `fashen cel EXPRESSION`: evaluates one expression, over a document where one is given.
struct CELCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cel", abstract: CommandWording.celAbstract, discussion: CommandWording.celDiscussion)

  @Argument(help: ArgumentHelp(CommandWording.expressionHelp, valueName: "expression"))
  var expression: String

  @Option(help: ArgumentHelp(CommandWording.dataHelp, valueName: "file"))
  var data: String?

  @Flag(help: ArgumentHelp(CommandWording.typeHelp))
  var type = false

  @OptionGroup var shared: SharedOptions

  /// The variable that stands for the whole document.
  private static let wholeDocument = "data"

  func run() throws {
    let messages = DiagnosticPrinter(shared)
    var faults: [Diagnostic] = []
    var environment = LegalFunctions.environment(PackLibrary.references(nil, &faults))
    let document = try document(messages)
    for name in document?.names ?? [] { environment.declare(variable: name, .dyn) }
    if document != nil { environment.declare(variable: Self.wholeDocument, .dyn) }

    let source = SourceFile(path: "<expression>", text: expression)
    let (parsed, syntaxFaults) = Parser.parse(source)
    guard let parsed else { throw fail(messages, syntaxFaults, .usage) }
    let (checked, typeFaults) = Checker.check(parsed, in: environment)
    guard let checked else { throw fail(messages, typeFaults, .usage) }
    let program = Program(checked, environment: environment)
    if !program.diagnostics.isEmpty { throw fail(messages, program.diagnostics, .usage) }
    if type {
      OutputStream.standard.print(checked.resultType.description)
      return
    }
    let context = EvaluationContext(
      environment: environment, store: Store(recordTypes: environment.recordTypes))
    if let document {
      for (name, value) in document.members { context.bind(name, to: value) }
      context.bind(Self.wholeDocument, to: document.whole)
    }
    let value = program.evaluate(context)
    switch value {
    case .error(let error):
      throw fail(messages, [CELWording.fault(error, in: parsed)], .blocked)
    case .unknown(let unknown):
      throw fail(messages, [CELWording.unknown(unknown, in: parsed)], .blocked)
    default:
      OutputStream.standard.print(value.description(in: context))
    }
  }

  /// A document and its members, which expressions read by their names.
  private struct Document {
    let whole: Value
    let members: [(name: String, value: Value)]

    var names: [String] { members.map(\.name) }
  }

  private func document(_ messages: DiagnosticPrinter) throws -> Document? {
    guard let path = data else { return nil }
    let source: SourceFile
    do {
      guard let buffer = try FileSystem.read(path, limit: ReadingLimits().bytes) else {
        throw fail(messages, [CommandWording.tooLarge(path, limit: ReadingLimits().bytes)], .invalidInput)
      }
      source = SourceFile(path: path, buffer: buffer)
    } catch let fault as FileSystem.Fault {
      let isMissing = FileSystem.kind(of: path) == nil
      throw fail(
        messages, [isMissing ? CommandWording.notFound(path) : CommandWording.unreadable(path, fault.number)],
        isMissing ? .inputNotFound : .invalidInput)
    }
    var reader = JSONReader()
    let (tree, faults) = reader.read(source)
    guard let tree, !faults.contains(where: { $0.severity == .error }) else {
      throw fail(messages, faults, .invalidInput)
    }
    return Document(
      whole: DocumentValue.value(tree, tree.root),
      members: tree.members(of: tree.root).map {
        (tree.string(of: $0.key) ?? "", DocumentValue.value(tree, $0.value))
      })
  }

  private func fail(_ messages: DiagnosticPrinter, _ faults: [Diagnostic], _ status: ExitStatus) -> ExitCode {
    messages.print(faults)
    return status.code
  }
}
