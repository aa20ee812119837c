/// Writes the body of a Word document (WordprocessingML).
struct WordOutput {
  /// The body so far.
  private(set) var xml = ""

  /// A piece of text within a paragraph.
  struct Run {
    let text: String
    var isBold = false
  }

  /// A paragraph in a style of the document.
  mutating func paragraph(_ style: String, _ runs: [Run]) {
    xml += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"
    for run in runs { write(run) }
    xml += "</w:p>"
  }

  /// A paragraph of plain text.
  mutating func paragraph(_ style: String, _ text: String) { paragraph(style, [Run(text: text)]) }

  /// A page break.
  mutating func pageBreak() { xml += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" }

  /// A table with borders; the first column is the narrower one.
  ///
  /// - Parameter widths: The widths of the columns in twentieths of a point.
  mutating func table(_ rows: [[String]], widths: [Int], hasHead: Bool) {
    xml +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
    xml += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
    xml += "</w:tblGrid>"
    for (index, row) in rows.enumerated() {
      let isHead = hasHead && index == 0
      xml += "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
      for (column, cell) in row.enumerated() where column < widths.count {
        xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/></w:tcPr>"
        paragraph("Cell", [Run(text: cell, isBold: isHead || column == 0)])
        xml += "</w:tc>"
      }
      xml += "</w:tr>"
    }
    xml += "</w:tbl>"
  }

  private mutating func write(_ run: Run) {
    xml += "<w:r>\(run.isBold ? "<w:rPr><w:b/></w:rPr>" : "")"
    xml += "<w:t xml:space=\"preserve\">\(XMLText.escaped(run.text))</w:t></w:r>"
  }
}
