import Law
import Testing

@Suite struct ChineseAmountTests {
  @Test(arguments: [
    ("0", "零元整"), ("0.01", "壹分"), ("0.30", "叁角整"), ("0.35", "叁角伍分"), ("1", "壹元整"), ("10", "壹拾元整"),
    ("15", "壹拾伍元整"),
    ("105", "壹佰零伍元整"), ("200", "贰佰元整"), ("2050.30", "贰仟零伍拾元叁角整"), ("325.04", "叁佰贰拾伍元零肆分"),
    ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
    ("5000", "伍仟元整"), ("16409.02", "壹万陆仟肆佰零玖元零贰分"), ("50000", "伍万元整"), ("107000.53", "壹拾万柒仟元伍角叁分"),
    ("100000", "壹拾万元整"),
    ("100005", "壹拾万零伍元整"), ("1000000", "壹佰万元整"), ("10050000", "壹仟零伍万元整"), ("100000000", "壹亿元整"),
    ("100000001", "壹亿零壹元整"),
    ("1000000000000", "壹万亿元整"), ("120050006000", "壹仟贰佰亿伍仟万陆仟元整"),
    ("9999999999999999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
  ])
  func writesAndReads(figures: String, words: String) throws {
    let amount = try decimal(figures)
    #expect(ChineseAmount.text(amount) == words)
    #expect(ChineseAmount.text(amount, currency: true) == "人民币" + words)
    let read = try #require(ChineseAmount(words))
    #expect(read.amount == amount && read.usesCapitalFigures)
  }

  @Test(arguments: [
    ("人民币伍仟元整", "5000", true), ("人民币：伍仟圆正", "5000", true), ("人民币 伍仟 元整", "5000", true), ("伍仟元", "5000", true),
    ("贰仟零伍拾元叁角", "2050.3", true), ("贰仟零伍拾元零叁角", "2050.3", true), ("壹拾万零柒仟元伍角叁分", "107000.53", true),
    ("拾元整", "10", true), ("貳萬圓整", "20000", true), ("叄佰元整", "300", true), ("伍角", "0.5", true),
    ("零元叁角", "0.3", true),
    ("叁元贰分", "3.02", true), ("五千元", "5000", false), ("人民币两万元整", "20000", false), ("五佰元整", "500", false),
    ("一百〇五元", "105", false), ("壹佰元零分", "100", true), ("壹佰元零角零分", "100", true),
  ])
  func readsOtherForms(words: String, figures: String, usesCapitalFigures: Bool) throws {
    let read = try #require(ChineseAmount(words))
    #expect(try read.amount == decimal(figures))
    #expect(read.usesCapitalFigures == usesCapitalFigures)
  }

  @Test(arguments: [
    "", "整", "元", "元整", "伍仟", "伍仟整", "伍仟元整整", "伍仟元整。", "人民币", "5000元", "伍仟元伍", "壹佰伍元整", "伍拾佰元整", "伍仟元拾角",
    "伍仟元壹拾分",
    "叁分伍角", "伍仟元伍仟元", "伍仟角元", "壹万万元整", "壹亿亿元", "伍零元整", "负伍仟元整", "伍仟美元", "伍仟元\n整",
    String(repeating: "零", count: 500) + "元",
  ])
  func refusesOthers(words: String) {
    #expect(ChineseAmount(words) == nil)
  }

  @Test(arguments: ["-1", "0.001", "10000000000000000", "170141183460469231731687303715884105727"])
  func doesNotWrite(figures: String) throws {
    #expect(try ChineseAmount.text(decimal(figures)) == nil)
  }

  @Test func amountsComeBack() throws {
    var random = SeededGenerator(seed: 11)
    for digits in 1...18 {
      for _ in 0..<200 {
        let limit = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
        // Many zeros are where the rules are.
        let power = [1, 10, 100, 10_000, 1_000_000][Int.random(in: 0..<5, using: &random)]
        let fen = Int64.random(in: 0..<limit, using: &random) / Int64(power) * Int64(power)
        let amount = try #require(ExactDecimal(significand: Int128(fen), scale: 2))
        let words = try #require(ChineseAmount.text(amount))
        #expect(ChineseAmount(words)?.amount == amount, "\(words)")
      }
    }
  }
}
