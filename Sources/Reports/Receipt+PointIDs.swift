import Review

extension Receipt {
  /// The ids of each pack's points, by the pack's id.
  var pointIDs: [String: [String]] {
    Dictionary(packs.map { ($0.id, $0.points.map(\.id)) }, uniquingKeysWith: { first, _ in first })
  }
}
