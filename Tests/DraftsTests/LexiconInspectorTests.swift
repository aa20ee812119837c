import SourceText
import Testing

@testable import Drafts

/// What the author of a lexicon is told of its patterns, and at which bytes.
@Suite struct LexiconInspectorTests {
  static let groups = [
    "amount": ["{number}元"], "number": ["[0-9]+"], "name": ["[一-龥]+"], "loop": ["{loop}"],
    "there": ["{back}"], "back": ["罚{there}"],
    "broken": ["罚(款", "罚金"], "nested": ["{broken}"],
  ]

  static let faults: [(pattern: String, kind: PatternFault.Kind?, range: Range<Int>)] = [
    ("罚{amount}", nil, 0..<0),
    ("罚{amuont}", .unknownGroup("amuont"), 3..<11),
    ("罚{loop}", .circularGroup("loop"), 3..<9),
    ("罚{there}", .circularGroup("back"), 3..<10),
    ("罚{nested}", nil, 0..<0),
    ("~2-6", .noLiteral, 0..<4),
    ("{name}", .noLiteral, 0..<6),
    ("", .noLiteral, 0..<0),
    ("罚(款", .unpaired("("), 3..<4),
    ("罚款)", .unpaired(")"), 6..<7),
    ("罚[款", .unpaired("["), 3..<4),
    ("罚[", .unpaired("["), 3..<4),
    ("罚[]", .unpaired("["), 3..<4),
    ("罚[款-", .unpaired("["), 3..<4),
    ("罚]", .unpaired("]"), 3..<4),
    ("罚}", .unpaired("}"), 3..<4),
    ("罚\\", .unpaired("\\"), 3..<4),
    ("罚({amount", .unpaired("{"), 4..<5),
    ("*罚", .nothingToRepeat("*"), 0..<1),
    ("罚+{2}", .nothingToRepeat("{2}"), 4..<7),
    ("罚???", .nothingToRepeat("?"), 5..<6),
    ("罚|{2,3}", .nothingToRepeat("{2,3}"), 4..<9),
    ("^*罚", .nothingToRepeat("*"), 1..<2),
    ("罚(?:款?)+", .emptyRepetition, 3..<12),
    ("罚{3,2}", .badCount, 3..<8),
    ("罚{201}", .badCount, 3..<8),
    ("罚{99999999999999999999}", .badCount, 3..<25),
    ("罚{2", .badCount, 3..<5),
    ("罚~6-2款", .badGap, 3..<7),
    ("罚~81", .badGap, 3..<6),
    ("罚[款-交]", .badRange, 4..<11),
    ("罚(?=款)", .unsupported("(?="), 3..<6),
    ("罚(?<=款)", .unsupported("(?<="), 3..<7),
    ("罚(?i)款", .unsupported("(?"), 3..<5),
    ("罚\\d", .unsupported("\\d"), 3..<5),
    ("罚\\1", .unsupported("\\1"), 3..<5),
    ("罚[[:alpha:]]", .unsupported("[:"), 4..<6),
    ("罚" + String(repeating: "(", count: 33), .tooDeep, 35..<36),
    ("罚(?:(?:[0-9]款){150}){150}", .tooLong, 0..<29),
  ]

  @Test(arguments: faults)
  func badPatternIsTold(_ pattern: String, _ kind: PatternFault.Kind?, _ range: Range<Int>) {
    var lexicon = Lexicon()
    lexicon.groups = Self.groups
    let fault = LexiconInspector(lexicon).fault(in: pattern)
    #expect(fault?.kind == kind)
    if kind != nil { #expect(fault?.range == range) }
  }

  @Test func partOfAGroupNeedsNoWord() {
    #expect(LexiconInspector(Lexicon()).fault(in: "[^0-9]+", isPart: true) == nil)
    #expect(LexiconInspector(Lexicon()).fault(in: "罚(", isPart: true)?.kind == .unpaired("("))
  }

  /// Groups of groups double with each level; the limit ends it before the memory does.
  @Test func groupsThatMultiplyEndAtTheLimit() {
    var lexicon = Lexicon()
    lexicon.groups["a"] = Array(repeating: "罚款", count: 100)
    for (name, inner) in zip("bcdefg", "abcdef") {
      lexicon.groups[String(name)] = Array(repeating: "{\(inner)}", count: 100)
    }
    #expect(LexiconInspector(lexicon).fault(in: "{g}")?.kind == .tooLong)
  }

  /// Cut off anywhere, a pattern is read to its end.
  @Test func unfinishedPatternsAreRead() {
    let inspector = LexiconInspector(Lexicon())
    let pattern = "^罚(?:款|[^金-银]{2,3}?)\\.~~2-8?[款]*$"
    #expect(inspector.fault(in: pattern) == nil)
    for end in pattern.indices { _ = inspector.fault(in: String(pattern[..<end])) }
    for start in pattern.indices { _ = inspector.fault(in: String(pattern[start...])) }
  }
}
