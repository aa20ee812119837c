import Law
import Testing

/// Any text into any reader: a value or a refusal, never a trap, and what is read is written back alike.
@Suite struct AnyTextTests {
  private static let alphabet: [String] =
    "0 1 9 12 . - + e E # @ ( ) （ ） 《 》 第 条 款 项 目 之 至 、 和 本法 行政处罚法 law-53211e6a 2021-01-22 零 〇 一 二 两 十 百 千 万 亿 廿 壹 拾 佰 仟 元 角 分 整 人民币 \u{fffd} \u{10ffff} \n"
    .split(separator: " ").map(String.init)

  private func texts(_ seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<3000).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Self.alphabet.randomElement(using: &random) ?? ""
      }
      .joined()
    }
  }

  @Test func readersAreTotal() throws {
    for text in texts(5) {
      if let date = CalendarDate(text) { #expect(date.text == text) }
      if let value = ChineseNumeral.parse(text), let written = ChineseNumeral.text(value) {
        #expect(ChineseNumeral.parse(written) == value)
      }
      if let amount = ChineseAmount(text)?.amount, let words = ChineseAmount.text(amount) {
        #expect(ChineseAmount(words)?.amount == amount)
      }
      if let value = try? ExactDecimal(parsing: text) {
        #expect(try ExactDecimal(parsing: value.text) == value)
      }
      if let value = try? ExactDecimal(parsingJSON: text) {
        #expect(try ExactDecimal(parsingJSON: value.text) == value)
      }
      if let citation = try? ArticleCitation(parsing: text), !text.hasPrefix("《") {
        #expect(citation.packText == text)
      }
      for found in CitationScanner.scan(text) {
        #expect(found.range.upperBound <= text.utf8.count)
        guard let provision = found.provision else { continue }
        #expect(try Provision(packed: #require(provision.packed)) == provision)
        let again = CitationScanner.scan("《甲法》" + provision.chineseText)
        #expect(again.first?.provision == provision)
      }
    }
  }

  @Test func lookUpsAreTotal() throws {
    let catalogue = try Tables.catalogue()
    for text in texts(6) {
      _ = catalogue.law(text)
      _ = catalogue.version(named: text)
      if let citation = try? ArticleCitation(parsing: text) {
        _ = catalogue.resolve(citation, on: day("2026-11-23"))
      }
    }
  }
}
