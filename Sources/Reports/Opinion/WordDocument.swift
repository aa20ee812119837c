import SourceText

/// A Word document on A4 in the layout of official papers (margins as in GB/T 9704).
enum WordDocument {
  /// The width of the text in twentieths of a point.
  static let textWidth = 8844

  /// The bytes of the `.docx`.
  static func bytes(title: String, body: String, language: Language) -> [UInt8] {
    var archive = ZipWriter()
    archive.add("[Content_Types].xml", Array(contentTypes.utf8))
    archive.add("_rels/.rels", Array(relations.utf8))
    archive.add("docProps/core.xml", Array(core(title).utf8))
    archive.add("word/_rels/document.xml.rels", Array(documentRelations.utf8))
    archive.add("word/styles.xml", Array(styles(language).utf8))
    archive.add("word/document.xml", Array(document(body).utf8))
    return archive.archive()
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private static let contentTypes =
    declaration
      + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      </Types>
      """

  private static let relations =
    declaration
      + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
      </Relationships>
      """

  private static let documentRelations =
    declaration
      + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
      </Relationships>
      """

  private static func core(_ title: String) -> String {
    declaration
      + """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLText.escaped(title))</dc:title>\
      <dc:creator>fashen</dc:creator></cp:coreProperties>
      """
  }

  private static func document(_ body: String) -> String {
    declaration
      + """
      <w:document \(main)><w:body>\(body)<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>\
      </w:sectPr></w:body></w:document>
      """
  }

  private static func styles(_ language: Language) -> String {
    let code = language == .zh ? "zh-CN" : "en-GB"
    return declaration
      + """
      <w:styles \(main)><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋" w:cs="Times New Roman"/>\
      <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="\(language == .zh ? "en-US" : code)" w:eastAsia="zh-CN"/>\
      </w:rPr></w:rPrDefault></w:docDefaults>\
      \(style("Normal", "", "", isDefault: true))\
      \(style("Title", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"360\"/><w:jc w:val=\"center\"/>", bold("宋体", 40)))\
      \(style("Heading", "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"120\"/>", bold("黑体", 30)))\
      \(style("Body", "<w:spacing w:line=\"520\" w:lineRule=\"exact\"/>\(language == .zh ? "<w:ind w:firstLine=\"560\"/>" : "")<w:jc w:val=\"both\"/>", ""))\
      \(style("Conclusion", "<w:keepNext/><w:keepLines/><w:spacing w:line=\"520\" w:lineRule=\"exact\"/>\(language == .zh ? "<w:ind w:firstLine=\"560\"/>" : "")<w:jc w:val=\"both\"/>", ""))\
      \(style("Detail", "<w:spacing w:line=\"420\" w:lineRule=\"exact\"/><w:ind w:left=\"560\"/>", "<w:sz w:val=\"24\"/>"))\
      \(style("Cell", "<w:spacing w:before=\"40\" w:after=\"40\"/>", "<w:sz w:val=\"24\"/>"))\
      \(style("Signature", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:ind w:left=\"3600\"/>", ""))\
      \(style("Note", "<w:spacing w:before=\"360\"/>", "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>"))\
      <w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders>\
      \(["top", "left", "bottom", "right", "insideH", "insideV"].map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }.joined())\
      </w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>\
      </w:tblPr></w:style></w:styles>
      """
  }

  private static func bold(_ font: String, _ size: Int) -> String {
    "<w:rFonts w:eastAsia=\"\(font)\"/><w:b/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
  }

  private static func style(
    _ name: String, _ paragraph: String, _ run: String, isDefault: Bool = false
  ) -> String {
    """
    <w:style w:type="paragraph"\(isDefault ? " w:default=\"1\"" : "") w:styleId="\(name)"><w:name w:val="\(name)"/>\
    \(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
    """
  }
}
