import BuiltInRules
import DataTree
import Drafts
import Foundation
import Law
import Review
import Rules
import SourceText
import TestSupport
import Testing

/// Every fixture comes out as `fixtures/expected.yaml` says.
@Suite struct FixtureTests {
  @Test(arguments: try Expectation.all())
  func fixtureComesOutAsExpected(_ expectation: Expectation) throws {
    let url = Folders.repository.appending(path: "fixtures").appending(path: expectation.path)
    let review = try Library.review(url)
    #expect(review.verdict.rawValue == expectation.verdict)
    let found = Set(review.findings.map { "\($0.rule) \($0.outcome.rawValue)" })
    // What is left to a person is no finding against the file; the verdict tells of it.
    let unexpected = review.findings.filter {
      $0.outcome != .manual && !expectation.findings.contains("\($0.rule) \($0.outcome.rawValue)")
    }
    #expect(expectation.findings.subtracting(found) == [], "not found")
    #expect(unexpected.map { "\($0.rule) \($0.outcome.rawValue): \($0.message)" } == [], "not expected")
  }

  @Test func everyFixtureHasAnExpectation() throws {
    let folder = Folders.repository.appending(path: "fixtures")
    let files = [".json", ".txt", ".docx"].flatMap { Folders.files(below: folder, ending: $0) }.map {
      String($0.path.dropFirst(folder.path.count).drop { $0 == "/" })
    }
    #expect(Set(files) == Set(try Expectation.all().map(\.path)))
  }

  @Test(.enabled(if: Folders.shared("domain/example-case.json") != nil, "../shared is absent"))
  func exampleCaseHasNoViolation() throws {
    let url = try #require(Folders.shared("domain/example-case.json"))
    let review = try Library.review(url)
    #expect(review.findings.map { "\($0.rule) \($0.outcome.rawValue): \($0.message)" } == [])
  }
}

/// What a fixture must come out as.
struct Expectation: CustomTestStringConvertible, Sendable {
  let path: String
  let verdict: String
  /// Rule and outcome, such as `PRO-02 violation`.
  let findings: Set<String>

  var testDescription: String { path }

  static func all() throws -> [Expectation] {
    let url = Folders.repository.appending(path: "fixtures/expected.yaml")
    let file = SourceFile(path: url.path, text: try String(contentsOf: url, encoding: .utf8))
    let reader = YAMLReader()
    let tree = try #require(reader.read(file).tree)
    return tree.members(of: tree.root).map { member in
      let findings = tree.value(of: "findings", in: member.value).map { Array(tree.children(of: $0)) } ?? []
      func text(_ key: String, _ node: ValueTree.NodeID) -> String {
        tree.value(of: key, in: node).flatMap { tree.string(of: $0) } ?? "?"
      }
      return Expectation(
        path: tree.string(of: member.key) ?? "", verdict: text("verdict", member.value),
        findings: Set(findings.map { "\(text("rule", $0)) \(text("outcome", $0))" }))
    }
  }
}

/// The built-in packs, loaded once.
enum Library {
  static let references: LegalReferences = {
    var diagnostics: [Diagnostic] = []
    func table(_ name: String) -> SourceBuffer {
      EmbeddedFile.at("reference/\(name).csv").map { SourceBuffer($0.bytes) } ?? SourceBuffer([])
    }
    return LegalReferences(
      calendar: WorkCalendar(table("calendar"), diagnostics: &diagnostics),
      catalogue: LawCatalogue(
        laws: table("laws"), titles: table("titles"), articles: table("articles"), diagnostics: &diagnostics))
  }()

  static let packs: [Pack] = EmbeddedFile.packFolders.compactMap { folder in
    let files = EmbeddedFile.below(folder).filter { $0.path.hasSuffix(".yaml") }.map {
      PackFile(path: $0.path, source: SourceFile(path: $0.path, buffer: SourceBuffer($0.bytes)))
    }
    return PackLoader.load(files, folder: folder, references: references).pack
  }

  static func review(_ url: URL, asOf: String? = nil) throws -> SubjectReview {
    let today = try #require(CalendarDate("2026-11-23"))
    let options = ReviewOptions(language: .zh, asOf: asOf.flatMap { CalendarDate($0) }, today: today)
    let file = SourceFile(path: url.lastPathComponent, buffer: SourceBuffer(try Data(contentsOf: url)))
    let reviewer = Reviewer(packs, references: references, options: options)
    return DraftReader.format(of: file.path).map { reviewer.review(file, draft: $0) } ?? reviewer.review(file)
  }
}
