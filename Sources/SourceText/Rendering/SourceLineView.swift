/// A source line as a terminal shows it, and the column of each of its bytes.
///
/// Tabs become spaces and control characters visible signs. Of a long line, only a window around the focus
/// is read at all, so that a fault in a file of one line costs no more than any other.
struct SourceLineView {
  /// What is printed.
  let text: String
  private var cells: [Cell] = []
  /// The printed column after the last cell.
  private var endColumn = 0

  /// A character with its place in the source and on the terminal.
  private struct Cell {
    let offset: Int
    /// The number of bytes in the source.
    let length: Int
    let text: String
    let columns: Int
    /// The first column; within the line at first, on the terminal in the end.
    var column: Int
  }

  /// A character takes at most this many bytes of the window's budget.
  private static let bytesPerColumn = 4

  init(file: SourceFile, line: Int, focus: Range<Int>?, columns: Int, tabColumns: Int) {
    let range = file.range(ofLine: line)
    let start = min(max(focus?.lowerBound ?? range.lowerBound, range.lowerBound), range.upperBound)
    let budget = columns * Self.bytesPerColumn
    let bytes = file.buffer.bytes
    var lower = max(range.lowerBound, start - budget)
    // Never from the middle of a character.
    while lower > range.lowerBound, lower < start, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    let upper = min(range.upperBound, start + budget)
    let all = Self.cells(bytes, lower..<upper, tabColumns)
    let width = all.last.map { $0.column + $0.columns } ?? 0

    let focusColumn = all.last { $0.offset <= start }?.column ?? 0
    var first = 0
    if width > columns, focusColumn > columns * 2 / 3 {
      first = min(focusColumn - columns / 3, width - columns)
    }
    let shown = all.filter { $0.column >= first && $0.column + $0.columns <= first + columns }
    let isCutBefore = lower > range.lowerBound || first > 0
    let isCutAfter = upper < range.upperBound || (shown.last?.offset ?? 0) < (all.last?.offset ?? 0)
    let shift = (isCutBefore ? 1 : 0) - (shown.first?.column ?? 0)
    cells = shown.map { cell in
      var cell = cell
      cell.column += shift
      return cell
    }
    endColumn = cells.last.map { $0.column + $0.columns } ?? 0
    text = (isCutBefore ? "…" : "") + cells.map(\.text).joined() + (isCutAfter ? "…" : "")
  }

  /// The columns that a span of the source takes; at least one, within what is shown.
  func columns(of range: Range<Int>) -> Range<Int> {
    let start = min(column(of: range.lowerBound), endColumn)
    guard !range.isEmpty, let last = cells.last(where: { $0.offset < range.upperBound }) else {
      return start..<(start + 1)
    }
    return start..<max(start + 1, last.column + last.columns)
  }

  /// The column of the character that an offset is in; the end's for an offset after the last.
  private func column(of offset: Int) -> Int {
    guard let cell = cells.last(where: { $0.offset <= offset }) else { return 0 }
    return offset < cell.offset + cell.length ? cell.column : endColumn
  }

  private static func cells(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ tabColumns: Int) -> [Cell]
  {
    var cells: [Cell] = []
    var column = 0
    var offset = range.lowerBound
    var input = bytes[range].makeIterator()
    var parser = UTF8.ForwardParser()
    while true {
      let text: String
      let length: Int
      switch parser.parseScalar(from: &input) {
      case .valid(let units):
        (text, length) = (visible(UTF8.decode(units), column, tabColumns), units.count)
      case .error(let count):
        (text, length) = ("\u{FFFD}", count)
      case .emptyInput:
        return cells
      }
      let columns = DisplayWidth.columns(of: text)
      cells.append(Cell(offset: offset, length: length, text: text, columns: columns, column: column))
      column += columns
      offset += length
    }
  }

  private static func visible(_ scalar: Unicode.Scalar, _ column: Int, _ tabColumns: Int) -> String {
    switch scalar {
    case "\t": String(repeating: " ", count: tabColumns - column % tabColumns)
    case "\0"..."\u{1F}": String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case "\u{7F}": "\u{2421}"
    case let scalar where TerminalText.isActive(scalar): "\u{FFFD}"
    default: String(scalar)
    }
  }
}
