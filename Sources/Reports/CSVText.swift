/// Cells of a CSV file (RFC 4180).
enum CSVText {
  /// A text as a cell. What a spreadsheet would take for a formula gets an apostrophe before it, so that a case
  /// file cannot make its reader's computer do anything.
  static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { formulaStarts.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { needsQuotes.contains($0) }) else { return safe }
    var cell = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { cell += "\"\"" } else { cell.unicodeScalars.append(scalar) }
    }
    return cell + "\""
  }

  private static let formulaStarts = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
  private static let needsQuotes = Set("\",\r\n".unicodeScalars)
}
