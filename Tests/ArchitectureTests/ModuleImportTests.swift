import Foundation
import TestSupport
import Testing

/// Arrows between modules go up only.
@Suite struct ModuleImportTests {
  /// The C library under its names on the platforms.
  static let libraries: Set<String> = ["Darwin", "Glibc", "Musl"]
  /// What each module may import of our own, and of others.
  static let allowed: [(module: String, own: Set<String>, others: Set<String>)] = [
    ("SourceText", [], ["Synchronization"]),
    ("DataTree", ["SourceText", "CLibYAML"], []),
    ("CEL", ["SourceText", "CRE2"], libraries.union(["Synchronization"])),
    ("Law", ["SourceText"], libraries),
    ("Drafts", ["CExpat", "CZlib", "DataTree", "Law", "SourceText"], ["Glibc"]),
    ("Rules", ["CEL", "DataTree", "Drafts", "Law", "SourceText"], ["Synchronization"]),
    ("Review", ["CEL", "DataTree", "Drafts", "Law", "Rules", "SourceText"], ["Crypto"]),
    ("Reports", ["DataTree", "Review", "Rules", "SourceText"], []),
    ("BuiltInRules", ["SourceText"], []),
    (
      "fashen",
      ["BuiltInRules", "CEL", "DataTree", "Drafts", "Law", "Reports", "Review", "Rules", "SourceText"],
      ["ArgumentParser", "Dispatch", "Glibc", "Synchronization"]
    ),
  ]

  @Test(arguments: allowed.map(\.module)) func importsOnlyWhatItMay(module: String) throws {
    let rule = try #require(Self.allowed.first { $0.module == module })
    let files = Folders.files(
      below: Folders.repository.appending(path: "Sources/\(module)"), ending: ".swift")
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let name = Self.importedModule(line) else { continue }
        #expect(
          rule.own.contains(name) || rule.others.contains(name),
          "\(module)/\(file.lastPathComponent) imports \(name)")
      }
    }
  }

  @Test func everyModuleIsListed() throws {
    let listed = Set(Self.allowed.map(\.module))
    let others: Set<String> = ["CExpat", "CLibYAML", "CRE2", "CZlib", "EmbedRules", "RuleEmbedder"]
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Folders.repository.appending(path: "Sources").path)
    #expect(Set(folders) == listed.union(others))
  }

  @Test func nothingElseStandsAtTheTop() throws {
    let known: Set<String> = [
      "Package.swift", "Sources", "Tests", "rules", "fixtures", "docs", "README.md", "README.zh-CN.md",
      "Makefile", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: Folders.repository.path)
    #expect(Set(names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }).isSubset(of: known))
  }

  private static func importedModule(_ line: Substring) -> String? {
    var words = line.split(separator: " ").map(String.init)[...]
    while let first = words.first,
      first.hasPrefix("@") || ["public", "package", "internal", "private"].contains(first)
    {
      words = words.dropFirst()
    }
    guard words.first == "import" else { return nil }
    words = words.dropFirst()
    if let kind = words.first, ["class", "struct", "enum", "func", "protocol", "typealias"].contains(kind) {
      words = words.dropFirst()
    }
    return words.first.map { String($0.prefix { $0 != "." }) }
  }
}
