import CEL
import DataTree
import Rules
import SourceText
import Testing

/// A document read as the subject of a pack.
struct Bound {
  let evaluator: RuleEvaluator
  let subject: BoundSubject
  let pack: Pack

  /// A document as the subject of the sample pack, with the sections of a text added to it.
  init(_ document: String, rules: String = "") throws {
    try self.init(document, pack: SamplePack.with(rules))
  }

  init(_ document: String, pack: Pack) throws {
    self.pack = pack
    evaluator = RuleEvaluator(pack)
    var reader = JSONReader()
    let tree = try #require(reader.read(SourceFile(path: "case.json", text: document)).tree, "\(document)")
    subject = evaluator.load(tree, tree.root)
  }

  /// A program over the subject.
  func program(_ expression: String) throws -> Program {
    let parsed = try #require(Parser.parse(SourceFile(path: "", text: expression)).0)
    let (checked, faults) = Checker.check(parsed, in: pack.environment)
    return Program(try #require(checked, "\(faults.map(\.message.en))"), environment: pack.environment)
  }

  /// An expression's value as text; `unknown` or `error` where it has none.
  func evaluate(_ expression: String) throws -> String {
    let value = try program(expression).evaluate(evaluator.context)
    return switch value {
    case .unknown: "unknown"
    case .error: "error"
    default: value.text(in: evaluator.context)
    }
  }
}
