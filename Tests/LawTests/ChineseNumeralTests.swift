import Law
import Testing

@Suite struct ChineseNumeralTests {
  @Test(arguments: [
    (0, "零"), (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一"), (99, "九十九"),
    (100, "一百"), (101, "一百零一"), (110, "一百一十"), (115, "一百一十五"), (133, "一百三十三"), (200, "二百"), (1000, "一千"),
    (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"), (1242, "一千二百四十二"), (1260, "一千二百六十"), (10_000, "一万"),
    (10_005, "一万零五"), (10_500, "一万零五百"), (12_000, "一万二千"), (99_999, "九万九千九百九十九"),
  ])
  func writesAndReads(value: Int, text: String) {
    #expect(ChineseNumeral.text(value) == text)
    #expect(ChineseNumeral.parse(text) == value)
  }

  @Test(arguments: [
    ("〇", 0), ("两", 2), ("廿", 20), ("廿三", 23), ("卅一", 31), ("一十", 10), ("一百十五", 115), ("两百", 200),
    ("一百〇五", 105),
    ("一百廿三", 123), ("一千零十", 1010), ("二〇二六", 2026), ("一二六〇", 1260), ("五零", 50), ("一百零二十", 120),
    ("两千零二十六", 2026),
    ("一万零五百零一", 10_501),
  ])
  func readsOtherForms(text: String, value: Int) {
    #expect(ChineseNumeral.parse(text) == value)
  }

  @Test(arguments: [
    "", "百", "千", "万", "十百", "百十", "一二十", "二十十", "一百五", "一千五", "一万五", "零五", "〇一", "一百零", "一百零零五", "一百百",
    "十万", "一亿", "壹", "贰拾", "5", "十5", "第一", "一 百", "一百三十三条", "九万九千九百九十九十", "廿廿", "十廿", "一万万",
  ])
  func refusesOthers(text: String) {
    #expect(ChineseNumeral.parse(text) == nil)
  }

  @Test func everyNumberComesBack() {
    for value in 0...ChineseNumeral.maximum {
      guard let text = ChineseNumeral.text(value), ChineseNumeral.parse(text) == value else {
        Issue.record("\(value)")
        return
      }
    }
    #expect(ChineseNumeral.text(-1) == nil && ChineseNumeral.text(100_000) == nil)
  }
}
