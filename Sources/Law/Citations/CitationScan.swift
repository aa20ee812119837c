import SourceText

/// One pass over a text; see `CitationScanner`.
struct CitationScan {
  private(set) var found: [FoundCitation] = []
  private var cursor: ScalarCursor
  /// The law last named, which 该法 refers back to.
  private var lastLaw: CitedLaw?

  private struct CitedLaw {
    let title: String
    let range: Range<Int>
    let year: Int?
  }

  init(_ bytes: UnsafeRawBufferPointer) { cursor = ScalarCursor(bytes) }

  mutating func run() {
    while let scalar = cursor.next {
      switch scalar {
      case "《": readTitle()
      case "本", "该", "同": readReference(isBack: scalar != "本")
      case "第": readBare()
      default: cursor.advance()
      }
    }
  }

  /// Reads 《…》, a remark in parentheses and the articles behind it.
  private mutating func readTitle() {
    let start = cursor.offset
    guard let title = cursor.bracketed("《", "》", limit: CitationScanner.maximumTitleLength), !title.isEmpty
    else {
      cursor.advance()
      return
    }
    let lawRange = start..<cursor.offset
    let year = readRemark()
    let law = CitedLaw(title: cursor.text(title), range: lawRange, year: year)
    lastLaw = law
    cursor.skipSpaces()
    if cursor.next == "的" { cursor.advance() }
    cursor.skipSpaces()
    if !readPlaces(from: start, law: law) {
      // The remark was no part of a citation, so it may hold one of its own.
      cursor.move(to: lawRange.upperBound)
      add(law: law, place: nil, through: nil, range: lawRange)
    }
  }

  /// Passes over （2021年修订） or （以下简称…）; the year in it.
  private mutating func readRemark() -> Int? {
    let start = cursor.offset
    cursor.skipSpaces()
    let limit = CitationScanner.maximumRemarkLength
    guard let remark = cursor.bracketed("（", "）", limit: limit) ?? cursor.bracketed("(", ")", limit: limit)
    else {
      cursor.move(to: start)
      return nil
    }
    return CitationScan.year(in: cursor.text(remark))
  }

  /// The first run of exactly four digits that is a year of this or the last century, before 年 or 修.
  private static func year(in remark: String) -> Int? {
    var digits = ""
    for character in remark.unicodeScalars {
      if character.isASCII, character.properties.numericType == .decimal {
        digits.unicodeScalars.append(character)
      } else {
        if digits.utf8.count == 4, let year = Int(digits), (1949...2099).contains(year),
          character == "年" || character == "修" || character == "版"
        {
          return year
        }
        digits = ""
      }
    }
    return nil
  }

  /// Reads 本法第…条 and 该条例第…条.
  private mutating func readReference(isBack: Bool) {
    let start = cursor.offset
    cursor.advance()
    let afterWord = cursor.offset
    for kind in CitationScanner.kinds where cursor.skip(kind) {
      cursor.skipSpaces()
      if cursor.next == "第", readPlaces(from: start, law: isBack ? lastLaw : nil) { return }
      cursor.move(to: afterWord)
    }
  }

  /// Reads 第…条 without a law in front.
  private mutating func readBare() {
    let start = cursor.offset
    guard !readPlaces(from: start, law: nil) else { return }
    cursor.move(to: start)
    cursor.advance()
  }

  /// Reads a list of places; false, with the cursor anywhere, when there is none.
  private mutating func readPlaces(from start: Int, law: CitedLaw?) -> Bool {
    var reader = PlaceListReader(cursor)
    let places = reader.read()
    guard !places.isEmpty else { return false }
    cursor = reader.cursor
    for (index, place) in places.enumerated() {
      let lower = index == 0 ? start : place.range.lowerBound
      add(law: law, place: place.first, through: place.last, range: lower..<place.range.upperBound)
    }
    return true
  }

  private mutating func add(law: CitedLaw?, place: Provision?, through: Provision?, range: Range<Int>) {
    found.append(
      FoundCitation(
        law: law?.title, lawRange: law?.range, year: law?.year, provision: place, through: through,
        range: range))
  }
}
