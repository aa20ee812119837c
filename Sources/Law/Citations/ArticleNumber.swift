/// The number of an article: 133, or 133-1 for 第一百三十三条之一, an article put in by an amendment.
public struct ArticleNumber: Sendable, Hashable, Comparable {
  /// The number after 第, from 1.
  public let number: Int
  /// The number after 之; 0 for an ordinary article.
  public let insertion: Int

  /// The largest number; the Civil Code has 1,260 articles.
  public static let maximumNumber = 99_999
  /// The largest number of articles inserted after one article.
  public static let maximumInsertion = 99

  /// An article from its numbers; nil when they are out of range.
  public init?(_ number: Int, insertion: Int = 0) {
    guard (1...ArticleNumber.maximumNumber).contains(number),
      (0...ArticleNumber.maximumInsertion).contains(insertion)
    else { return nil }
    self.number = number
    self.insertion = insertion
  }

  /// An article from `133` or `133-1`; nil for any other text, leading zeros included.
  public init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { ArticleNumber(bytes: UnsafeRawBufferPointer($0)) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// An article from the UTF-8 bytes of `133` or `133-1`.
  public init?(bytes: UnsafeRawBufferPointer) {
    let dash = bytes.firstIndex(of: UInt8(ascii: "-"), in: 0..<bytes.count)
    let whole = bytes.part(0..<(dash ?? bytes.count))
    guard let number = whole.wholeNumber, whole.first != UInt8(ascii: "0") else { return nil }
    guard let dash else {
      self.init(number)
      return
    }
    let rest = bytes.part(dash + 1..<bytes.count)
    guard let insertion = rest.wholeNumber, rest.first != UInt8(ascii: "0") else { return nil }
    self.init(number, insertion: insertion)
  }

  /// The number as `133` or `133-1`.
  public var text: String { insertion == 0 ? "\(number)" : "\(number)-\(insertion)" }

  /// Does the left article stand before the right one? 133-1 stands between 133 and 134.
  public static func < (left: ArticleNumber, right: ArticleNumber) -> Bool {
    (left.number, left.insertion) < (right.number, right.insertion)
  }
}
