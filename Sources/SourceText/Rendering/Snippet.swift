/// The marked lines of one file.
struct Snippet {
  let file: SourceFile
  private let renderer: DiagnosticRenderer
  private let style: TerminalStyle
  private let start: SourceFile.Position
  private let isPrimary: Bool
  private var marks: [Mark] = []

  /// A span within one line.
  struct Mark {
    let line: Int
    let range: Range<Int>
    let isPrimary: Bool
    /// The words at the mark; none for the place of the fault, which the message is about.
    let text: String
  }

  /// Of a span over several lines, this many are shown at its start and end together.
  private static let shownLines = 4

  init(file: SourceFile, renderer: DiagnosticRenderer, primary: Range<Int>?, style: TerminalStyle) {
    self.file = file
    self.renderer = renderer
    self.style = style
    isPrimary = primary != nil
    start = file.position(of: primary?.lowerBound ?? 0)
    if let primary { mark(primary, isPrimary: true, "") }
  }

  /// Marks a further place.
  mutating func add(_ range: Range<Int>, _ text: String) { mark(range, isPrimary: false, text) }

  /// The width of the greatest line number.
  var gutterColumns: Int { String(marks.map(\.line).max() ?? 1).count }

  /// The lines of the rendering: the path, and the marked lines between numbers and marks.
  func lines(gutter: Int) -> [String] {
    let space = String(repeating: " ", count: gutter)
    let shown = isPrimary ? start : file.position(of: marks.first?.range.lowerBound ?? 0)
    let place = "\(TerminalText.escaped(file.path)):\(shown.line):\(shown.column)"
    var lines = [
      space + renderer.frame(isPrimary ? "-->" : ":::") + " " + place, space + " " + renderer.frame("|"),
    ]
    var previous: Int?
    for number in Set(marks.map(\.line)).sorted() {
      if let previous, number > previous + 1 {
        // One line left out is shown instead of dots.
        if number == previous + 2 {
          lines.append(source(number - 1, view(number - 1, []), gutter))
        } else {
          lines.append(renderer.frame("..."))
        }
      }
      let marks = marks.filter { $0.line == number }
      let view = view(number, marks)
      lines.append(source(number, view, gutter))
      let rows = MarkRows(marks: marks, view: view, style: style, usesColor: renderer.usesColor)
      for row in rows.rows { lines.append(space + " " + renderer.frame("|") + " " + row) }
      previous = number
    }
    return lines
  }

  private func view(_ number: Int, _ marks: [Mark]) -> SourceLineView {
    let focus = (marks.first(where: \.isPrimary) ?? marks.first)?.range
    return SourceLineView(
      file: file, line: number, focus: focus, columns: renderer.sourceColumns, tabColumns: renderer.tabColumns
    )
  }

  private func source(_ number: Int, _ view: SourceLineView, _ gutter: Int) -> String {
    let label = DisplayWidth.padded(String(number), to: gutter, .trailing)
    let line = view.text.isEmpty ? "" : " " + view.text
    return renderer.frame(label + " |") + line
  }

  /// Marks a span: as it is within a line, or the first and last lines of a longer one.
  private mutating func mark(_ range: Range<Int>, isPrimary: Bool, _ text: String) {
    let first = file.position(of: range.lowerBound).line
    // A span that ends with a line break ends on the line it breaks.
    let last = file.position(of: max(range.lowerBound, range.upperBound - 1)).line
    guard last > first else {
      let line = file.range(ofLine: first)
      // Only the very end of a line has no character of its own to mark.
      let end = max(min(range.upperBound, line.upperBound), range.lowerBound)
      return marks.append(Mark(line: first, range: range.lowerBound..<end, isPrimary: isPrimary, text: text))
    }
    let head = last - first < Self.shownLines ? first..<last : first..<(first + Self.shownLines / 2)
    let tail = last - first < Self.shownLines ? last...last : (last - Self.shownLines / 2 + 1)...last
    var spans = (Array(head) + Array(tail)).map { (line: $0, range: content(of: $0).clamped(to: range)) }
    spans.removeAll { $0.range.isEmpty && $0.line != first }
    for (index, span) in spans.enumerated() {
      let isLast = index == spans.count - 1
      marks.append(Mark(line: span.line, range: span.range, isPrimary: isPrimary, text: isLast ? text : ""))
    }
  }

  /// The offsets of a line without the spaces before and after its text.
  private func content(of number: Int) -> Range<Int> {
    let line = file.range(ofLine: number)
    let bytes = file.buffer.bytes
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
