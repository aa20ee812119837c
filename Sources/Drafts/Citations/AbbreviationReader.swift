import SourceText

/// Finds the short names that a draft gives: （以下简称“…”）, （以下统称…）.
enum AbbreviationReader {
  /// The longest short name, in characters.
  static let longestName = 20

  /// A short name as it stands in the text.
  struct Found {
    let name: String
    /// The title in 《》 right before it.
    let title: String?
    let range: Range<Int>
  }

  /// The short names of a text, in order.
  ///
  /// - Parameter quotations: The text's quotations, by their start.
  static func read(_ text: NormalisedText, _ quotations: [Quotation]) -> [Found] {
    var found: [Found] = []
    var titles = quotations.lazy.filter { $0.kind == .title }.makeIterator()
    var title = titles.next()
    var lastTitle: Quotation?
    var cursor = ScalarCursor(text.bytes)
    while let scalar = cursor.next {
      guard scalar == "（" else {
        cursor.advance()
        continue
      }
      let start = cursor.offset
      cursor.advance()
      guard cursor.skip("以下简称") || cursor.skip("以下统称") || cursor.skip("以下称") || cursor.skip("简称")
      else { continue }
      _ = cursor.skip("为") || cursor.skip("：")
      guard let name = name(&cursor) else { continue }
      while let next = title, next.range.upperBound <= start {
        lastTitle = next
        title = titles.next()
      }
      let isNamed = lastTitle.map { follows(start, $0.range.upperBound, text) } ?? false
      let full = lastTitle.map { text.string($0.range).dropFirst().dropLast() }
      found.append(
        Found(name: name, title: isNamed ? full.map(String.init) : nil, range: start..<cursor.offset))
    }
    return found
  }

  /// Whether an abbreviation stands right behind a title, or behind the place in it.
  private static func follows(_ start: Int, _ end: Int, _ text: NormalisedText) -> Bool {
    guard start >= end, start - end <= 60 else { return false }
    let between = text.string(end..<start)
    return between.isEmpty || between.hasPrefix("第") && (between.hasSuffix("条") || between.hasSuffix("款"))
  }

  private static func name(_ cursor: inout ScalarCursor) -> String? {
    let isQuoted = cursor.next == "“"
    let isTitle = cursor.next == "《"
    if isQuoted || isTitle { cursor.advance() }
    let start = cursor.offset
    var count = 0
    while let scalar = cursor.next, !"”》）。；，\n".unicodeScalars.contains(scalar), count < longestName {
      cursor.advance()
      count += 1
    }
    let name = cursor.text(start..<cursor.offset)
    if isQuoted || isTitle { cursor.advance() }
    return name.isEmpty ? nil : name
  }
}
