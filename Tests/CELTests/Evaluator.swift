import CEL
import SourceText
import Testing

/// Evaluates expressions of tests.
enum Evaluator {
  /// A program for an expression that is expected to be right.
  static func program(
    _ text: String, in environment: Environment = .standardWithExtensions, isChecked: Bool = true,
    foldsConstants: Bool = true
  ) throws -> Program {
    let (parsed, faults) = Parser.parse(SourceFile(path: "<test>", text: text))
    guard let parsed else { throw Fault(text, faults) }
    var options = Program.Options()
    options.foldsConstants = foldsConstants
    guard isChecked else { return Program(unchecked: parsed, environment: environment, options: options) }
    let (checked, diagnostics) = Checker.check(parsed, in: environment)
    guard let checked else { throw Fault(text, diagnostics) }
    return Program(checked, environment: environment, options: options)
  }

  /// The printed value of an expression that reads no variables.
  static func printed(_ text: String, isChecked: Bool = true) throws -> String {
    let environment = Environment.standardWithExtensions
    let context = EvaluationContext(environment: environment, store: Store(recordTypes: []))
    return try program(text, in: environment, isChecked: isChecked).evaluate(context).description
  }

  /// An expression that was expected to be right and is not.
  struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ text: String, _ diagnostics: [Diagnostic]) {
      description = "\(text): " + diagnostics.map(\.message.en).joined(separator: "; ")
    }
  }
}
