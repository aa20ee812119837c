import Foundation
import TestSupport
import Testing

/// The scripts of `docs/gating.md` do what the page says, run as they stand there.
@Suite struct GatingTests {
  /// A decision as it was written, and as it may be published.
  static let texts = Folders.repository.appending(path: "fixtures/publication")

  /// A folder with the page's scripts, and the built command in the search path.
  struct Site {
    let folder: URL
    let blocks: [String: String]

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "fashen-gate-\(UUID().uuidString)")
      blocks = try GatingTests.blocks()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in blocks {
        try Data(text.utf8).write(to: folder.appending(path: name))
      }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Puts one of the texts into a folder of the site.
    func add(_ text: String, to path: String, as name: String) throws {
      let target = folder.appending(path: path)
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      let source = GatingTests.texts.appending(path: text)
      let copy = target.appending(path: name)
      try? FileManager.default.removeItem(at: copy)
      try FileManager.default.copyItem(at: source, to: copy)
    }

    func names(in path: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? [])
        .sorted()
    }

    /// Runs a line of shell in the site.
    func shell(_ line: String) throws -> CommandRun {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let commands = CommandRun.executable.deletingLastPathComponent().path
      return try CommandRun(
        ["-c", line], environment: ["PATH": "\(commands):\(path)"], executable: URL(filePath: "/bin/sh"),
        in: folder)
    }
  }

  /// The fenced blocks of the page that have a file name, by it.
  static func blocks() throws -> [String: String] {
    let page = try String(
      contentsOf: Folders.repository.appending(path: "docs/gating.md"), encoding: .utf8)
    var blocks: [String: String] = [:]
    var name: String?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        name = name == nil ? line.split(separator: " ").dropFirst().first.map(String.init) : nil
        if let name { blocks[name] = "" }
      } else if let name {
        blocks[name, default: ""] += line + "\n"
      }
    }
    return blocks
  }

  /// Each finding of a text: rule, place, and the words there.
  static func findings(in text: URL) throws -> String {
    let run = try CommandRun(["check", text.path, "--pack", "publication", "--format", "json"])
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let reviews = try #require(report?["reviews"] as? [[String: Any]])
    let lines = try String(contentsOf: text, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    var rows = ["status \(run.status)"]
    let findings = reviews.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    for finding in findings where finding["outcome"] as? String == "violation" {
      for place in finding["locations"] as? [[String: Any]] ?? [] {
        let (line, start, end) = (place["line"] as? Int, place["column"] as? Int, place["endColumn"] as? Int)
        guard let line, let start, let end, start < end else { continue }
        let scalars = Array(lines[line - 1].unicodeScalars)
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[(start - 1)..<(end - 1)])
        rows.append("\(finding["rule"] ?? "") \(line):\(start) \(String(words))")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  @Test func leaksAreFoundWhereTheyStand() throws {
    expectSnapshot(
      try Self.findings(in: Self.texts.appending(path: "leaky-decision.txt")), "leaky-decision.txt")
  }

  @Test func maskedTextHasNoLeak() throws {
    #expect(try Self.findings(in: Self.texts.appending(path: "clean-decision.txt")) == "status 0\n")
  }

  /// Where no pack is asked for, the pack that claims documents with such a title reviews them.
  @Test func decisionsAreRecognised() throws {
    let path = Self.texts.appending(path: "clean-decision.txt").path
    let run = try CommandRun(["check", path, "--format", "ndjson"])
    #expect(run.output.contains(#""kind":"publicationText""#), "\(run.output.prefix(200))")
  }

  /// The text is masked; the file's properties, comment, changes, hidden text and footer are not.
  @Test func residueOfADocumentIsFound() throws {
    let path = Self.texts.appending(path: "leaky-decision.docx").path
    let run = try CommandRun(["check", path, "--pack", "publication", "--format", "json"])
    #expect(run.status == 1)
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let reviews = try #require(report?["reviews"] as? [[String: Any]])
    let findings = reviews.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
      .filter { $0["outcome"] as? String != "undetermined" }
      .map { "\($0["rule"] ?? "") \($0["message"] ?? "")" }
    #expect(
      findings == [
        "MSK-03 手机号码13900000000未隐去", "MSK-06 家庭住址“住址:清溪镇柳湾村三组12号”未隐去",
        "RES-02 文件留有批注1处、修订痕迹2处、隐藏文字1处，公开即泄露过程稿",
        "RES-04 文件含有图片1张、嵌入文件0个，其内容未经检索，请逐一核对有无证件、人像、车牌等应当隐去的信息",
        "RES-01 文件属性未清除：作者“秦望舒”，最后修改人“何青”",
      ])
  }

  /// Neither the head of a paper nor what follows its signature is a sentence; both are searched.
  @Test func textOutsideOfSentencesIsSearched() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "fashen-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "机密★10年\n关于某事的说明\n\n各村：\n现说明如下。\n\n清溪镇人民政府\n2026年3月9日\n（联系人电话：１３９００００００００）\n"
    try Data(text.utf8).write(to: file)
    #expect(
      try Self.findings(in: file) == """
        status 1
        GAT-05 1:1 机密★10年
        MSK-03 9:8 １３９００００００００

        """)
  }

  @Test func everyBlockIsRun() throws {
    #expect(
      Set(try Self.blocks().keys) == ["publish.sh", "pre-commit", ".gitlab-ci.yml", "crontab", "nightly.sh"])
  }

  @Test func scriptPublishesWhatPasses() throws {
    let site = try Site()
    defer { site.remove() }
    try site.add("clean-decision.txt", to: "drafts", as: "clean.txt")
    try site.add("leaky-decision.txt", to: "drafts", as: "leaky.txt")
    try FileManager.default.createDirectory(
      at: site.folder.appending(path: "site"), withIntermediateDirectories: true)
    let good = try site.shell("sh publish.sh site drafts/clean.txt")
    #expect(good.status == 0, "\(good.output)\(good.errors)")
    let mixed = try site.shell("sh publish.sh site drafts/leaky.txt drafts/absent.txt drafts/clean.txt")
    #expect(mixed.status == 1)
    #expect(mixed.errors.contains("drafts/leaky.txt is held back"))
    #expect(mixed.errors.contains("drafts/absent.txt is held back"))
    #expect(site.names(in: "site") == ["clean.txt"])
  }

  @Test func hookChecksWhatIsStaged() throws {
    let site = try Site()
    defer { site.remove() }
    let setUp = try site.shell(
      "git init -q . && git config user.email t@example.com && git config user.name T && "
        + "install -m 755 pre-commit .git/hooks/pre-commit")
    try #require(setUp.status == 0, "\(setUp.errors)")
    try site.add("leaky-decision.txt", to: "public", as: "a decision.txt")
    #expect(try site.shell("git add public && git commit -q -m leak").status != 0)
    // The staged text counts: mending the file without staging it does not help.
    try site.add("clean-decision.txt", to: "public", as: "a decision.txt")
    #expect(try site.shell("git commit -q -m leak").status != 0)
    let clean = try site.shell("git add public && git commit -q -m clean")
    #expect(clean.status == 0, "\(clean.output)\(clean.errors)")
    // Nothing public is concerned.
    #expect(try site.shell("echo x > notes && git add notes && git commit -q -m notes").status == 0)
  }

  @Test func jobFailsOnALeak() throws {
    let site = try Site()
    defer { site.remove() }
    let lines = (site.blocks[".gitlab-ci.yml"] ?? "").split(separator: "\n")
    let script = lines.filter { $0.hasPrefix("    - ") }.map { $0.dropFirst(6) }.joined(separator: "\n")
    try #require(script.hasPrefix("fashen check"))
    try site.add("clean-decision.txt", to: "public", as: "one.txt")
    let clean = try site.shell("set -e\n" + script)
    #expect(clean.status == 0, "\(clean.errors)")
    try site.add("leaky-decision.txt", to: "public", as: "two.txt")
    let run = try site.shell("set -e\n" + script)
    #expect(run.status == 1)
    // The log says nothing of the leak; the artifact does.
    #expect(!run.output.contains("519999198506120030") && !run.errors.contains("519999198506120030"))
    let report = try String(contentsOf: site.folder.appending(path: "gate.json"), encoding: .utf8)
    #expect(report.contains("519999198506120030"))
  }

  @Test func batchMovesWhatPasses() throws {
    let site = try Site()
    defer { site.remove() }
    let entry = (site.blocks["crontab"] ?? "").split(
      separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
    try #require(entry.count == 6)
    let command = entry[5].replacingOccurrences(of: "/srv/fashen", with: site.folder.path)
    for folder in ["site", "reports"] {
      try FileManager.default.createDirectory(
        at: site.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    try site.add("clean-decision.txt", to: "outbox", as: "clean.txt")
    try site.add("leaky-decision.txt", to: "outbox", as: "leaky.txt")
    let run = try site.shell(command)
    #expect(run.status == 1, "\(run.errors)")
    #expect(site.names(in: "site") == ["clean.txt"])
    #expect(site.names(in: "outbox") == ["leaky.txt"])
    #expect(site.names(in: "reports") == ["leaky.txt.txt"])
    #expect(try site.shell("rm outbox/leaky.txt; " + command).status == 0)
  }
}
