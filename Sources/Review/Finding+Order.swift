extension [Finding] {
  /// Gravest first; among equals in the order of the rules and then of the places.
  ///
  /// The sort is stable and findings come in the order of the rules, so equal input gives equal bytes.
  mutating func sortByGravity() {
    guard count > 1 else { return }
    func rank(_ finding: Finding) -> (Int, Int) {
      let severity =
        switch finding.severity {
        case .fatal: 0
        case .major: 1
        case .minor: 2
        }
      return (severity, finding.point)
    }
    let order = enumerated().sorted { left, right in
      let (a, b) = (rank(left.element), rank(right.element))
      return a == b ? left.offset < right.offset : a < b
    }
    self = order.map(\.element)
  }
}
