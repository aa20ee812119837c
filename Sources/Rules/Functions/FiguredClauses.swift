import Law

/// The clauses of a text that hold figures: how each reads without its figures, and which figures it has.
///
/// A clause ends at a comma, semicolon, colon, full stop or line end. Chinese and Arabic figures are one (五百 is 500);
/// the number behind 第 names a place and is no figure.
struct FiguredClauses {
  /// The fewest characters beside its figures by which a clause can be known again.
  static let shortestClause = 8

  /// A clause with figures.
  struct Clause {
    let text: String
    /// The clause with a mark for each figure, without spaces.
    let wording: String
    let figures: [String]
  }

  /// The clauses, in order.
  let clauses: [Clause]

  /// Reads a text in one pass.
  init(_ text: String) {
    clauses = text.unicodeScalars.split { Self.ends.contains($0) }.compactMap(Self.clause)
  }

  /// The clauses of a text that stand in `others` with the same words and never with the same figures.
  static func differing(_ texts: [String], from others: String) -> [String] {
    var known: [String: Set<[String]>] = [:]
    for clause in FiguredClauses(others).clauses { known[clause.wording, default: []].insert(clause.figures) }
    guard !known.isEmpty else { return [] }
    return texts.flatMap { text in
      FiguredClauses(text).clauses.filter { clause in
        known[clause.wording].map { !$0.contains(clause.figures) } ?? false
      }.map(\.text)
    }
  }

  private static let ends = Set("，。；：！？,;:!?\n\t\u{2028}".unicodeScalars)
  private static let mark: Unicode.Scalar = "#"

  private static func clause(_ scalars: Substring.UnicodeScalarView) -> Clause? {
    var wording = String.UnicodeScalarView()
    var figures: [String] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let end = TextFigure.end(in: scalars, from: index)
      if end > index, wording.last != "第", let figure = TextFigure.value(scalars[index..<end]) {
        figures.append(figure.text)
        wording.append(mark)
        index = end
      } else {
        let next = max(end, scalars.index(after: index))
        wording.append(contentsOf: scalars[index..<next].filter { !$0.properties.isWhitespace })
        index = next
      }
    }
    guard !figures.isEmpty, wording.count - figures.count >= shortestClause else { return nil }
    return Clause(text: trimmed(scalars), wording: String(wording), figures: figures)
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    return String(scalars[start...])
  }
}
