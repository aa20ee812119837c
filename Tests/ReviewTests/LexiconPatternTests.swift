import CEL
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Drafts

/// The patterns of the built-in packs find in real sentences what RE2 finds with the same patterns.
@Suite struct LexiconPatternTests {
  /// Of the corpora every ninth document is split into sentences, and of those about so many are read.
  private static let documentStride = 9
  private static let sentenceCount = 200

  @Test(arguments: Library.packs.filter { !$0.lexicon.isEmpty }.map(\.id))
  func everyPatternMatchesAsInRE2(_ pack: String) throws {
    let lexicon = try #require(Library.packs.first { $0.id == pack }).lexicon
    // Each pattern is an entry of its own, so that what was found is told apart.
    var alone = Lexicon()
    alone.groups = lexicon.groups
    for pattern in lexicon.entries.flatMap({ $0.patterns + $0.unless }) + lexicon.negators {
      var entry = LexiconEntry(role: .acts, name: pattern, title: LocalizedText(zh: pattern, en: pattern))
      entry.patterns = [pattern]
      // Plain words are found by the index alone.
      if pattern.contains(where: { "~{(|[?*+.^$\\".contains($0) }) { alone.entries.append(entry) }
    }
    try #require(alone.entries.count > 300)
    let matcher = LexiconMatcher(alone)
    let patterns = try alone.entries.map {
      try Pattern(Text(Self.regularExpression($0.name, lexicon.groups)))
    }
    var matchCount = 0
    for sentence in try Self.sentences() {
      let bytes = Array(sentence.utf8)
      var found: [Int: [Range<Int>]] = [:]
      for mark in matcher.read(bytes, full: bytes).marks { found[mark.entry, default: []].append(mark.range) }
      let text = Text(copying: bytes)
      for (number, pattern) in patterns.enumerated() {
        let expected = Self.ranges(of: pattern, in: text)
        matchCount += expected.count
        if found[number, default: []] != expected {
          Issue.record(
            "\(alone.entries[number].name): \(found[number] ?? []) and not \(expected) in \(sentence)")
        }
      }
    }
    #expect(matchCount > 200)
  }

  private static func ranges(of pattern: Pattern, in text: Text) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    while let range = pattern.firstMatch(in: text, from: ranges.last?.upperBound ?? 0)?[0], !range.isEmpty {
      ranges.append(range)
    }
    return ranges
  }

  /// A pattern with its groups and gaps written out.
  private static func regularExpression(_ pattern: String, _ groups: [String: [String]]) -> String {
    let gaps = pattern.replacing(/(~~?)([0-9]+)(?:-([0-9]+))?/) { match in
      let bounds = match.3.map { "\(match.2),\($0)" } ?? "0,\(match.2)"
      return (match.1 == "~~" ? "[^。；！？]" : "[^，。；！？]") + "{\(bounds)}"
    }
    return gaps.replacing(/\{([^0-9}][^}]*)\}/) { match in
      let parts = groups[String(match.1), default: []].map { regularExpression($0, groups) }
      return "(?:" + parts.joined(separator: "|") + ")"
    }
  }

  /// Sentences from all over the corpora.
  private static func sentences() throws -> [String] {
    struct Document: Decodable { let text: String }
    let files = Folders.files(
      below: Folders.repository.appending(path: "Tests/Benchmarks/corpus"), ending: ".jsonl")
    let all = try files.flatMap { file in
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      return try stride(from: 0, to: lines.count, by: documentStride).flatMap { line in
        try JSONDecoder().decode(Document.self, from: Data(lines[line].utf8)).text
          .split { $0 == "。" || $0 == "\n" }.map { String($0) + "。" }
      }
    }
    let step = max(1, all.count / sentenceCount)
    return stride(from: 0, to: all.count, by: step).map { all[$0] }
  }
}
