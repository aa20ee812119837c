import SourceText

/// Makes the normalised text of a manuscript, in one pass.
struct Normaliser {
  private let source: UnsafeRawBufferPointer
  private var output: [UInt8] = []
  private var runs: [OffsetMap.Run] = []
  private var paragraphs: [NormalisedText.Paragraph] = []

  /// The character before the place in the paragraph.
  private var previous: Unicode.Scalar?
  private var isQuoteOpen = false
  /// Whether the paragraph holds nothing but a number so far, behind which a point is no full stop.
  private var isNumber = true

  init(_ source: UnsafeRawBufferPointer) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  static func normalise(_ manuscript: Manuscript) -> NormalisedText {
    var normaliser = Normaliser(manuscript.text.buffer.bytes)
    normaliser.run(manuscript)
    return NormalisedText(
      buffer: SourceBuffer(normaliser.output), paragraphs: normaliser.paragraphs,
      map: OffsetMap(runs: normaliser.runs))
  }

  private mutating func run(_ manuscript: Manuscript) {
    var rows = manuscript.tableRows[...]
    var skipped = manuscript.skippedLines[...]
    var line = 0
    var start = 0
    var isAfterBlank = false
    while start <= source.count {
      var end = start
      while end < source.count, source[end] != UInt8(ascii: "\n") { end += 1 }
      let isRow = rows.first == line
      if isRow { rows.removeFirst() }
      let count = paragraphs.count
      if skipped.first == line {
        skipped.removeFirst()
      } else {
        addLine(start..<end, isTableRow: isRow, followsBlankLine: isAfterBlank)
      }
      isAfterBlank = paragraphs.count == count
      start = end + 1
      line += 1
    }
  }

  // MARK: Lines and paragraphs

  /// Adds a line. A line break inside it ends a paragraph where the text before it is complete or a label
  /// follows; else it is layout.
  private mutating func addLine(_ line: Range<Int>, isTableRow: Bool, followsBlankLine: Bool) {
    var start = line.lowerBound
    var at = start
    var followsBlankLine = followsBlankLine
    while let (scalar, length) = scalar(at, in: line) {
      if scalar == "\u{2028}" || scalar == "\r",
        endsParagraph(start..<at, next: at + length..<line.upperBound)
      {
        add(start..<at, isTableRow: isTableRow, followsBlankLine: followsBlankLine)
        followsBlankLine = false
        start = at + length
      }
      at += length
    }
    add(start..<line.upperBound, isTableRow: isTableRow, followsBlankLine: followsBlankLine)
  }

  private func endsParagraph(_ before: Range<Int>, next: Range<Int>) -> Bool {
    var last = before.upperBound
    while last > before.lowerBound {
      var first = last - 1
      while first > before.lowerBound, source[first] & 0xC0 == 0x80 { first -= 1 }
      guard let (scalar, _) = scalar(first, in: before) else { break }
      if CharacterForms.isBlank(scalar) {
        last = first
        continue
      }
      if "。；：！？;:!?.”".unicodeScalars.contains(scalar) { return true }
      break
    }
    return ClauseLabelReader.mayStart(source, next)
  }

  private mutating func add(_ range: Range<Int>, isTableRow: Bool, followsBlankLine: Bool) {
    let start = output.count
    previous = nil
    isQuoteOpen = false
    isNumber = true
    var at = range.lowerBound
    var blank: Range<Int>?
    while let (scalar, length) = scalar(at, in: range) {
      let place = at..<at + length
      at += length
      if isTableRow && scalar == "\t" {
        separateCells(place)
        blank = nil
      } else if CharacterForms.isBlank(scalar) {
        blank = (blank?.lowerBound ?? place.lowerBound)..<place.upperBound
      } else {
        if let blank, let previous, !CharacterForms.isWide(previous), !CharacterForms.isWide(scalar) {
          put(" ", blank)
        }
        blank = nil
        put(form(of: scalar, next: at, in: range), place)
      }
    }
    let end = output.count
    guard end > start else { return }
    paragraphs.append(
      .init(range: start..<end, isTableRow: isTableRow, followsBlankLine: followsBlankLine))
    put("\n", range.upperBound..<range.upperBound + 1)
  }

  /// A comma stands between two cells of a row, unless the first ends a sentence or the row starts here.
  private mutating func separateCells(_ place: Range<Int>) {
    guard let previous, !"，。；：、！？".unicodeScalars.contains(previous) else { return }
    put("，", place)
  }

  // MARK: Characters

  private func form(of scalar: Unicode.Scalar, next: Int, in range: Range<Int>) -> Unicode.Scalar {
    switch scalar {
    case "(", ")":
      return isBesideWord(next, range) ? scalar : CharacterForms.fullWidth(scalar) ?? scalar
    case ";", "?", "!", ",", ":":
      return isBetweenWords(next, range) ? scalar : CharacterForms.fullWidth(scalar) ?? scalar
    case "．", ".":
      // A full stop typed as a point.
      if let previous, CharacterForms.isWide(previous), !isNumber, !isWord(next, range) { return "。" }
      return "."
    case "\"", "＂":
      return isQuoteOpen ? "”" : "“"
    default:
      let form = CharacterForms.form(of: scalar)
      // A dash between figures is a range.
      if form == "—", let previous, ("0"..."9").contains(previous) { return "-" }
      return form
    }
  }

  private func isWord(_ next: Int, _ range: Range<Int>) -> Bool {
    scalar(next, in: range).map { CharacterForms.isWord(CharacterForms.form(of: $0.scalar)) } ?? false
  }

  private func isBetweenWords(_ next: Int, _ range: Range<Int>) -> Bool {
    (previous.map(CharacterForms.isWord) ?? false) && isWord(next, range)
  }

  /// A bracket of a Latin phrase stays as it is: letters stand on both sides of it.
  private func isBesideWord(_ next: Int, _ range: Range<Int>) -> Bool {
    guard let previous, CharacterForms.isWord(previous), !("0"..."9").contains(previous) else { return false }
    return isWord(next, range)
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ place: Range<Int>) {
    let count = output.count
    if isNumber, !"一二三四五六七八九十百".unicodeScalars.contains(scalar) { isNumber = false }
    if scalar == "“" { isQuoteOpen = true }
    if scalar == "”" { isQuoteOpen = false }
    if scalar.isASCII {
      output.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    previous = scalar
    let isSame = output.count - count == place.count
    if let last = runs.last, isSame, last.sourceLength == nil,
      place.lowerBound - last.source == count - last.decoded
    {
      return
    }
    runs.append(
      .init(decoded: count, source: place.lowerBound, sourceLength: isSame ? nil : place.count))
  }

  private func scalar(_ at: Int, in range: Range<Int>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard at < range.upperBound else { return nil }
    return source.decodedScalar(at: at)
  }
}
