import SourceText

/// Reads places inside a law as Chinese texts list them: 第三条第一款、第四条, 第（一）至第（三）项.
struct PlaceListReader {
  /// One place, or the first and the last of a range, and where its words are in the text.
  struct Place {
    var first: Provision
    var last: Provision?
    var range: Range<Int>
  }

  /// The levels of a place, outermost first.
  private enum Level: Int {
    case article, paragraph, item, subitem
  }

  /// 第 with its numbers and its level.
  private struct Part {
    let level: Level
    let numbers: [Int]
    /// Do the two numbers name the ends of a range (第三至五条)?
    let isRange: Bool
    let insertion: Int
    let range: Range<Int>
  }

  /// The most numbers before one level word (第三、四、五条). Without a bound a text of numbers that never
  /// comes to such a word would be read again from each of them.
  static let maximumNumbers = 20

  private(set) var cursor: ScalarCursor
  private var places: [Place] = []
  /// What the last part added to: a later 款 or 项 goes on from here.
  private var current: Provision?

  init(_ cursor: ScalarCursor) { self.cursor = cursor }

  /// The places from here on; the cursor is left behind the last.
  mutating func read() -> [Place] {
    guard let first = readPart(isFirst: true), first.level == .article, start(first) else { return [] }
    var level = first.level
    while true {
      let before = cursor.offset
      if let part = readPart(isFirst: false), part.level.rawValue > level.rawValue, extend(part) {
        level = part.level
        continue
      }
      cursor.move(to: before)
      // Some leave the separator out: 第三条第四条.
      let isRange = skipSeparator() ?? false
      guard let part = readPart(isFirst: true), isRange ? close(part, after: level) : start(part) else {
        cursor.move(to: before)
        return places
      }
      level = part.level
    }
  }

  /// Begins new places at the level of a part, below what is current; false when that makes no place.
  private mutating func start(_ part: Part) -> Bool {
    var provisions: [Provision] = []
    for number in part.numbers {
      guard let provision = provision(part, number) else { return false }
      provisions.append(provision)
    }
    append(provisions, part)
    return true
  }

  /// Goes on with a deeper part right behind the last place: 第三条 + 第一款.
  private mutating func extend(_ part: Part) -> Bool {
    guard let open = places.last, open.last == nil else { return false }
    var provisions: [Provision] = []
    for number in part.numbers {
      guard let provision = provision(part, number) else { return false }
      provisions.append(provision)
    }
    places.removeLast()
    append(provisions, part, from: open.range.lowerBound)
    return true
  }

  /// Takes a part as the end of a range that the last place began.
  private mutating func close(_ part: Part, after level: Level) -> Bool {
    guard part.level == level, part.numbers.count == 1, let number = part.numbers.first,
      let provision = provision(part, number), let open = places.last, open.last == nil
    else { return false }
    places[places.count - 1].last = provision
    places[places.count - 1].range = open.range.lowerBound..<part.range.upperBound
    current = provision
    return true
  }

  private mutating func append(_ provisions: [Provision], _ part: Part, from start: Int? = nil) {
    let lower = start ?? part.range.lowerBound
    if part.isRange, provisions.count == 2 {
      places.append(
        Place(first: provisions[0], last: provisions[1], range: lower..<part.range.upperBound))
    } else {
      for provision in provisions {
        places.append(Place(first: provision, last: nil, range: lower..<part.range.upperBound))
      }
    }
    current = provisions.last
  }

  /// The current place with a part put in at its level; nil when there is nothing to put it into, or the
  /// number is out of range.
  private func provision(_ part: Part, _ number: Int) -> Provision? {
    if part.level == .article {
      let insertion = number == part.numbers.last ? part.insertion : 0
      return ArticleNumber(number, insertion: insertion).map { Provision($0) }
    }
    guard var provision = current, (1...Provision.maximumPart).contains(number) else { return nil }
    switch part.level {
    case .article: return nil
    case .paragraph:
      provision = Provision(provision.article, paragraph: number)
    case .item:
      provision.item = number
      provision.subitem = nil
    case .subitem:
      guard provision.item != nil else { return nil }
      provision.subitem = number
    }
    return provision
  }

