import Law
import SourceText

/// A line that starts with 附件: it names an attachment, or one follows.
struct AttachmentLine {
  /// The number; nil without one.
  let number: Int?
  /// Whether a colon stands behind the word.
  let hasColon: Bool
  /// The title behind it.
  let title: String
  /// Where the title is.
  let titleRange: Range<Int>

  init?(_ text: NormalisedText, _ range: Range<Int>) {
    var cursor = ScalarCursor(UnsafeRawBufferPointer(rebasing: text.bytes[..<range.upperBound]))
    cursor.move(to: range.lowerBound)
    guard cursor.skip("附件") || cursor.skip("附：") || cursor.skip("附表") else { return nil }
    let isShort = text.string(range.lowerBound..<cursor.offset) == "附："
    var number = Self.figures(&cursor)
    var hasColon = isShort
    if cursor.skip("：") {
      hasColon = true
      let start = cursor.offset
      // 附件：1.申请表
      if let first = Self.figures(&cursor), cursor.skip(".") || cursor.skip("、") {
        number = number ?? first
      } else {
        cursor.move(to: start)
      }
    }
    self.number = number
    self.hasColon = hasColon
    titleRange = cursor.offset..<range.upperBound
    title = text.string(titleRange)
    // 附件所列… is a sentence.
    if !hasColon, number == nil, !title.isEmpty { return nil }
    if !hasColon, !title.isEmpty, !ParagraphShape(title).isHeading { return nil }
  }

  private static func figures(_ cursor: inout ScalarCursor) -> Int? {
    let start = cursor.offset
    while let next = cursor.next, cursor.offset - start < 12,
      ("0"..."9").contains(next) || "一二三四五六七八九十".unicodeScalars.contains(next)
    {
      cursor.advance()
    }
    let words = cursor.text(start..<cursor.offset)
    let number = Int(words) ?? ChineseNumeral.parse(words)
    if number == nil { cursor.move(to: start) }
    return number
  }
}
