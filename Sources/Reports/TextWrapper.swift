import SourceText

/// Breaks text into lines of a width in terminal columns.
///
/// Chinese text may break between any two characters, except where punctuation would start or end a line on
/// the wrong side; Latin words, numbers and paths stay whole, even where they are wider than a line.
struct TextWrapper {
  /// The greatest width of a line.
  let columns: Int

  /// The lines of a text.
  func lines(_ text: String) -> [String] {
    guard DisplayWidth.columns(of: text) > columns else { return [text] }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var width = 0
    /// The length of the line and its width at the last place where it may break.
    var mark: (length: Int, width: Int)?
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let own = DisplayWidth.columns(of: scalar)
      if let last, Self.mayBreak(between: last, and: scalar) { mark = (line.count, width) }
      if width + own > columns, let breakAt = mark, scalar != " " {
        lines.append(Self.trimmed(line.prefix(breakAt.length)))
        let rest = line.dropFirst(breakAt.length).drop { $0 == " " }
        line = String.UnicodeScalarView(rest)
        width = DisplayWidth.columns(of: String(line))
        mark = nil
      }
      line.append(scalar)
      width += own
      last = scalar
    }
    lines.append(Self.trimmed(line[...]))
    return lines
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView.SubSequence) -> String {
    var rest = scalars
    while rest.last == " " { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }

  private static func mayBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    if right == " " || DisplayWidth.columns(of: right) == 0 || notAtStart.contains(right) { return false }
    if left == " " { return true }
    if notAtEnd.contains(left) { return false }
    return DisplayWidth.columns(of: left) == 2 || DisplayWidth.columns(of: right) == 2
  }

  private static let notAtStart = Set("，。、；：？！）》」』】”’〉…›,.;:?!)]}%·".unicodeScalars)
  private static let notAtEnd = Set("（《「『【“‘〈([{".unicodeScalars)
}
