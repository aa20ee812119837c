import CEL
import Law
import SourceText

/// Runs the examples of a pack's rules.
public struct PackTester {
  /// What came of one example.
  public struct ExampleResult {
    /// The rule's id.
    public let rule: String
    /// The example.
    public let example: RuleExample
    /// The outcome.
    public let outcome: Outcome
    /// What is wrong; empty for an example that comes out as it says.
    public let faults: [Diagnostic]
  }

  /// The review date of an example that states none: a day on which every default parameter is in force.
  public static let defaultDate = CalendarDate(dayNumber: 20_758)

  private let pack: Pack
  private let evaluator: RuleEvaluator
  private let drafts: ExampleDraft?

  /// A tester for a pack.
  ///
  /// - Parameter catalogue: The laws that texts of drafts are read with; without it examples give fields only.
  public init(_ pack: Pack, catalogue: LawCatalogue? = nil) {
    self.pack = pack
    drafts = catalogue.flatMap { ExampleDraft(pack, $0) }
    evaluator = RuleEvaluator(pack)
  }

  /// Runs every example of every rule, in the order of the rules.
  public func run() -> [ExampleResult] {
    pack.rules.flatMap { rule in rule.examples.map { run($0, of: rule) } }
  }

  private func load(_ example: RuleExample) -> BoundSubject {
    if let drafts, let text = ExampleDraft.text(of: example), let tree = drafts.subject(text) {
      return evaluator.load(tree, tree.root)
    }
    return evaluator.load(example.tree, example.given)
  }

  private func run(_ example: RuleExample, of rule: Rule) -> ExampleResult {
    let subject = load(example)
    let date =
      example.asOf ?? pack.subject.date.flatMap { subject.value(at: $0, in: evaluator.context.store)?.date }
      ?? Self.defaultDate
    evaluator.setParameters(on: date)
    var faults = subject.diagnostics
    for (name, node) in example.parameters {
      guard let index = pack.parameters.firstIndex(where: { $0.name == name }) else { continue }
      let value = PackConstant.value(PackNode(example.tree, node), pack.parameters[index].type, pack.schema)
      if value == nil {
        faults.append(
          PackWording.badValue(
            example.tree.sourceText(of: node),
            of: FieldWording.name(of: pack.parameters[index].type, pack.schema),
            at: example.tree.location(of: node)))
      }
      evaluator.set(parameter: index, to: value)
    }
    var missing: [String] = []
    var pointers: [String] = []
    var causes: [LocalizedText] = []
    let outcome = evaluator.evaluate(rule) { result in
      switch result.cause {
      case .missing(let unknown)?:
        let facts = evaluator.missingFacts(unknown)
        missing += facts.map(\.path)
        causes.append(EvaluationWording.missing(facts))
      case .fault(let error)?: causes.append(EvaluationWording.fault(error))
      case nil: break
      }
      if result.outcome == .violation, let calculation = rule.calculation,
        Language.allCases.contains(where: { calculation.lines($0, evaluator.context) == nil })
      {
        faults.append(TestWording.noCalculation(rule.id, example))
      }
      let cells = evaluator.cells(of: rule, result) + [result.element].compactMap { $0 }
      pointers += cells.compactMap { subject.place(of: $0, in: evaluator.context.store)?.pointer }
    }
    if outcome != example.expected {
      faults.append(TestWording.outcome(outcome, of: rule.id, example, causes))
    } else {
      for path in example.missing where !missing.contains(path) {
        faults.append(TestWording.notNamed(path, missing, rule.id, example))
      }
      if let pointer = example.pointer, !pointers.contains(pointer) {
        faults.append(TestWording.elsewhere(pointer, pointers, rule.id, example))
      }
    }
    return ExampleResult(rule: rule.id, example: example, outcome: outcome, faults: faults)
  }
}
