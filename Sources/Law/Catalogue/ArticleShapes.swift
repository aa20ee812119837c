import SourceText

/// The articles of one version in order, read from their row: `1 2/5 3(2:5;4:3) 133-1=2 1*12`.
///
/// A number is a count of paragraphs; `/5` gives the first paragraph five items; `(2:5;4:3)` gives
/// paragraph 2 five and paragraph 4 three; `133-1=` names an inserted article; `*12` repeats the article
/// twelve times. Articles without a name are numbered from 1. Reading ends at the first word that is not
/// of this form.
struct ArticleShapes: Sequence, IteratorProtocol {
  /// One article.
  struct Entry {
    let article: ArticleNumber
    let shape: ArticleShape
  }

  private let table: SourceBuffer
  private let end: Int
  private var position: Int
  private var number = 0
  private var repeated: (shape: ArticleShape, count: Int)?

  init(table: SourceBuffer, range: Range<Int>) {
    self.table = table
    position = range.lowerBound
    end = range.upperBound
  }

  /// Was every word of the row read?
  var isAtEnd: Bool { position >= end && repeated == nil }

  mutating func next() -> Entry? {
    if let (shape, count) = repeated {
      repeated = count > 1 ? (shape, count - 1) : nil
      return numbered(shape)
    }
    guard position < end else { return nil }
    var word = ShapeWord(table.bytes, position: position, end: end)
    guard let entry = word.read() else { return nil }
    position = word.position + 1
    if let name = entry.name { return Entry(article: name, shape: entry.shape) }
    if entry.count > 1 { repeated = (entry.shape, entry.count - 1) }
    return numbered(entry.shape)
  }

  private mutating func numbered(_ shape: ArticleShape) -> Entry? {
    number += 1
    return ArticleNumber(number).map { Entry(article: $0, shape: shape) }
  }
}
