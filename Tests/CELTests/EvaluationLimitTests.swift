import SourceText
import Testing

@testable import CEL

/// Expressions that would run for ever, or fill the memory, end with an error.
@Suite struct EvaluationLimitTests {
  private func printed(_ expression: String, limit: Int? = nil) throws -> String {
    let environment = Environment.standardWithExtensions
    let context = EvaluationContext(environment: environment, store: Store(recordTypes: []))
    if let limit { context.maxEvaluationCost = limit }
    let program = try Evaluator.program(expression, in: environment, foldsConstants: false)
    let result = program.evaluate(context)
    // A used-up budget does not outlast its evaluation.
    #expect(try Evaluator.program("1 + 1", in: environment).evaluate(context).intValue == 2)
    return result.description
  }

  @Test func loopsInLoopsEnd() throws {
    let list = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    var expression = "true"
    for depth in 0..<9 { expression = "\(list).all(x\(depth), \(expression))" }
    #expect(try printed(expression, limit: 100_000) == "error(the evaluation exceeds its cost limit)")
  }

  @Test func theLimitIsNotAbsorbed() throws {
    let expression = "lists.range(1000).all(x, x >= 0) || true"
    #expect(try printed(expression) == "true")
    #expect(try printed(expression, limit: 500) == "error(the evaluation exceeds its cost limit)")
  }

  @Test func textsDoNotDoubleForEver() throws {
    var expression = "size(x40)"
    for depth in (0..<40).reversed() {
      expression = "cel.bind(x\(depth + 1), x\(depth) + x\(depth), \(expression))"
    }
    #expect(try printed("cel.bind(x0, '0123456789', \(expression))").hasPrefix("error("))
  }

  @Test func listsDoNotDoubleForEver() throws {
    var expression = "x40 == x40"
    for depth in (0..<40).reversed() {
      expression = "cel.bind(x\(depth + 1), [x\(depth), x\(depth)], \(expression))"
    }
    #expect(
      try printed("cel.bind(x0, [1, 2], \(expression))") == "error(the evaluation made too large a value)")
  }

  @Test func longTextsAreNotPrintedWhole() throws {
    #expect(try printed("lists.range(100000)").utf8.count < ValuePrinter.maximumLength + 100)
  }

  @Test func deepExpressionsRun() throws {
    for operation in ["+", "&&"] {
      let term = operation == "+" ? "1" : "true"
      let text = Array(repeating: term, count: 200).joined(separator: " \(operation) ")
      #expect(try printed(text) == (operation == "+" ? "200" : "true"))
    }
  }

  /// With an operand computed twice a level these would take longer than the universe is old.
  @Test func operandsAreComputedOnce() throws {
    var environment = Environment.standardWithExtensions
    let money = CELType.opaque("money", [])
    environment.declare(OpaqueType(name: "money", id: OpaqueTypeID(rawValue: 3)) { _ in "" })
    environment.declare(
      FunctionDeclaration(
        Operator.add.rawValue, documentation: LocalizedText(zh: "合计", en: "sum"),
        [FunctionDeclaration.Overload("add_money", [money, money], money, .binary { left, _, _ in left })]))
    environment.declare(variable: "x", .dyn)
    let context = EvaluationContext(environment: environment, store: Store(recordTypes: []))
    context.bind("x", to: 1)
    let sum = Array(repeating: "x", count: 200).joined(separator: " + ")
    #expect(try Evaluator.program(sum, in: environment).evaluate(context).intValue == 200)
    let matches = (0..<100).reduce("x") { inner, _ in "x.matches(dyn(\(inner)))" }
    #expect(
      try Evaluator.program(matches, in: environment).evaluate(context).description
        == "error(no such overload: matches)")
  }
}
