import SourceText
import Testing

@testable import Drafts

/// Patterns of a lexicon: how they are written out, and what is said of bad ones.
@Suite struct LexiconTests {
  static let groups = ["amount": ["{number}元"], "number": ["[0-9]+"], "loop": ["{loop}"]]

  static let expansions: [(pattern: String, written: String)] = [
    ("罚{amount}", "罚(?:(?:[0-9]+)元)"),
    ("罚~6款", "罚[^，。；！？]{0,6}款"),
    ("罚~2-6款", "罚[^，。；！？]{2,6}款"),
    ("罚~~20款", "罚[^。；！？]{0,20}款"),
    ("罚{2,3}~", "罚{2,3}~"),
    ("罚~6-2款", "罚~6-2款"),
    ("罚~81", "罚~81"),
  ]

  @Test(arguments: expansions) func patternIsWrittenOut(_ pattern: String, _ written: String) throws {
    var expansion = PatternExpansion(Self.groups)
    #expect(try expansion.expand(pattern) == written)
  }

  static let faults: [(pattern: String, fault: LexiconMatcher.Fault?)] = [
    ("罚{amount}", nil),
    ("罚{amuont}", .unknownGroup("amuont")),
    ("罚{loop}", .tooLong),
    ("~2-6", .noLiteral),
    ("{number}", .noLiteral),
  ]

  @Test(arguments: faults) func badPatternIsNamed(_ pattern: String, _ fault: LexiconMatcher.Fault?) {
    var lexicon = Lexicon()
    lexicon.groups = Self.groups
    #expect(LexiconMatcher.fault(in: pattern, of: lexicon) == fault, "\(pattern)")
  }

  @Test func irregularPatternIsRefused() {
    guard case .notRegular? = LexiconMatcher.fault(in: "罚(?=款)", of: Lexicon()) else {
      Issue.record("a look-ahead has no linear form")
      return
    }
  }
}
