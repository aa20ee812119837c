import Law
import SourceText

/// Reads the number at the start of a paragraph, in the ways in which drafts are numbered.
struct ClauseLabelReader {
  private let bytes: UnsafeRawBufferPointer
  private let range: Range<Int>
  private var at: Int

  /// The most characters of a number.
  private static let maximumFigures = 8

  private init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    at = range.lowerBound
  }

  /// The label of a paragraph of normalised text; nil where it has none.
  ///
  /// - Parameter hasGap: Whether the author left a space at an offset, which ends a label that needs an end.
  static func read(_ text: NormalisedText, _ range: Range<Int>) -> ClauseLabel? {
    var reader = ClauseLabelReader(text.bytes, range)
    return reader.read { offset in
      guard offset > range.lowerBound, offset < range.upperBound else { return true }
      return text.source(of: offset..<offset + 1).lowerBound
        > text.source(of: offset - 1..<offset).upperBound
    }
  }

  /// Whether text as written may start with a label; for telling a line break that is layout from one that
  /// starts a clause.
  static func mayStart(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, let (scalar, length) = bytes.decodedScalar(at: start),
      CharacterForms.isBlank(scalar)
    {
      start += length
    }
    var reader = ClauseLabelReader(bytes, start..<range.upperBound)
    return reader.read { _ in true } != nil
  }

  private var next: Unicode.Scalar? {
    guard at < range.upperBound, let (scalar, _) = bytes.decodedScalar(at: at) else { return nil }
    return CharacterForms.form(of: scalar)
  }

  private mutating func advance() { at += bytes.decodedScalar(at: at)?.length ?? 0 }

  private mutating func skip(_ scalars: Unicode.Scalar...) -> Bool {
    guard let next, scalars.contains(next) else { return false }
    advance()
    return true
  }

  private mutating func read(hasGap: (Int) -> Bool) -> ClauseLabel? {
    switch next {
    case "第": return readOrdinal(hasGap)
    case "（", "(": return readBracketed()
    case let scalar? where (0x2460...0x2473).contains(scalar.value):
      advance()
      return label(.circled, Int(scalar.value) - 0x245F)
    case let scalar? where ("0"..."9").contains(scalar): return readArabic()
    default: return readChinese()
    }
  }

  // MARK: Forms

  private mutating func readOrdinal(_ hasGap: (Int) -> Bool) -> ClauseLabel? {
    advance()
    guard let number = figures() else { return nil }
    let form: ClauseLabel.Form
    switch next {
    case "编": form = .part
    case "章": form = .chapter
    case "节": form = .section
    case "条": form = .article
    default: return nil
    }
    advance()
    var insertion = 0
    let afterUnit = at
    if form == .article, skip("之") {
      if let second = chineseFigures() { insertion = second } else { at = afterUnit }
    }
    // 第三条规定的情形… at the start of a paragraph cites an article and is none.
    guard hasGap(at) || !startsCitation else { return nil }
    return label(form, number, insertion)
  }

  /// Whether the words after 第三条 go on with a sentence about that article.
  private var startsCitation: Bool {
    switch next {
    case "规", "所", "和", "至", "或", "第", "的", "中", "、", "，", "以", "之", "与", "及": true
    default: false
    }
  }

  private mutating func readBracketed() -> ClauseLabel? {
    advance()
    let start = at
    if let number = chineseFigures(), skip("）", ")") { return label(.bracketedChinese, number) }
    at = start
    if let number = arabicFigures(), skip("）", ")") { return label(.bracketedArabic, number) }
    return nil
  }

  private mutating func readArabic() -> ClauseLabel? {
    guard let number = arabicFigures(), number <= 999 else { return nil }
    if skip("）", ")") { return label(.bracketedArabic, number) }
    guard skip(".", "、") else { return nil }
    // 1.5万元 is no label.
    if let next, ("0"..."9").contains(next) { return nil }
    return label(.arabic, number)
  }

  private mutating func readChinese() -> ClauseLabel? {
    // A katakana ニ stands for 二 in texts that were scanned.
    if next == "ニ" {
      advance()
      return skip("、") ? label(.chinese, 2) : nil
    }
    guard let number = chineseFigures(), skip("、", ".", "。") else { return nil }
    return label(.chinese, number)
  }

  // MARK: Numbers

  private mutating func figures() -> Int? { chineseFigures() ?? arabicFigures() }

  private mutating func chineseFigures() -> Int? {
    let start = at
    var figures = String.UnicodeScalarView()
    while let next, "一二三四五六七八九十百千零〇两".unicodeScalars.contains(next), figures.count < Self.maximumFigures {
      figures.append(next)
      advance()
    }
    if let number = ChineseNumeral.parse(String(figures)), number > 0 { return number }
    at = start
    return nil
  }

  private mutating func arabicFigures() -> Int? {
    let start = at
    var number = 0
    var count = 0
    while let next, ("0"..."9").contains(next), count < 5 {
      number = number * 10 + Int(next.value - 0x30)
      count += 1
      advance()
    }
    if count > 0, number > 0 { return number }
    at = start
    return nil
  }

  private func label(_ form: ClauseLabel.Form, _ number: Int, _ insertion: Int = 0) -> ClauseLabel {
    ClauseLabel(form: form, number: number, insertion: insertion, range: range.lowerBound..<at)
  }
}
