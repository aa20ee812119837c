import Rules

/// Works out a pack's indicators for one subject from the outcomes of its rules.
struct IndicatorCount {
  private let names: [String]
  /// The indicators that each rule counts for, by the rule's index.
  private let indicators: [[Int]]
  private var holds: [Bool?]

  /// A count that has seen nothing. Made once a pack: its copies count.
  ///
  /// - Parameter pack: The pack; nil where nobody asks for indicators.
  init(_ pack: Pack?) {
    let all = pack?.statistics.indicators ?? []
    names = all.map(\.id)
    indicators =
      all.isEmpty
      ? [] : (pack?.rules ?? []).map { rule in all.indices.filter { all[$0].rules.contains(rule.id) } }
    holds = Array(repeating: nil, count: all.count)
  }

  /// Takes the outcome of a rule: what could not be decided does not hold.
  mutating func count(_ rule: Int, _ outcome: Outcome) {
    guard !indicators.isEmpty, outcome != .notApplicable else { return }
    for index in indicators[rule] { holds[index] = (holds[index] ?? true) && outcome == .pass }
  }

  var results: [(indicator: String, holds: Bool?)] { zip(names, holds).map { ($0, $1) } }
}
