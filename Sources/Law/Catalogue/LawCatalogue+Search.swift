import SourceText

extension LawCatalogue {
  /// The law that a key (`law-53211e6a`) or a title stands for; titles with or without 《》 and
  /// 中华人民共和国.
  public func law(_ reference: String) -> LawLookup {
    if let law = law(key: reference) { return .found(law) }
    let laws = laws(titled: reference)
    switch laws.count {
    case 0: return .notInTable
    case 1: return .found(laws[0])
    default: return .ambiguous(laws)
    }
  }

  /// The law of a key such as `law-53211e6a`.
  public func law(key: String) -> LawID? {
    var key = key
    return key.withUTF8 { law(key: UnsafeRawBufferPointer($0)) }
  }

  /// The law of a key, given as UTF-8 bytes.
  public func law(key: UnsafeRawBufferPointer) -> LawID? {
    guard !key.isEmpty else { return nil }
    let offset = laws.lowerBound(of: key)
    guard offset < laws.body.upperBound, laws.row(at: offset).bytes(.lawKey).equals(key) else { return nil }
    return LawID(rawValue: Int32(truncatingIfNeeded: offset))
  }

  /// The laws of a full or short title; more than one where a title was used twice.
  public func laws(titled title: String) -> [LawID] {
    guard title.utf8.count <= LawTitle.maximumLength else { return [] }
    let name = LawTitle.normalised(title)
    guard !name.isEmpty else { return [] }
    let range = name.withUnsafeBytes { titles.rows(withKey: $0) }
    return TableRows(table: titles, range: range).compactMap { law(key: $0.bytes(1)) }
  }

  /// Whether a text is the title of a version of a law, full or short; a common name of the law is not.
  public func isTitle(_ title: String, of law: LawID) -> Bool {
    let name = LawTitle.normalised(title)
    return versions(of: law).contains { version in
      LawTitle.normalised(self.title(of: version)) == name
        || LawTitle.normalised(shortTitle(of: version)) == name
    }
  }

  /// Every title that laws are found by; reads the whole table.
  public var knownTitles: [String] {
    TableRows(table: titles, range: titles.body).map { $0.text(0) }
  }

  /// The versions of a law, by ascending version date; one without a date comes first.
  public func versions(of law: LawID) -> [LawVersionID] {
    let key = row(of: law).bytes(.lawKey)
    var versions: [LawVersionID] = []
    let start = min(max(Int(law.rawValue), laws.body.lowerBound), laws.body.upperBound)
    for row in TableRows(table: laws, range: start..<laws.body.upperBound) {
      guard row.bytes(.lawKey).equals(key) else { break }
      versions.append(LawVersionID(rawValue: Int32(truncatingIfNeeded: row.range.lowerBound)))
    }
    return versions
  }

  /// The version of a law with a version date: the day its amending decision was adopted, or it was
  /// promulgated.
  public func version(of law: LawID, dated date: CalendarDate) -> LawVersionID? {
    versions(of: law).first { versionDate(of: $0) == date }
  }

  /// The version of a name such as `law-53211e6a@2021-01-22`.
  public func version(named name: String) -> LawVersionID? {
    var name = name
    return name.withUTF8 { version(named: UnsafeRawBufferPointer($0)) }
  }

  func version(named name: UnsafeRawBufferPointer) -> LawVersionID? {
    guard let at = name.firstIndex(of: UInt8(ascii: "@"), in: 0..<name.count),
      let law = law(key: name.part(0..<at))
    else { return nil }
    let date = name.part(at + 1..<name.count)
    return versions(of: law).first { row(of: $0).bytes(.versionDate).equals(date) }
  }

  /// The law that a version belongs to.
  public func law(of version: LawVersionID) -> LawID? { law(key: row(of: version).bytes(.lawKey)) }
}
