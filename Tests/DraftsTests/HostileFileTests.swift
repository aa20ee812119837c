import SourceText
import TestSupport
import Testing

@testable import Drafts

/// Damaged and hostile files: each is refused with a word that helps, none traps or hangs.
@Suite struct HostileFileTests {
  private static func document(_ change: (inout TestArchive) -> Void) -> [UInt8] {
    var archive = TestArchive.document(TestArchive.paragraph("第一条 甲。"))
    change(&archive)
    return archive.bytes
  }

  private static func body(_ body: String, head: String = "") -> [UInt8] {
    TestArchive.document(body, head: head).bytes
  }

  private static let bomb =
    "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"

  static let files: [(name: String, path: String, bytes: [UInt8])] = [
    ("nothing in it", "a.docx", []),
    ("no archive", "a.docx", Array("第一条 甲。".utf8)),
    (
      "an old Word file", "a.docx",
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + .init(repeating: 0, count: 512)
    ),
    ("a PDF", "a.txt", Array("%PDF-1.7\n".utf8)),
    ("rich text", "a.docx", Array("{\\rtf1 a}".utf8)),
    ("cut off in the middle", "a.docx", Array(document { _ in }.dropLast(60))),
    (
      "OpenDocument", "a.docx",
      TestArchive([.init("mimetype", "application/vnd.oasis.opendocument.text")]).bytes
    ),
    ("a spreadsheet", "a.docx", TestArchive([.init("xl/workbook.xml", "<workbook/>")]).bytes),
    ("another root", "a.docx", document { $0.entries[1] = .init("word/document.xml", "<workbook/>") }),
    ("encrypted", "a.docx", document { $0.entries[1].flags = 1 }),
    ("an unknown method", "a.docx", document { $0.entries[1].method = 14 }),
    (
      "a larger size than it has", "a.docx",
      document {
        $0.entries[1].isPacked = true; $0.entries[1].statedSize = 9000
      }
    ),
    (
      "a smaller size than it has", "a.docx",
      document {
        $0.entries[1].isPacked = true; $0.entries[1].statedSize = 20
      }
    ),
    ("a wrong checksum", "a.docx", document { $0.entries[1].statedChecksum = 1 }),
    (
      "broken data", "a.docx",
      document {
        $0.entries[1].method = 8; $0.entries[1].packedContent = .init(repeating: 0xFF, count: 40)
      }
    ),
    (
      "data beyond the file", "a.docx",
      document {
        $0.entries[1].statedPackedSize = 1 << 20; $0.entries[1].statedSize = 1 << 20
      }
    ),
    ("another name in the header", "a.docx", document { $0.entries[1].headerName = "word/another_.xml" }),
    ("the same part twice", "a.docx", document { $0.entries.append($0.entries[1]) }),
    ("a directory beyond the file", "a.docx", document { $0.directoryOffset = 1 << 30 }),
    ("more entries than the directory", "a.docx", document { $0.statedCount = 9 }),
    ("several disks", "a.docx", document { $0.disk = 1 }),
    ("Zip64", "a.docx", document { $0.statedCount = 0xFFFF }),
    (
      "a zip bomb", "a.docx",
      document {
        $0.entries[1] = .init("word/document.xml", String(repeating: " ", count: 4 << 20))
        $0.entries[1].isPacked = true
      }
    ),
    ("a part too large", "a.docx", document { $0.entries[1].statedSize = 1 << 30 }),
    ("an entity bomb", "a.docx", body(TestArchive.paragraph("&b;"), head: bomb)),
    ("elements too deep", "a.docx", body(String(repeating: "<w:sdt>", count: 300))),
    ("unbalanced elements", "a.docx", body("<w:p></w:r>")),
    ("an undefined entity", "a.docx", body(TestArchive.paragraph("&nbsp;"))),
    ("no paragraph", "a.docx", body("")),
    ("a picture called a text", "a.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0x49]),
    ("a docx called a text", "a.txt", document { _ in }),
    ("no encoding", "a.txt", [0xB5, 0xDA, 0xFF, 0xFF, 0x0A]),
    ("a stray byte in UTF-8", "a.txt", Array("第一条 甲".utf8) + [0xFF] + Array("乙。\n".utf8)),
    ("half a surrogate in UTF-16", "a.txt", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]),
    ("blanks only", "a.txt", Array(" \n\t\n".utf8)),
  ]

  @Test func diagnostics() {
    var report = ""
    for (name, path, bytes) in Self.files {
      let file = SourceFile(path: path, buffer: SourceBuffer(bytes))
      let format = DraftReader.format(of: path) ?? .txt
      let (draft, diagnostics) = DraftReader(Sample.vocabulary).read(file, format: format)
      #expect(draft == nil, "\(name)")
      #expect(diagnostics.count == 1, "\(name)")
      for diagnostic in diagnostics {
        report += "\(name)  [\(diagnostic.code)]\n  \(diagnostic.message.zh)\n  \(diagnostic.message.en)\n"
        for help in diagnostic.help { report += "  = \(help.zh)\n  = \(help.en)\n" }
      }
    }
    expectSnapshot(report, "hostile-files.txt")
  }

  /// Any byte of an archive may be wrong, and it may end anywhere.
  @Test func everyByteMayBeWrong() {
    var archive = TestArchive.document(TestArchive.paragraph("第一条 甲。"))
    archive.entries[1].isPacked = true
    let bytes = archive.bytes
    var read = 0
    for index in bytes.indices {
      for value in [0x00, 0xFF, bytes[index] ^ 0x01] as [UInt8] {
        var damaged = bytes
        damaged[index] = value
        read += Self.isRead(damaged) ? 1 : 0
      }
      _ = Self.isRead(Array(bytes[..<index]))
    }
    // Most of a changed archive's bytes matter.
    #expect(read < bytes.count * 2)
    #expect(Self.isRead(bytes))
  }

  private static func isRead(_ bytes: [UInt8]) -> Bool {
    let file = SourceFile(path: "a.docx", buffer: SourceBuffer(bytes))
    return DraftReader(Sample.vocabulary).read(file, format: .docx).draft != nil
  }

  @Test func limits() {
    var limits = DraftLimits()
    limits.textBytes = 100
    limits.paragraphs = 4
    limits.sentences = 5
    limits.archiveEntries = 1
    func codes(_ path: String, _ bytes: [UInt8]) -> [String] {
      let file = SourceFile(path: path, buffer: SourceBuffer(bytes))
      return DraftReader(Sample.vocabulary, limits: limits).read(
        file, format: DraftReader.format(of: path) ?? .txt
      )
      .diagnostics.map(\.message.en)
    }
    #expect(
      codes("a.txt", .init(repeating: 0x41, count: 101)) == [
        "a.txt: the text is larger than the limit of 0 MiB"
      ])
    #expect(
      codes("a.txt", Array("a\nb\nc\nd\ne\n".utf8)) == [
        "a.txt: there are more paragraphs than the limit of 4"
      ])
    #expect(
      codes("a.txt", Array("题\n\n甲；乙；丙；丁；戊；己；\n".utf8)) == [
        "a.txt: there are more sentences than the limit of 5"
      ])
    #expect(
      codes("a.docx", Self.document { _ in }) == ["a.docx: the archive holds more files than the limit of 1"])
  }
}
