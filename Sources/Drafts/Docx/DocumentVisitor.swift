/// Reads the text of `word/document.xml`, a paragraph a line, as it stands when all changes are accepted.
///
/// What is inserted or moved here counts; what is deleted or moved away does not. Of alternatives (a text box
/// drawn in two ways) the first is read. Text boxes follow the paragraph they hang on.
final class DocumentVisitor: MarkupVisitor {
  /// The text.
  private(set) var text: [UInt8] = []
  /// The lines that are rows of tables.
  private(set) var tableRows: [Int] = []
  /// Whether a document was met at all.
  private(set) var isDocument = false

  private var lists: ListCounter
  private let styles: NumberingDefinitions
  private let standardStyle: String?
  private var line = 0

  /// The elements inside which nothing is read, while above 0.
  private var skipped = 0
  private var isText = false
  /// The paragraphs that are open: one, and those of text boxes in it.
  private var paragraphs: [Paragraph] = []
  /// The paragraphs of text boxes, which wait for the end of the paragraph they hang on.
  private var boxes: [[UInt8]] = []
  /// The paragraph before, whose mark was deleted, so that the next one goes on with it.
  private var unended: [UInt8]?
  private var tables: [Table] = []
  private var isInProperties = false
  private var isInNumbering = false
  private var isInMarkProperties = false
  private var isInRowProperties = false

  private struct Paragraph {
    var text: [UInt8] = []
    var list: String?
    var level: Int?
    var style: String?
    var isMarkDeleted = false
    let isInBox: Bool
  }

  private struct Table {
    var cells: [[UInt8]] = []
    var cell: [UInt8]?
    var isRowDeleted = false
  }

  private static let lineSeparator = Array("\u{2028}".utf8)

  init(_ definitions: NumberingDefinitions, standardStyle: String?) {
    lists = ListCounter(definitions)
    styles = definitions
    self.standardStyle = standardStyle
  }

  // MARK: Elements

