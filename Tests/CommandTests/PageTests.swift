import Foundation
import TestSupport
import Testing

/// Pages that need nothing else, and say nothing that runs.
@Suite struct PageTests {
  static let sample = [
    "--rules", "Tests/CommandTests/SampleRules", "--as-of", "2026-11-23", "--fail-on", "never",
  ]

  @Test func everythingIsEscaped() throws {
    let evil = #"<script>alert(1)</script>\"' onclick=x &amp;"#
    let text =
      #"{"kind": "sampleCase", "caseId": "\#(evil)", "title": "\#(evil)", "pages": 0, "fine": "1", "officers": [{"name": "\#(evil)", "certNo": ""}]}"#
    let run = try CommandRun(
      ["check", "-", "--format", "html", "--explain"] + Self.sample, input: Data((text + "\n" + text).utf8))
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("<script>alert"))
    #expect(run.output.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onclick=x &amp;amp;"))
  }

  /// The policy names the very style and script that the page holds, and nothing is fetched.
  @Test func onlyItsOwnScriptMayRun() throws {
    let run = try CommandRun(["check", "Tests/CommandTests/SampleCases", "--format", "html"] + Self.sample)
    let script = """
      import base64, hashlib, html, re, sys
      page = sys.stdin.read()
      policy = html.unescape(re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page).group(1))
      assert policy.startswith("default-src 'none';"), policy
      for tag in ['style', 'script']:
          parts = re.findall(f'<{tag}[^>]*>(.*?)</{tag}>', page, re.S)
          assert len(parts) == 1, (tag, len(parts))
          digest = base64.b64encode(hashlib.sha256(parts[0].encode()).digest()).decode()
          assert f"{tag}-src 'sha256-{digest}'" in policy, (tag, digest, policy)
      assert not re.search(r'(src|href)="(?!#)', page), 'the page reaches for something'
      assert not re.search(r'\\sstyle="|\\son[a-z]+="', page), 'inline style or handler'
      from html.parser import HTMLParser
      void = {'meta', 'input', 'br', 'link'}
      class Parser(HTMLParser):
          stack, ids, links = [], [], []
          def handle_starttag(self, tag, attributes):
              a = dict(attributes)
              if 'id' in a: self.ids.append(a['id'])
              if tag == 'a': self.links.append(a['href'][1:])
              if tag not in void: self.stack.append(tag)
          def handle_endtag(self, tag):
              assert self.stack and self.stack.pop() == tag, (tag, self.getpos())
      parser = Parser()
      parser.feed(page)
      assert parser.stack == [], parser.stack
      assert len(parser.ids) == len(set(parser.ids)), 'an id twice'
      missing = set(parser.links) - set(parser.ids)
      assert not missing, missing
      """
    let said = try Self.python(script, Data(run.output.utf8))
    #expect(said == "", "\(said)")
  }

  /// Words that pages have to hold: arguments and words.
  static let pages: [(arguments: [String], words: [String])] = [
    (
      ["Tests/CommandTests/SampleCases/2-faulty.json", "--explain"],
      ["不同意", "甲某没有执法证", "《行政处罚法》第四十二条第一款（2021-01-22版）", "执法人员（第1项）·执法证号", "示例案卷审核", "class=\"passed\""]
    ),
    (
      ["Tests/CommandTests/SampleCases", "--lang", "en"],
      ["Most frequent findings", "By officer", "By month of the hearing", "Certified", "id=\"list\"", "A-3"]
    ),
    (
      ["Tests/CommandTests/SampleCases", "--waivers", "Tests/CommandTests/Waivers/all.yaml"],
      ["finding violation waived", "松府批〔2026〕1号"]
    ),
  ]

  @Test(arguments: pages.indices) func pagesHoldWhatMatters(_ index: Int) throws {
    let (arguments, words) = Self.pages[index]
    let run = try CommandRun(["check"] + arguments + ["--format", "html"] + Self.sample)
    #expect(run.status == 0, "\(run.errors)")
    for word in words { #expect(run.output.contains(word), "\(word)") }
  }

  /// The text of a draft stands on its page, with the words of findings marked.
  @Test func draftsShowTheirText() throws {
    let run = try CommandRun([
      "check", "Tests/DraftsTests/Samples/market-order.txt", "--format", "html", "--fail-on", "never",
      "--as-of", "2026-11-23",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("第二章 管理"))
    #expect(run.output.contains("<mark class=\""))
    #expect(run.output.contains("href=\"#s1-m1\""))
    #expect(run.output.contains("id=\"s1-m1\""))
  }

  static func python(_ script: String, _ input: Data) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let file = FileManager.default.temporaryDirectory.appending(path: "fashen-page-\(UUID().uuidString)")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let said = Pipe()
    process.standardError = said
    try process.run()
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : text
  }
}
