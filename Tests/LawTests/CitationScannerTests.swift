import Law
import Testing

@Suite struct CitationScannerTests {
  /// What was found, one line each: `law#place`, `~place` for the end of a range, `(year)`.
  private func summary(_ text: String) -> [String] {
    CitationScanner.scan(text).map { found in
      func place(_ provision: Provision) -> String {
        String(ArticleCitation(law: "", provision: provision).packText.dropFirst())
      }
      var line = (found.law ?? "") + (found.year.map { "(\($0))" } ?? "")
      if let provision = found.provision { line += "#" + place(provision) }
      if let through = found.through { line += "~" + place(through) }
      return line
    }
  }

  @Test(arguments: [
    ("依据《中华人民共和国行政处罚法》第六十四条第二款第（一）项第1目的规定", ["中华人民共和国行政处罚法#64.2(1)(1)"]),
    ("《行政处罚法》第64条第2款第（1）项", ["行政处罚法#64.2(1)"]), ("《行政处罚法》第 ６４ 条", ["行政处罚法#64"]),
    ("《行政处罚法》第五十七条第一款第四项", ["行政处罚法#57.1(4)"]), ("《行政处罚法》第五十七条（四）项", ["行政处罚法#57(4)"]),
    ("《刑法》第一百三十三条之一第二款", ["刑法#133-1.2"]), ("《刑法》第一百三十三条之规定", ["刑法#133"]),
    // Lists.
    ("《行政处罚法》第三条、第四条", ["行政处罚法#3", "行政处罚法#4"]), ("《行政处罚法》第三、四条", ["行政处罚法#3", "行政处罚法#4"]),
    ("《行政处罚法》第三、第四条", ["行政处罚法#3", "行政处罚法#4"]),
    ("《行政处罚法》第三条第一款、第二款和第四条", ["行政处罚法#3.1", "行政处罚法#3.2", "行政处罚法#4"]),
    ("《行政处罚法》第三十二条第（一）项、第（三）项", ["行政处罚法#32(1)", "行政处罚法#32(3)"]),
    ("《行政处罚法》第五十七条第一款第（一）、（二）项", ["行政处罚法#57.1(1)", "行政处罚法#57.1(2)"]),
    ("《行政处罚法》第五十七条第一款第（一）（二）项", ["行政处罚法#57.1(1)", "行政处罚法#57.1(2)"]),
    ("《行政处罚法》第三条第四条", ["行政处罚法#3", "行政处罚法#4"]), ("《行政处罚法》第三、四条第二款", ["行政处罚法#3", "行政处罚法#4.2"]),
    // Ranges.
    ("《行政处罚法》第三条至第五条", ["行政处罚法#3~5"]), ("《行政处罚法》第三至五条", ["行政处罚法#3~5"]),
    ("《行政处罚法》第六十四条第（一）项至第（三）项", ["行政处罚法#64(1)~64(3)"]), ("《行政处罚法》第六十四条第（一）至（三）项", ["行政处罚法#64(1)~64(3)"]),
    ("《行政处罚法》第六十四条第（一）至第（三）项、第六十五条", ["行政处罚法#64(1)~64(3)", "行政处罚法#65"]),
    // Several laws.
    ("根据《甲法》第三条和《乙条例》第五条第二款", ["甲法#3", "乙条例#5.2"]), ("根据《甲法》《乙条例》和本法第三条", ["甲法", "乙条例", "#3"]),
    ("《甲法》第三条……该法第四条、同法第五条", ["甲法#3", "甲法#4", "甲法#5"]), ("本条例第三条、本办法第四条", ["#3", "#4"]),
    // Remarks between a title and its articles.
    ("《行政处罚法》（2021年修订）第六十四条", ["行政处罚法(2021)#64"]), ("《行政处罚法》(2017修正)第四十二条", ["行政处罚法(2017)#42"]),
    ("《中华人民共和国行政处罚法》（以下简称《行政处罚法》）第六十四条", ["中华人民共和国行政处罚法#64"]),
    ("《中华人民共和国行政处罚法》（以下简称《行政处罚法》）的规定", ["中华人民共和国行政处罚法", "行政处罚法"]),
    ("《甲法》（主席令第70号）第三条", ["甲法#3"]), ("《行政处罚法》的第三条", ["行政处罚法#3"]),
    ("《北京市实施《中华人民共和国水法》办法》第三条", ["北京市实施《中华人民共和国水法》办法#3"]),
    // The text's own articles.
    ("第三条　为了规范", ["#3"]), ("违反第三条第一款", ["#3.1"]),
  ])
  func finds(text: String, expected: [String]) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: [
    "", "第三人", "第三章第二节", "第一百次", "第条", "第（）项", "第二款", "第（一）项", "前条第二款", "《》", "《没有结束第三章", "第一百五条", "第〇条",
    "第0条",
    "第123456条", "第99999999999999999999条", "本法", "该法所称", "第", "《", "第三，第四",
  ])
  func passesOverOthers(text: String) {
    #expect(summary(text) == [])
  }

  @Test func placesAreInBytes() throws {
    let text = "依据《甲法》第三条第一款、第二款处罚"
    let found = CitationScanner.scan(text)
    #expect(
      found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["《甲法》第三条第一款", "第二款"])
    #expect(found[0].lawRange == 6..<18 && found[1].lawRange == 6..<18)
    #expect(found[1].citation?.packText == "甲法#3.2")
  }

  @Test func bytesThatAreNotUTF8ArePassedOver() {
    var bytes = Array("《甲法》第三条".utf8)
    for index in bytes.indices {
      var broken = bytes
      broken[index] = 0xff
      broken.withUnsafeBytes { _ = CitationScanner.scan($0) }
      bytes.dropLast(index).withUnsafeBufferPointer { _ = CitationScanner.scan(UnsafeRawBufferPointer($0)) }
    }
    bytes.insert(contentsOf: [0xe3, 0x80], at: 0)
    let found = bytes.withUnsafeBytes { CitationScanner.scan($0) }
    #expect(found.map(\.law) == ["甲法"])
  }

  @Test func timeGrowsWithTheText() {
    // The worst cases known: brackets that never close, lists that never end in a level.
    for unit in ["《", "《甲（", "第", "第一、", "第三条、", "第（一）", "（", "本法第", "第一至"] {
      let text = String(repeating: unit, count: 1500)
      let elapsed = ContinuousClock().measure { _ = CitationScanner.scan(text) }
      #expect(elapsed < .seconds(10), "\(unit)")
    }
  }
}
