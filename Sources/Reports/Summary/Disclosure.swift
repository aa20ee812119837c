/// Which counts a summary may show: in a published one, none so small that it could tell of a person.
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
}
