import SourceText

/// Columns that line up whatever the width of their characters.
struct TextTable {
  /// A cell: its text, and the text with colour codes.
  struct Cell {
    let text: String
    let shown: String

    init(_ text: String, shown: String? = nil) {
      self.text = text
      self.shown = shown ?? text
    }
  }

  private var rows: [[Cell]] = []

  mutating func add(_ row: [Cell]) { rows.append(row) }

  /// The rows, each column as wide as its widest cell.
  func lines() -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        let width = DisplayWidth.columns(of: cell.text)
        if index < widths.count { widths[index] = max(widths[index], width) } else { widths.append(width) }
      }
    }
    return rows.map { row in
      row.enumerated().map { index, cell in
        // The last column is not padded: nothing stands after it.
        if index == row.count - 1 { return cell.shown }
        return cell.shown + String(repeating: " ", count: widths[index] - DisplayWidth.columns(of: cell.text))
      }.joined(separator: "  ")
    }
  }
}
