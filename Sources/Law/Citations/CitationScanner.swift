/// Finds the citations of laws and articles in Chinese text.
///
/// It knows 《…》 with or without articles behind it, 第…条 with 款, 项 and 目, inserted articles
/// (第一百三十三条之一), numbers in Chinese or Arabic figures, lists (第三条、第四条第二款和第（三）项; 第三、四条;
/// 第（一）（二）项) and ranges (第三条至第五条). It goes through the text once.
public enum CitationScanner {
  /// The longest title, in bytes of its text; the longest of the table has 222.
  static let maximumTitleLength = 360
  /// The longest parenthesis passed over between a title and its articles, in bytes.
  static let maximumRemarkLength = 240

  /// What the titles of laws and rules end with.
  static let kinds = ["法", "条例", "规定", "办法", "细则", "决定", "规则", "法典", "解释"]

  /// Whether a text ends as the title of a law or rule does.
  public static func endsLikeTitle(_ bytes: UnsafeRawBufferPointer) -> Bool {
    kinds.contains { kind in
      let length = kind.utf8.count
      return bytes.count >= length && bytes[(bytes.count - length)...].elementsEqual(kind.utf8)
    }
  }

  /// The citations of a text, in order.
  public static func scan(_ text: String) -> [FoundCitation] {
    var text = text
    return text.withUTF8 { scan(UnsafeRawBufferPointer($0)) }
  }

  /// The citations of a text given as UTF-8 bytes, in order. Bytes that are not UTF-8 are passed over.
  public static func scan(_ bytes: UnsafeRawBufferPointer) -> [FoundCitation] {
    var scan = CitationScan(bytes)
    scan.run()
    return scan.found
  }
}
