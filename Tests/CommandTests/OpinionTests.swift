import Foundation
import TestSupport
import Testing

/// The review opinion as a Word document.
@Suite struct OpinionTests {
  /// Subjects, the conclusion in the standard term, and further words of the document.
  static let rows: [(arguments: [String], words: [String])] = [
    (
      ["fixtures/penalty-case/03-one-officer.json"],
      ["行政处罚决定法制审核意见书", "不得作出决定。", "运输砂石车辆物料遗撒案", "法制审核机构负责人（签名）："]
    ),
    (["fixtures/penalty-case/05-no-power-food.json"], ["移送。"]),
    (["fixtures/penalty-case/14-certificate-dates-missing.json"], ["退回补正。", "1. 载明有效期的执法证复印件（SUB-13）"]),
    (["fixtures/penalty-case/01-base-ordinary.json"], ["同意。", "无。", "符合要求"]),
    (["fixtures/normative-document/validity-missing.json"], ["行政规范性文件合法性审核意见书", "纠正。"]),
    (
      ["fixtures/penalty-case/01-base-ordinary.json", "--lang", "en"],
      ["Agreed. ", "in order", "Reviewer (signature)"]
    ),
  ]

  @Test(arguments: rows.indices) func conclusions(_ index: Int) throws {
    let (arguments, words) = Self.rows[index]
    let text = try Self.text(of: arguments + ["--as-of", "2026-11-23"])
    for word in words { #expect(text.contains(word), "\(arguments): \(word)\n\(text)") }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let arguments = [
      "check", "fixtures/penalty-case/03-one-officer.json", "--format", "opinion", "--fail-on", "never",
    ]
    #expect(try CommandRun(arguments).output == CommandRun(arguments).output)
  }

  /// The paragraphs of the document, read by a ZIP and an XML reader of others.
  private static func text(of arguments: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-opinion-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "opinion.docx").path
    let run = try CommandRun(
      ["check"] + arguments + ["--format", "opinion", "--output", path, "--fail-on", "never"])
    #expect(run.status == 0, "\(run.errors)")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sys, zipfile, xml.etree.ElementTree as tree
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for name in archive.namelist(): tree.fromstring(archive.read(name))
      w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
      for p in tree.fromstring(archive.read('word/document.xml')).iter(w + 'p'):
          print(''.join(t.text or '' for t in p.iter(w + 't')))
      """, path,
    ]
    let said = Pipe()
    process.standardOutput = said
    try process.run()
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text
  }
}
