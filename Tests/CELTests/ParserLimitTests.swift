import CEL
import SourceText
import Testing

/// The limits hold, and nothing a text can hold makes the parser or the checker trap or hang.
@Suite struct ParserLimitTests {
  @Test(arguments: [
    "(", "[", "{1: ", "-", "!", "a + ", "a.b.", "a ? b : ", "a ? (b", "f(", "a.f(", "a[", "x.map(y, ",
    "A{b: ", "has(",
    "cel.bind(a, ", "a.?", "[?", "!(", "-(", "a || (b && ",
  ])
  func refusesDeepNesting(_ unit: String) {
    let source = String(repeating: unit, count: 10_000)
    let (parsed, diagnostics) = Parser.parse(source)
    #expect(parsed == nil)
    #expect(!diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("a", "+a"), ("a", ".b"), ("a", "[0]"), ("a", ".f()"), ("a", ".map(x, x)"), ("a", " in a"), ("a", "==a"),
    ("a", ".?b"),
  ])
  func refusesLongChains(_ start: String, _ link: String) throws {
    let depth = Parser.Limits().maximumNesting
    #expect(Parser.parse(start + String(repeating: link, count: depth - 1)).0 != nil)
    let (parsed, diagnostics) = Parser.parse(start + String(repeating: link, count: 9_000))
    #expect(parsed == nil)
    #expect(diagnostics.map(\.code) == ["cel.syntax.too-deep"])
  }

  @Test func acceptsUsualNesting() throws {
    for (opening, closing) in [("(", ")"), ("[", "]"), ("f(", ")"), ("!(", ")")] {
      let source = String(repeating: opening, count: 100) + "a" + String(repeating: closing, count: 100)
      #expect(Parser.parse(source).0 != nil)
    }
  }

  /// Chains of conditions do not nest, however long they are.
  @Test(arguments: ["&&", "||"]) func balancesConditions(_ operation: String) throws {
    let source = "a" + String(repeating: " \(operation) a", count: 10_000)
    let parsed = try #require(Parser.parse(source).0)
    #expect(parsed.root.description == source)
    func depth(_ node: Expression) -> Int {
      var below = 0
      node.forEachChild { below = max(below, depth($0)) }
      return below + 1
    }
    #expect(depth(parsed.root) == 15)
  }

  @Test func limitsSize() {
    let source = String(repeating: "a", count: Parser.Limits().maximumBytes + 1)
    #expect(Parser.parse(source).1.map(\.code) == ["cel.syntax.too-large"])
    #expect(Parser.parse(String(source.dropLast())).0 != nil)
  }

  @Test func limitsDiagnostics() {
    let diagnostics = Parser.parse(String(repeating: "，", count: 1_000)).1
    #expect(diagnostics.count == Parser.Limits().maximumDiagnostics)
    #expect(diagnostics.last?.message.en == "more than 20 faults; the rest is not shown")
  }

  /// Valid expressions with random changes: every outcome but a trap is right.
  @Test func survivesMutations() {
    var random = SplitMix(seed: 20_260_723)
    let pieces = [
      "(", ")", "[", "]", "{", "}", ",", ":", "?", ".", "!", "-", "'", "\"", "`", "\\", "'''", "r'", "b\"",
      " and ", "in",
      "has(", ".map(x,", "，", "“", "”", "＝", "听", "\u{0}", "//", "/*", "0x", "1e", "9999999999999999999", "u",
      ".?", "[?",
      "cel.bind(", "if", "null", "\n",
    ]
    let seeds = [
      "case.records.filter(r, r.amount > 5.0).map(r, r.id).all(i, x, x.startsWith('A-' + string(i)))",
      "has(a.b) && a.b[0].?c.optMap(v, v * 2u).orValue({'k': [1, 2.5, b'\\xff']}['k'])",
      "cel.bind(x, \"听证\\u542c\", x + '''raw\n''' + r'\\d') == T{f: -1, `g-h`: !true ? null : .a.b}",
    ]
    for round in 0..<6_000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0...Int(random.next() % 6) {
        let place = Int(random.next() % UInt64(bytes.count + 1))
        switch random.next() % 4 {
        case 0: bytes.insert(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].utf8, at: place)
        case 1 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 8)))
        default: bytes.removeSubrange(place...)
        }
      }
      verify(bytes)
    }
  }

  @Test func survivesRandomBytes() {
    var random = SplitMix(seed: 7)
    for _ in 0..<3_000 {
      verify((0..<Int(random.next() % 60)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
      verify(
        (0..<Int(random.next() % 60)).map { _ in UInt8(truncatingIfNeeded: random.next() % 0x60 + 0x20) })
    }
  }

  /// Reads and, if that goes well, checks; then reads the canonical text again.
  private func verify(_ bytes: [UInt8]) {
    let source = SourceFile(path: "<test>", buffer: SourceBuffer(bytes))
    let (parsed, diagnostics) = Parser.parse(source)
    for diagnostic in diagnostics {
      let range = diagnostic.location?.range ?? 0..<0
      #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    }
    guard let parsed else {
      #expect(!diagnostics.isEmpty)
      return
    }
    _ = Checker.check(parsed, in: CheckerEnvironment.caseFile)
    let text = parsed.root.description
    let again = Parser.parse(text).0
    #expect(again?.root.description == text)
  }
}

/// A small random number generator, the same numbers each run.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
