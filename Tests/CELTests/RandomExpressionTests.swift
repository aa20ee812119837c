import SourceText
import Testing

@testable import CEL

/// Well-typed expressions of every shape: none may trap, and the ways of running them must agree.
@Suite struct RandomExpressionTests {
  private static let seedsPerKind = UInt64(250)
  private static let depth = 4

  private func forEachExpression(of kind: RandomExpression.Kind, _ body: (String) throws -> Void) rethrows {
    for seed in 1...Self.seedsPerKind {
      var generator = RandomExpression(seed: seed &* 31 &+ kind.number)
      try body(generator.expression(of: kind, depth: Self.depth))
    }
  }

  private func subject() -> Subject {
    let subject = Subject()
    subject.context.maxEvaluationCost = 1_000_000
    return subject
  }

  @Test(arguments: RandomExpression.Kind.allCases)
  func planningChangesNoOutcome(kind: RandomExpression.Kind) throws {
    let subject = subject()
    try forEachExpression(of: kind) { text in
      let folded = try subject.printed(text)
      #expect(folded == (try subject.printed(text, foldsConstants: false)), "\(text)")
      #expect(folded == (try subject.printed(text, isChecked: false)), "\(text)")
    }
  }

  @Test(arguments: RandomExpression.Kind.allCases)
  func writtenAndReadAgainTheValueIsTheSame(kind: RandomExpression.Kind) throws {
    let subject = subject()
    try forEachExpression(of: kind) { text in
      let parsed = try #require(Parser.parse(SourceFile(path: "<test>", text: text)).0, "\(text)")
      let written = parsed.root.description
      #expect(try subject.printed(written) == subject.printed(text), "\(text) as \(written)")
    }
  }

  /// A condition that was told without a fact is not told otherwise with it. `has` alone asks for absence itself, so
  /// what it asks for stays absent here.
  @Test func factsChangeNoConditionThatWasTold() throws {
    let (before, after) = (subject(), subject())
    var told = 0
    try forEachExpression(of: .bool) { text in
      let program = try Evaluator.program(text, in: Subject.environment)
      let truth = program.test(before.context)
      guard truth != .other else { return }
      told += 1
      for facts in SubjectFacts.all {
        facts.supply(to: after)
        #expect(program.test(after.context) == truth, "\(text)")
      }
    }
    #expect(told > 50)
  }

  @Test(arguments: RandomExpression.Kind.allCases)
  func estimatesHold(kind: RandomExpression.Kind) throws {
    let estimator = CostEstimator(Subject.environment)
    let subject = Subject()
    try forEachExpression(of: kind) { text in
      for foldsConstants in [true, false] {
        let (program, estimate) = try Evaluator.estimated(text, estimator, foldsConstants: foldsConstants)
        for facts in SubjectFacts.all + [nil] {
          if let facts { facts.supply(to: subject) }
          #expect(subject.context.isWithin(estimate, program), "\(text): \(estimate)")
        }
      }
    }
  }
}

extension RandomExpression.Kind {
  /// A number of its own, the same in every run.
  fileprivate var number: UInt64 { UInt64(Self.allCases.firstIndex(of: self) ?? 0) }
}
