import Rules
import SourceText

/// How many examples show each outcome of each rule; `-` where a rule cannot have the outcome.
struct CoverageTable {
  private let pack: Pack
  private let results: [PackTester.ExampleResult]

  init(_ pack: Pack, _ results: [PackTester.ExampleResult]) {
    self.pack = pack
    self.results = results
  }

  /// The table, a line a rule.
  var text: String {
    let head = DisplayWidth.padded("", to: 10) + Outcome.allCases.map { padded($0.rawValue) }.joined()
    return ([head] + pack.rules.map(line)).joined(separator: "\n")
  }

  /// The rules that lack an example of an outcome they can have.
  var holes: [String] {
    pack.rules.filter { rule in
      Outcome.allCases.contains { Self.canHave($0, rule) && count($0, rule) == 0 }
    }.map(\.id)
  }

  private func line(_ rule: Rule) -> String {
    DisplayWidth.padded(rule.id, to: 10)
      + Outcome.allCases.map { outcome in
        let number = count(outcome, rule)
        return padded(number > 0 || Self.canHave(outcome, rule) ? "\(number)" : "-")
      }.joined()
  }

  private func count(_ outcome: Outcome, _ rule: Rule) -> Int {
    results.count { $0.rule == rule.id && $0.outcome == outcome && $0.faults.isEmpty }
  }

  private static func canHave(_ outcome: Outcome, _ rule: Rule) -> Bool {
    switch outcome {
    case .pass, .violation, .undetermined: rule.require != nil
    case .manual: rule.manual != nil
    case .notApplicable: rule.when != nil || rule.filter != nil
    }
  }

  private func padded(_ text: String) -> String { DisplayWidth.padded(text, to: 15, .trailing) }
}