  /// Reads 第N条, 第N、M款, 第（N）项 …; behind a place also （N）项. Nil when none stands here.
  private mutating func readPart(isFirst: Bool) -> Part? {
    let start = cursor.offset
    cursor.skipSpaces()
    let lower = cursor.offset
    let hasMark = cursor.skip("第")
    guard hasMark || (!isFirst && (cursor.next == "（" || cursor.next == "(")) else {
      cursor.move(to: start)
      return nil
    }
    guard let (numbers, isRange) = readNumbers(), let level = readLevel() else {
      cursor.move(to: start)
      return nil
    }
    let insertion = level == .article ? readInsertion() : 0
    return Part(
      level: level, numbers: numbers, isRange: isRange, insertion: insertion, range: lower..<cursor.offset)
  }

  /// Reads one number or more: 三; 三、四; 三至五; 三、第四; （一）（二）.
  private mutating func readNumbers() -> (numbers: [Int], isRange: Bool)? {
    guard let first = readNumber() else { return nil }
    var numbers = [first.value]
    var isRange = false
    while numbers.count < PlaceListReader.maximumNumbers {
      let before = cursor.offset
      let separator = skipSeparator()
      if separator != nil { _ = cursor.skip("第") }
      // Without a separator only （一）（二） is two numbers.
      guard !isRange, let next = readNumber(), separator != nil || (first.isBracketed && next.isBracketed)
      else {
        cursor.move(to: before)
        return (numbers, isRange)
      }
      numbers.append(next.value)
      if separator == true {
        guard numbers.count == 2 else { return nil }
        isRange = true
      }
    }
    return nil
  }

  private mutating func readNumber() -> (value: Int, isBracketed: Bool)? {
    let start = cursor.offset
    cursor.skipSpaces()
    let isBracketed = cursor.skip("（") || cursor.skip("(")
    cursor.skipSpaces()
    guard let value = readFigures() else {
      cursor.move(to: start)
      return nil
    }
    cursor.skipSpaces()
    guard !isBracketed || cursor.skip("）") || cursor.skip(")") else {
      cursor.move(to: start)
      return nil
    }
    return (value, isBracketed)
  }

  /// Reads a number in Chinese, Arabic or full-width figures.
  private mutating func readFigures() -> Int? {
    var chinese = String.UnicodeScalarView()
    var arabic = 0
    var length = 0
    while let scalar = cursor.next, length <= ChineseNumeral.maximumLength {
      if let digit = PlaceListReader.arabicDigit(scalar) {
        guard chinese.isEmpty else { return nil }
        arabic = arabic * 10 + digit
      } else if ChineseFigure.reading(scalar) != nil {
        guard arabic == 0 else { return nil }
        chinese.append(scalar)
      } else {
        break
      }
      length += 1
      cursor.advance()
    }
    let value = chinese.isEmpty ? arabic : ChineseNumeral.parse(String(chinese)) ?? 0
    return (1...ChineseNumeral.maximum).contains(value) ? value : nil
  }

  private static func arabicDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xff10...0xff19: Int(scalar.value - 0xff10)
    default: nil
    }
  }

  private mutating func readLevel() -> Level? {
    cursor.skipSpaces()
    if cursor.skip("条") { return .article }
    if cursor.skip("款") { return .paragraph }
    if cursor.skip("项") { return .item }
    if cursor.skip("目") { return .subitem }
    return nil
  }

  /// Reads 之一; 0 when there is none.
  private mutating func readInsertion() -> Int {
    let start = cursor.offset
    if cursor.skip("之"), let value = readFigures(), value <= ArticleNumber.maximumInsertion { return value }
    cursor.move(to: start)
    return 0
  }

  /// Passes over a word between two places: true for one that makes a range, false for one of a list, nil
  /// when there is none.
  private mutating func skipSeparator() -> Bool? {
    let start = cursor.offset
    cursor.skipSpaces()
    for word in ["至", "到", "—", "－", "-", "~", "～"] where cursor.skip(word) {
      cursor.skipSpaces()
      return true
    }
    for word in ["、", "，", ",", "和", "及其", "及", "以及", "与", "或者", "或", "；"] where cursor.skip(word) {
      cursor.skipSpaces()
      return false
    }
    cursor.move(to: start)
    return nil
  }
}
