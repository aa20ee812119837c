import Foundation
import SourceText
import Testing

@testable import Drafts

/// One form for each character, and the way back to the text as written.
@Suite struct NormaliserTests {
  static let table: [(written: String, normalised: String)] = [
    ("罚款200元", "罚款200元"),
    ("自 2026 年３月１日起", "自2026年3月1日起"),
    ("  第一条　 为了", "第一条为了"),
    ("对个人处200元,对单位处500元;", "对个人处200元，对单位处500元；"),
    ("办理时间:8:00-17:30", "办理时间：8:00-17:30"),
    ("共1,200元", "共1,200元"),
    ("(一)未登记的", "（一）未登记的"),
    ("GB(T)9704", "GB(T)9704"),
    ("予以罚款.", "予以罚款。"),
    ("处1.5万元", "处1.5万元"),
    ("称为\"文明户\"的", "称为“文明户”的"),
    ("称为「文明户」的", "称为“文明户”的"),
    ("200～500元", "200~500元"),
    ("200—500元", "200-500元"),
    ("OA system 登记", "OA system登记"),
    ("不\u{200B}得\u{FEFF}收费", "不得收费"),
    ("", ""),
    ("\u{3000} \t", ""),
  ]

  @Test(arguments: table.indices) func form(row: Int) {
    let (written, normalised) = Self.table[row]
    let text = Normaliser.normalise(Manuscript(SourceFile(path: "a.txt", text: written), format: .txt))
    #expect(text.paragraphs.map { text.string($0.range) } == (normalised.isEmpty ? [] : [normalised]))
  }

  @Test func rangesLeadBackToTheText() {
    let written = "自 2026 年３月１日起,收费\"50元\"."
    let text = Normaliser.normalise(Manuscript(SourceFile(path: "a.txt", text: written), format: .txt))
    let file = SourceFile(path: "a.txt", text: written)
    for (words, expected) in [("2026年3月", "2026 年３月"), ("，收费", ",收费"), ("“50元”。", "\"50元\".")] {
      let all = text.string(0..<text.bytes.count)
      guard let found = all.range(of: words) else {
        Issue.record("\(words) is not in \(all)")
        continue
      }
      let start = all.utf8.distance(from: all.startIndex, to: found.lowerBound)
      #expect(file.text(in: text.source(of: start..<start + words.utf8.count)) == expected)
    }
  }

  /// A line break inside a paragraph is layout, unless the text before it is complete or a number follows.
  @Test func lineBreaksInsideParagraphs() {
    let table: [(String, [String])] = [
      ("自印发之日起\u{2028}施行。", ["自印发之日起施行。"]),
      ("自印发之日起施行。\u{2028}有效期二年。", ["自印发之日起施行。", "有效期二年。"]),
      ("有下列情形的\u{2028}（一）未登记", ["有下列情形的", "（一）未登记"]),
    ]
    for (written, paragraphs) in table {
      let text = Normaliser.normalise(Manuscript(SourceFile(path: "a.txt", text: written), format: .docx))
      #expect(text.paragraphs.map { text.string($0.range) } == paragraphs)
    }
  }
}
