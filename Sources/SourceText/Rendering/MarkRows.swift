/// The rows under a source line: the marks, and the words at them.
struct MarkRows {
  /// The rows, ready to print.
  let rows: [String]

  /// A mark in terminal columns.
  private struct Span {
    let columns: Range<Int>
    let isPrimary: Bool
    let text: String
  }

  init(marks: [Snippet.Mark], view: SourceLineView, style: TerminalStyle, usesColor: Bool) {
    let spans = marks.map { mark in
      Span(columns: view.columns(of: mark.range), isPrimary: mark.isPrimary, text: mark.text)
    }
    let frame = TerminalStyle.frame
    var row = Self.underlines(spans, style, usesColor)
    // The words of the last mark stand beside it, those of the others below, each in a row of its own.
    var pending = spans.filter { !$0.text.isEmpty }.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    let end = spans.map(\.columns.upperBound).max() ?? 0
    if let last = pending.last, last.columns.upperBound == end {
      row += " " + frame.applied(to: last.text, usesColor)
      pending.removeLast()
    }
    var rows = [row]
    if !pending.isEmpty { rows.append(frame.applied(to: Self.connectors(pending), usesColor)) }
    while let last = pending.popLast() {
      let before = pending.filter { $0.columns.lowerBound < last.columns.lowerBound }
      let start = DisplayWidth.padded(Self.connectors(before), to: last.columns.lowerBound)
      rows.append(frame.applied(to: start + last.text, usesColor))
    }
    self.rows = rows
  }

  /// `^` under the place of the fault, `-` under the others.
  private static func underlines(_ spans: [Span], _ style: TerminalStyle, _ usesColor: Bool) -> String {
    let end = spans.map(\.columns.upperBound).max() ?? 0
    var row = ""
    var run = ""
    var runStyle: TerminalStyle?
    for column in 0...end {
      let under = spans.filter { $0.columns.contains(column) }
      let cellStyle: TerminalStyle? =
        under.contains(where: \.isPrimary) ? style : under.isEmpty ? nil : .frame
      if cellStyle != runStyle || column == end {
        row += runStyle?.applied(to: run, usesColor) ?? run
        run = ""
        runStyle = cellStyle
      }
      if column < end { run += cellStyle == nil ? " " : cellStyle == .frame ? "-" : "^" }
    }
    return row
  }

  /// A `|` at the start of each mark whose words are still to come.
  private static func connectors(_ spans: [Span]) -> String {
    var row = ""
    for column in Set(spans.map(\.columns.lowerBound)).sorted() {
      row = DisplayWidth.padded(row, to: column) + "|"
    }
    return row
  }
}
