import SourceText
import Testing

@testable import Drafts

/// What a Word document holds beside its text.
@Suite struct ResidueReaderTests {
  static let space = "xmlns:w=\"w\""

  static func residue(_ body: String, _ parts: [(String, String)] = [], limits: DraftLimits = DraftLimits())
    -> DocumentResidue?
  {
    var archive = TestArchive.document(body)
    for (name, content) in parts { archive.entries.append(.init(name, content)) }
    let file = SourceFile(path: "a.docx", buffer: SourceBuffer(archive.bytes))
    return ResidueReader(limits: limits).read(file)
  }

  /// A body, and its changes and hidden pieces.
  static let bodies: [(body: String, changes: Int, hidden: Int)] = [
    ("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", 0, 0),
    (
      "<w:p><w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>",
      2, 0
    ),
    ("<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p>", 1, 0),
    ("<w:p><w:moveFrom/><w:moveTo/><w:r><w:rPr><w:b/><w:rPrChange/></w:rPr></w:r></w:p>", 3, 0),
    ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r></w:p>", 0, 1),
    ("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>甲</w:t></w:r></w:p>", 0, 0),
    // The mark of a paragraph holds no text.
    ("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", 0, 0),
  ]

  @Test(arguments: bodies.indices) func changesAndHiddenText(_ index: Int) {
    let (body, changes, hidden) = Self.bodies[index]
    let residue = Self.residue(body)
    #expect(residue?.trackedChanges == changes)
    #expect(residue?.hiddenText == hidden)
  }

  @Test func otherParts() {
    let paragraph = "<w:p><w:r><w:t>承办</w:t></w:r><w:r><w:t>人</w:t></w:r></w:p>"
    let residue = Self.residue(
      TestArchive.paragraph("甲"),
      [
        (
          "docProps/core.xml",
          "<c xmlns:dc=\"d\"><dc:creator>秦望舒</dc:creator><lastModifiedBy>何&amp;青</lastModifiedBy></c>"
        ),
        ("word/comments.xml", "<w:comments \(Self.space)><w:comment/><w:comment/></w:comments>"),
        ("word/header1.xml", "<w:hdr \(Self.space)>\(paragraph)<w:p/></w:hdr>"),
        ("word/footnotes.xml", "<w:footnotes \(Self.space)>\(paragraph)</w:footnotes>"),
        ("word/media/a.png", "x"), ("word/embeddings/a.bin", "x"), ("word/embeddings/b.bin", "x"),
      ])
    #expect(residue?.author == "秦望舒")
    #expect(residue?.lastModifiedBy == "何&青")
    #expect(residue?.comments == 2)
    #expect(residue?.sideTexts == ["承办人", "承办人"])
    #expect(residue?.pictures == 1)
    #expect(residue?.embeddedFiles == 2)
  }

  @Test func whatCannotBeReadIsNotTakenForClean() {
    let body = TestArchive.paragraph("甲")
    #expect(Self.residue(body, [("word/header1.xml", "<w:hdr")]) == nil)
    #expect(Self.residue(body, [("word/header1.xml", "<!DOCTYPE a><a/>")]) == nil)
    #expect(ResidueReader().read(SourceFile(path: "a.docx", text: "no archive")) == nil)
    // The parts share one limit: many small ones are no way around it.
    var limits = DraftLimits()
    limits.partBytes = 1_000
    let part = "<a>" + String(repeating: "x", count: 500) + "</a>"
    #expect(Self.residue(body, [("word/header1.xml", part)], limits: limits) != nil)
    #expect(
      Self.residue(body, [("word/header1.xml", part), ("word/header2.xml", part)], limits: limits) == nil)
  }
}
