import Testing

@testable import CEL

/// Well-typed expressions of every shape: none may trap, and the ways of running them must agree.
@Suite struct RandomExpressionTests {
  @Test(arguments: RandomExpression.Kind.allCases)
  func planningChangesNoOutcome(kind: RandomExpression.Kind) throws {
    let subject = Subject()
    subject.context.maxEvaluationCost = 1_000_000
    for seed in UInt64(1)...100 {
      var generator = RandomExpression(seed: seed &* 31 &+ UInt64(kind.hashOrder))
      let text = generator.expression(of: kind, depth: 4)
      let folded = try subject.printed(text)
      #expect(folded == (try subject.printed(text, foldsConstants: false)), "\(text)")
      #expect(folded == (try subject.printed(text, isChecked: false)), "\(text)")
    }
  }
}

extension RandomExpression.Kind {
  /// A number of its own, the same in every run.
  fileprivate var hashOrder: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
