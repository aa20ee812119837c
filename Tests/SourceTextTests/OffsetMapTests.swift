import SourceText
import Testing

@Suite struct OffsetMapTests {
  // "ab\u4e2dcd" decoded to "ab中cd", then a folded line break at 12.
  private let map = OffsetMap(runs: [
    .init(decoded: 0, source: 10), .init(decoded: 2, source: 12, sourceLength: 6),
    .init(decoded: 5, source: 18),
    .init(decoded: 7, source: 20, sourceLength: 1), .init(decoded: 8, source: 25),
  ])

  @Test(arguments: [(0, 10), (1, 11), (2, 12), (3, 12), (4, 12), (5, 18), (6, 19), (7, 20), (8, 25), (9, 26)])
  func offsets(decoded: Int, source: Int) { #expect(map.source(of: decoded) == source) }

  @Test(arguments: [
    (0..<2, 10..<12), (1..<5, 11..<18), (2..<3, 12..<18), (5..<7, 18..<20), (5..<8, 18..<21),
    (6..<9, 19..<26), (5..<5, 18..<18),
  ])
  func spans(decoded: Range<Int>, source: Range<Int>) { #expect(map.source(of: decoded) == source) }

  @Test func beforeTheFirstStretchAndWithoutAny() {
    #expect(OffsetMap(runs: [.init(decoded: 3, source: 9)]).source(of: 1) == 9)
    #expect(OffsetMap(runs: []).source(of: 4) == 4)
    #expect(OffsetMap(runs: []).source(of: 4..<6) == 4..<6)
  }
}