  func start(_ name: Substring, _ attributes: MarkupAttributes) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch name {
    case "document": isDocument = true
    case "p": paragraphs.append(Paragraph(isInBox: isInBox))
    case "t": isText = true
    case "tab", "ptab": if !isInProperties { put(" ") }
    case "br", "cr":
      let kind = attributes["type"] ?? "textWrapping"
      put(kind == "textWrapping" ? "\u{2028}" : " ")
    case "noBreakHyphen": put("-")
    case "sym": put("□")
    case "tbl": tables.append(Table())
    case "tc": if !tables.isEmpty { tables[tables.count - 1].cell = [] }
    case "txbxContent": boxDepth += 1
    default: startProperty(name, attributes)
    }
  }

  private func startProperty(_ name: Substring, _ attributes: MarkupAttributes) {
    switch name {
    case "pPr": isInProperties = true
    case "rPr": if isInProperties { isInMarkProperties = true }
    case "numPr": isInNumbering = isInProperties
    case "trPr": isInRowProperties = true
    case "pStyle": if isInProperties { change { $0.style = attributes["val"] } }
    case "numId": if isInNumbering { change { $0.list = attributes["val"] } }
    case "ilvl": if isInNumbering { change { $0.level = attributes["val"].flatMap { Int($0) } } }
    case "del", "moveFrom":
      if isInRowProperties {
        if !tables.isEmpty { tables[tables.count - 1].isRowDeleted = true }
      } else if isInMarkProperties {
        change { $0.isMarkDeleted = true }
      } else {
        skipped = 1
      }
    // Alternatives, what formatting was before, phonetic guides, field codes, the settings of controls.
    case "Fallback", "pPrChange", "rPrChange", "trPrChange", "tcPrChange", "tblPrChange", "sectPr", "sdtPr",
      "rt",
      "instrText", "delText", "delInstrText":
      skipped = 1
    default: break
    }
  }

  func end(_ name: Substring) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "p": endParagraph()
    case "t": isText = false
    case "tbl": if !tables.isEmpty { endTable() }
    case "tr": endRow()
    case "tc": endCell()
    case "txbxContent": boxDepth = max(0, boxDepth - 1)
    case "pPr": isInProperties = false
    case "rPr": isInMarkProperties = false
    case "numPr": isInNumbering = false
    case "trPr": isInRowProperties = false
    case "document", "body": finish()
    default: break
    }
  }

  func characters(_ characters: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, isText, !paragraphs.isEmpty else { return }
    // A line feed in running text is a space like any other.
    paragraphs[paragraphs.count - 1].text.append(
      contentsOf: characters.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
  }

  private func put(_ text: String) {
    guard !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].text.append(contentsOf: text.utf8)
  }

  private func change(_ body: (inout Paragraph) -> Void) {
    guard !paragraphs.isEmpty else { return }
    body(&paragraphs[paragraphs.count - 1])
  }

  // MARK: Paragraphs

  /// How many text boxes the place is in.
  private var boxDepth = 0
  private var isInBox: Bool { boxDepth > 0 }

  private func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    var words: [UInt8] = []
    if let label = label(of: paragraph) { words.append(contentsOf: label.utf8) }
    words.append(contentsOf: paragraph.text)
    if paragraph.isInBox {
      boxes.append(words)
      return
    }
    if let before = unended {
      words = before + words
      unended = nil
    }
    if paragraph.isMarkDeleted {
      unended = words
      return
    }
    add(words)
    let waiting = boxes
    boxes.removeAll()
    for box in waiting { add(box) }
  }

  /// The label that a word processor computes for a paragraph.
  private func label(of paragraph: Paragraph) -> String? {
    let style = paragraph.style ?? standardStyle
    let ofStyle = style.flatMap { styles.numbering(ofStyle: $0) }
    guard let list = paragraph.list ?? ofStyle?.list, list != "0" else { return nil }
    // A paragraph without any text has no label that anyone sees.
    guard !paragraph.text.allSatisfy({ $0 == 0x20 }) else { return nil }
    return lists.next(list: list, level: paragraph.level ?? ofStyle?.level ?? 0)
  }

  /// Adds a finished paragraph to the cell it stands in, or to the text.
  private func add(_ words: [UInt8]) {
    guard let last = tables.indices.last, tables[last].cell != nil else { return addLine(words) }
    if tables[last].cell?.isEmpty == false { tables[last].cell?.append(contentsOf: Self.lineSeparator) }
    tables[last].cell?.append(contentsOf: words)
  }

  private func addLine(_ words: [UInt8]) {
    text.append(contentsOf: words)
    text.append(0x0A)
    line += 1
  }

  private func finish() {
    if let unended { addLine(unended) }
    unended = nil
  }

  // MARK: Tables

  private func endCell() {
    guard let last = tables.indices.last, let cell = tables[last].cell else { return }
    tables[last].cells.append(cell)
    tables[last].cell = nil
  }

  private func endRow() {
    guard let last = tables.indices.last else { return }
    let cells = tables[last].cells
    let isDeleted = tables[last].isRowDeleted
    tables[last].cells = []
    tables[last].isRowDeleted = false
    guard !isDeleted, !cells.isEmpty else { return }
    if last > 0 {
      // A table in a cell: its rows are paragraphs of the cell.
      let row = Array(cells.joined(separator: [0x20]))
      if tables[last - 1].cell?.isEmpty == false {
        tables[last - 1].cell?.append(contentsOf: Self.lineSeparator)
      }
      tables[last - 1].cell?.append(contentsOf: row)
    } else if cells.count == 1 {
      // A frame around running text.
      for paragraph in String(decoding: cells[0], as: UTF8.self).split(
        separator: "\u{2028}", omittingEmptySubsequences: false)
      {
        addLine(Array(paragraph.utf8))
      }
    } else {
      tableRows.append(line)
      addLine(Array(cells.joined(separator: [0x09])))
    }
  }

  private func endTable() { tables.removeLast() }
}
