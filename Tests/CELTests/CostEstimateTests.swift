import SourceText
import Testing

@testable import CEL

/// What expressions can cost, told before they run.
@Suite struct CostEstimateTests {
  /// Records with declared limits on their lists.
  private static let environment: Environment = {
    var environment = Environment.standardWithExtensions
    environment.declare(EnumerationType(name: "Kind", members: ["fine", "warning"]))
    environment.declare(
      RecordType(
        name: "Record",
        fields: [
          RecordType.Field(name: "id", type: .string),
          RecordType.Field(name: "kind", type: .enumeration("Kind")),
          RecordType.Field(name: "amount", type: .int),
          RecordType.Field(name: "signers", type: .list(.string), maximumCount: 4),
        ]))
    environment.declare(
      RecordType(
        name: "Case",
        fields: [
          RecordType.Field(name: "records", type: .list(.record("Record")), maximumCount: 10),
          RecordType.Field(name: "others", type: .list(.record("Record"))),
          RecordType.Field(name: "name", type: .string), RecordType.Field(name: "fine", type: .int),
        ]))
    environment.declare(variable: "case", .record("Case"))
    environment.declare(
      variable: "total", .list(.int), lazy: true,
      estimate: CostEstimate(greatest: 1_000, size: .list(count: 7, element: .scalar)))
    environment.declare(
      FunctionDeclaration(
        "look", documentation: LocalizedText(zh: "查", en: "look"),
        [
          FunctionDeclaration.Overload(
            "look_list", [.list(.int)], .int, estimate: CostEstimate(greatest: 50, size: .scalar),
            .unary { _, _ in 1 })
        ]))
    return environment
  }()

  private func estimate(_ text: String, assuming sizes: AssumedSizes = AssumedSizes()) throws -> CostEstimate
  {
    try Evaluator.estimated(text, CostEstimator(Self.environment, assuming: sizes)).estimate
  }

  @Test(arguments: [
    // One a node; a constant part costs no more than its nodes, whatever it took to compute.
    ("1", 1, 1), ("case.fine > 1", 4, 4), ("[1, 2, 3].all(x, x > 0)", 11, 11),
    // A step costs the nodes within; all and exists may end with the first element.
    ("case.records.all(r, r.amount > 0)", 8, 8 + 10 * 5),
    ("case.others.exists(r, r.amount > 0)", 8, 8 + 100 * 5),
    ("[1, 2, 3].all(x, x < case.fine)", 11 + 5, 11 + 3 * 5),
    ("[1, 2, 3].map(x, x + case.fine) == []", 14 + 3 * 5, 14 + 3 * 5 + 1),
    // Loops in loops multiply: ten steps of thirteen nodes, each with four steps of four.
    ("case.records.all(r, r.signers.all(s, s != ''))", 11, 11 + 10 * (8 + 4 * 4)),
    // What a filter lets through is no longer than its range, a sum as long as both.
    ("case.records.filter(r, r.amount > 0).all(r, r.amount > 1)", 14, 14 + 10 * 5 + 10 * 5),
    ("(case.records + case.records).all(r, r.amount > 0)", 11, 11 + 10 + 20 * 5),
    ("case.records.map(r, r.signers).flatten().all(s, s != '')", 12, 893),
    // Comparing what is stored is free; whole lists are compared by their parts.
    ("case.name == 'a'", 4, 4), ("case.records[0].kind in ['fine', case.records[1].kind]", 13, 13 + 2),
    ("case.records == case.records", 5, 5 + 11), ("case.name.contains('a')", 4, 4 + 1000 / 32),
    // A lazy variable is computed once, wherever it is read.
    ("total == total", 3, 3 + 8 + 1000), ("look(total)", 2, 2 + 50 + 1000),
    // An argument larger than was assumed of the parameter: nothing is known.
    ("look(lists.range(case.fine))", 4, .max),
  ])
  func bounds(expression: String, least: Int, greatest: Int) throws {
    let estimate = try estimate(expression)
    #expect(estimate.least == least)
    #expect(estimate.greatest == greatest)
  }

  @Test func estimatesGrowWithWhatIsAssumed() throws {
    var sizes = AssumedSizes()
    for text in [
      "case.others.all(r, r.signers.exists(s, s == case.name + 'a'))",
      "case.others.map(r, r.id).sort().join('、')",
      "case.name.split('、').distinct().size() > 1", "'%s'.format([case.others.map(r, r.id)]) == ''",
    ] {
      var last = 0
      for size in [0, 1, 10, 1_000, 1_000_000, .max / 2, .max] {
        (sizes.listCount, sizes.mapCount, sizes.textBytes) = (size, size, size)
        let estimate = try estimate(text, assuming: sizes)
        #expect(estimate.greatest >= last && estimate.least <= estimate.greatest, "\(text)")
        last = estimate.greatest
      }
      #expect(last == .max)
    }
  }

  @Test func loopsInLoopsPassEveryNumber() throws {
    var expression = "true"
    for depth in 0..<40 { expression = "case.others.all(x\(depth), \(expression) && x\(depth).amount > 0)" }
    #expect(try estimate(expression).greatest == .max)
  }

  @Test func valuesThatHoldOneAnotherAreMeasuredQuickly() throws {
    var expression = "x60 == x60"
    for depth in (0..<60).reversed() {
      expression = "cel.bind(x\(depth + 1), [x\(depth), x\(depth)], \(expression))"
    }
    #expect(try estimate("cel.bind(x0, [case.fine], \(expression))").greatest > 1 << 60)
  }

  /// Every example of the library, whose functions charge each in their own way.
  @Test func theLibrarysExamplesKeepToTheirEstimates() throws {
    let environment = Environment.standardWithExtensions
    let context = EvaluationContext(environment: environment, store: Store(recordTypes: []))
    for example in environment.functions.values.flatMap(\.examples) {
      let (program, estimate) = try Evaluator.estimated(
        example, CostEstimator(environment), foldsConstants: false)
      #expect(context.isWithin(estimate, program), "\(example): \(estimate)")
    }
  }
}

extension Evaluator {
  /// An expression's program and what it can cost.
  static func estimated(
    _ text: String, _ estimator: CostEstimator, foldsConstants: Bool = true
  ) throws -> (program: Program, estimate: CostEstimate) {
    let (parsed, faults) = Parser.parse(SourceFile(path: "<test>", text: text))
    guard let parsed else { throw Fault(text, faults) }
    let (checked, diagnostics) = Checker.check(parsed, in: estimator.environment)
    guard let checked else { throw Fault(text, diagnostics) }
    var options = Program.Options()
    options.foldsConstants = foldsConstants
    return (
      Program(checked, environment: estimator.environment, options: options),
      estimator.estimate(checked, options: options)
    )
  }
}

extension EvaluationContext {
  /// Whether evaluating costs as much as was told at least and no more than was told at most.
  func isWithin(_ estimate: CostEstimate, _ program: Program) -> Bool {
    func isExceeded(_ limit: Int) -> Bool {
      maxEvaluationCost = limit
      guard case .error(let error) = program.evaluate(self) else { return false }
      return error.reason == .costLimitExceeded
    }
    // What would take too long to run is not run to its end.
    let bound = 2_000_000
    return (estimate.greatest > bound || !isExceeded(estimate.greatest))
      && (estimate.least > bound || isExceeded(estimate.least - 1))
  }
}
