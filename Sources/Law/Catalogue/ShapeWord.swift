/// Reads one word of a row of `articles.csv`; see `ArticleShapes`.
struct ShapeWord {
  /// The most paragraphs, items or repetitions a word may state.
  static let maximumCount = 9999

  private let bytes: UnsafeRawBufferPointer
  private let end: Int
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  /// The article, its name when it has one, and how often it is repeated; nil for a malformed word.
  mutating func read() -> (name: ArticleNumber?, shape: ArticleShape, count: Int)? {
    guard var paragraphs = readNumber() else { return nil }
    var name: ArticleNumber?
    if skip("-") {
      guard let insertion = readNumber(), skip("="),
        let named = ArticleNumber(paragraphs, insertion: insertion),
        let count = readNumber()
      else { return nil }
      name = named
      paragraphs = count
    }
    guard let itemCounts = readItems(), itemCounts.count <= paragraphs else { return nil }
    var count = 1
    if skip("*") {
      guard name == nil, let number = readNumber() else { return nil }
      count = number
    }
    guard position == end || bytes[position] == UInt8(ascii: " ") else { return nil }
    return (name, ArticleShape(paragraphCount: paragraphs, itemCounts: itemCounts), count)
  }

  private mutating func readItems() -> [Int]? {
    if skip("/") { return readNumber().map { [$0] } }
    guard skip("(") else { return [] }
    var counts: [Int] = []
    repeat {
      guard let paragraph = readNumber(), skip(":"), let items = readNumber(), paragraph > counts.count else {
        return nil
      }
      counts.append(contentsOf: repeatElement(0, count: paragraph - counts.count - 1))
      counts.append(items)
    } while skip(";")
    return skip(")") ? counts : nil
  }

  /// A number from 1 to `maximumCount`.
  private mutating func readNumber() -> Int? {
    var value = 0
    while position < end, let digit = bytes[position].digitValue, value <= ShapeWord.maximumCount {
      value = value * 10 + digit
      position += 1
    }
    return (1...ShapeWord.maximumCount).contains(value) ? value : nil
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }
}
