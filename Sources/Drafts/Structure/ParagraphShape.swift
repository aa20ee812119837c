import Law

/// What the form of a paragraph says about it.
struct ParagraphShape {
  let words: String
  private let scalars: [Unicode.Scalar]

  init(_ words: String) {
    self.words = words
    scalars = Array(words.unicodeScalars)
  }

  /// The number of characters.
  var count: Int { scalars.count }

  /// The longest line that may be a heading or the name of a body.
  static let longestHeading = 30

  /// Whether it holds no punctuation but brackets, title marks and 、.
  var isBare: Bool { !scalars.contains { "。；，：！？".unicodeScalars.contains($0) } }

  /// Whether it may be a heading: short, and no sentence.
  var isHeading: Bool {
    count <= Self.longestHeading && !scalars.contains { "。；！？".unicodeScalars.contains($0) }
      && scalars.last != "：" && scalars.last != "，"
  }

  /// Whether it may be the name of a body that signs.
  var isName: Bool {
    (4...40).contains(count) && !scalars.contains { "。；，：！？、《》“”".unicodeScalars.contains($0) }
  }

  /// The date that the end of the paragraph is, and what stands before it.
  var datedEnd: (name: String, dateText: String, day: CalendarDate?)? {
    guard count <= 60, let found = WrittenDateReader.end(of: scalars) else { return nil }
    return (
      Self.text(scalars[..<found.start]), Self.text(scalars[found.start...]), found.day
    )
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
