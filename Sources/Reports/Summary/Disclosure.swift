/// Which counts a summary may show: in a published one, none within a group or of a rule so small that it could
/// tell of a person. The totals over all files are shown as they are.
struct Disclosure {
  /// Whether the summary is for publication.
  let isPublic: Bool

  /// Counts below this are not published.
  static let smallestPublicCount = 3

  /// Whether a count may be shown.
  func shows(_ count: Int) -> Bool { !isPublic || count == 0 || count >= Self.smallestPublicCount }

  /// A count as it may be shown; nil where it may not.
  func count(_ number: Int) -> Int? { shows(number) ? number : nil }

  /// A count as text: a dot for none.
  func text(_ number: Int) -> String {
    if number == 0 { return "·" }
    return shows(number) ? "\(number)" : "<\(Self.smallestPublicCount)"
  }

  /// Counts that add up to a shown total: where one of them is too small, the others would give it away.
  func parts(_ numbers: [Int]) -> [Int?] {
    numbers.allSatisfy { shows($0) } ? numbers : numbers.map { _ in nil }
  }

  /// The same as text.
  func partTexts(_ numbers: [Int]) -> [String] {
    parts(numbers).map { number in number.map { text($0) } ?? "…" }
  }
}
