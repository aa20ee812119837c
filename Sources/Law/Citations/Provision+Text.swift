import SourceText

extension ArticleNumber {
  /// The number as legal papers write it, such as 第一百三十三条之一.
  public var chineseText: String {
    let main = "第\(ChineseNumeral.text(number) ?? String(number))条"
    return insertion == 0 ? main : main + "之" + (ChineseNumeral.text(insertion) ?? String(insertion))
  }
}

extension Provision {
  /// The place as legal papers write it, such as 第五十七条第一款第（四）项第1目.
  public var chineseText: String {
    func numeral(_ value: Int) -> String { ChineseNumeral.text(value) ?? String(value) }
    var text = article.chineseText
    if let paragraph { text += "第\(numeral(paragraph))款" }
    if let item { text += "第（\(numeral(item))）项" }
    if let subitem { text += "第\(subitem)目" }
    return text
  }

  /// The place in English, such as `art. 64 (2)` or `art. 57 para. 1 (4)`.
  public var englishText: String {
    var text = "art. \(article.text)"
    if let paragraph { text += " para. \(paragraph)" }
    if let item { text += " (\(item))" }
    if let subitem { text += " (\(subitem))" }
    return text
  }
}

extension ArticleCitation {
  /// The citation as legal papers write it, such as 《行政处罚法》第六十四条第（二）项.
  ///
  /// The law stands as it was cited; a citation by key is for `resolve`, which knows the title.
  public var chineseText: String { ArticleCitation.chineseText(title: law, provision) }

  /// The citation in English, the title in Chinese: `《行政处罚法》 art. 64 (2)`.
  public var englishText: String { ArticleCitation.englishText(title: law, provision) }

  /// The citation in both languages.
  public var localizedText: LocalizedText { LocalizedText(zh: chineseText, en: englishText) }

  static func chineseText(title: String, _ provision: Provision) -> String {
    LawTitle.bracketed(title) + provision.chineseText
  }

  static func englishText(title: String, _ provision: Provision) -> String {
    LawTitle.bracketed(title) + " " + provision.englishText
  }
}
