import SourceText
import Testing

@testable import DataTree

/// A fact and every word that a user sees of it.
struct WordingRow<Fact: Sendable>: Sendable {
  let fact: Fact
  let code: String
  let message: LocalizedText
  let help: LocalizedText?
  let label: LocalizedText?

  init(
    _ fact: Fact, _ code: String, _ zh: String, _ en: String, _ helpZH: String? = nil,
    _ helpEN: String? = nil,
    label labelZH: String? = nil, _ labelEN: String? = nil
  ) {
    self.fact = fact
    self.code = code
    message = LocalizedText(zh: zh, en: en)
    help = Self.text(helpZH, helpEN)
    label = Self.text(labelZH, labelEN)
  }

  func check(_ diagnostic: Diagnostic) {
    #expect(diagnostic.code == code)
    #expect(diagnostic.message == message)
    #expect(diagnostic.help == (help.map { [$0] } ?? []))
    #expect(diagnostic.labels.map(\.text) == (label.map { [$0] } ?? []))
  }

  private static func text(_ zh: String?, _ en: String?) -> LocalizedText? {
    guard let zh, let en else { return nil }
    return LocalizedText(zh: zh, en: en)
  }
}
