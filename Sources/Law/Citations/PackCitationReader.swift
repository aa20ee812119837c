/// Reads the pack form of a citation; see `ArticleCitation.init(parsingPack:)`.
struct PackCitationReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(CitationFault) -> ArticleCitation {
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    let at = bytes[..<hash].firstIndex(of: UInt8(ascii: "@")) ?? hash
    let law = String(decoding: bytes[..<at], as: UTF8.self)
    guard !LawTitle.normalised(law).isEmpty, law.utf8.count <= LawTitle.maximumLength else {
      throw CitationFault(.missingLaw, at: 0)
    }
    var version: CalendarDate?
    if at < hash {
      version = CalendarDate(String(decoding: bytes[(at + 1)..<hash], as: UTF8.self))
      guard version != nil else { throw CitationFault(.version, at: at + 1) }
    }
    guard hash < bytes.count else { throw CitationFault(.missingArticle, at: hash) }
    position = hash + 1
    var provision = Provision(try readArticle())
    if skip(".") { provision.paragraph = try readPart(.paragraph) }
    if skip("(") { provision.item = try readParenthesised() }
    if provision.item != nil, skip("(") { provision.subitem = try readParenthesised() }
    guard position == bytes.count else { throw CitationFault(.textAfterEnd, at: position) }
    let mayMeanItem = provision.paragraph != nil && provision.item == nil
    return ArticleCitation(law: law, version: version, provision: provision, mayMeanItem: mayMeanItem)
  }

  private mutating func readArticle() throws(CitationFault) -> ArticleNumber {
    let start = position
    while position < bytes.count, bytes[position].digitValue != nil || bytes[position] == UInt8(ascii: "-") {
      position += 1
    }
    guard let article = ArticleNumber(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw CitationFault(.article, at: start)
    }
    return article
  }

  private mutating func readParenthesised() throws(CitationFault) -> Int {
    let number = try readPart(.item)
    guard skip(")") else { throw CitationFault(.item, at: position) }
    return number
  }

  private mutating func readPart(_ kind: CitationFault.Kind) throws(CitationFault) -> Int {
    let start = position
    var value = 0
    while position < bytes.count, let digit = bytes[position].digitValue, value <= Provision.maximumPart {
      value = value * 10 + digit
      position += 1
    }
    guard position > start, bytes[start] != UInt8(ascii: "0"), value <= Provision.maximumPart else {
      throw CitationFault(kind, at: start)
    }
    return value
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }
}
