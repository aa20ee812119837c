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

  /// The columns of the terminal that the widest row takes.
  var columns: Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  /// The columns that the first cells take.
  var firstColumns: Int { widths.first ?? 0 }

  private static let gap = 2

  private var widths: [Int] {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        let width = DisplayWidth.columns(of: cell.text)
        if index < widths.count { widths[index] = max(widths[index], width) } else { widths.append(width) }
      }
    }
    return widths
  }

  /// The rows, each column as wide as its widest cell.
  func lines() -> [String] {
    let widths = widths
    let gap = String(repeating: " ", count: Self.gap)
    return rows.map { row in
      row.enumerated().map { index, cell in
        // The last column is not padded: nothing stands after it.
        if index == row.count - 1 { return cell.shown }
        return cell.shown + String(repeating: " ", count: widths[index] - DisplayWidth.columns(of: cell.text))
      }.joined(separator: gap)
    }
  }
}
