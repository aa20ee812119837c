import CEL
import Rules

extension Finding.Location {
  /// The most words of one place that are shown with a place of their own.
  static let maximumWords = 64
  /// The longest text, in Unicode scalars, in which words are looked for.
  static let maximumText = 16_384

  /// The places of words in the text of this one; the place itself where it holds none of them as they are.
  ///
  /// Full-width and half-width forms count as the same, for rules look for words in half-width forms.
  /// A text of several lines is left whole: what is known of it is where it starts.
  func narrowed(to words: [String]) -> [Finding.Location] {
    guard !isAbsent, line == endLine else { return [self] }
    let text = Array(text.unicodeScalars)
    guard text.count <= Self.maximumText else { return [self] }
    let plain = text.map(Text.halfwidth)
    var found: [Finding.Location] = []
    var end = 0
    for word in words.prefix(Self.maximumWords) {
      let word = word.unicodeScalars.map(Text.halfwidth)
      // Words mostly come in the order of the text; the same word again is its next place.
      guard let start = Self.start(of: word, in: plain, from: end) ?? Self.start(of: word, in: plain, from: 0)
      else { continue }
      end = start + word.count
      found.append(part(start..<end, of: text))
    }
    return found.isEmpty ? [self] : found.sorted { $0.column < $1.column }
  }

  private static func start(
    of word: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    guard !word.isEmpty, start + word.count <= text.count else { return nil }
    return (start...(text.count - word.count)).first { text[$0...].starts(with: word) }
  }

  private func part(_ range: Range<Int>, of whole: [Unicode.Scalar]) -> Finding.Location {
    let words = String(String.UnicodeScalarView(whole[range]))
    var part = Finding.Location(
      pointer: pointer, line: line, column: column + range.lowerBound, endLine: line,
      endColumn: column + range.upperBound, text: text, clause: clause, title: title, value: words,
      isAbsent: false)
    // The text is that of the span unless a line break in it was replaced: then the whole is marked.
    if let span, span.count == text.utf8.count {
      let start = whole[..<range.lowerBound].reduce(span.lowerBound) { $0 + UTF8.width($1) }
      part.span = start..<start + words.utf8.count
    } else {
      part.span = span
    }
    return part
  }
}
