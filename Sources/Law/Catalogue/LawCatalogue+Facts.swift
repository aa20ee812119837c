import SourceText

extension LawCatalogue {
  /// The key of a law, such as `law-53211e6a`: the same for all its versions, whatever the catalogue.
  public func key(of law: LawID) -> String { row(of: law).text(.lawKey) }

  /// The name of a version, such as `law-53211e6a@2021-01-22`: the same in every catalogue.
  public func name(of version: LawVersionID) -> String {
    let row = row(of: version)
    return row.text(.lawKey) + "@" + row.text(.versionDate)
  }

  /// The full title, such as 中华人民共和国行政处罚法, without 《》.
  public func title(of version: LawVersionID) -> String { row(of: version).text(.title) }

  /// The short title, such as 行政处罚法.
  public func shortTitle(of version: LawVersionID) -> String {
    let row = row(of: version)
    let short = row.text(.shortTitle)
    return short.isEmpty ? LawTitle.shortened(row.text(.title)) : short
  }

  /// The rank; nil only for a malformed table.
  public func level(of law: LawID) -> LawLevel? { level(row(of: law)) }

  /// The rank; nil only for a malformed table.
  public func level(of version: LawVersionID) -> LawLevel? { level(row(of: version)) }

  private func level(_ row: TableRow) -> LawLevel? {
    LawLevel(keyPrefix: row.bytes(.lawKey).part(0..<3))
  }

  /// Where a local regulation applies: a province, or province and city; nil for national texts.
  public func region(of version: LawVersionID) -> String? {
    let region = row(of: version).text(.region)
    return region.isEmpty ? nil : region
  }

  /// The day that names the version: its adoption or promulgation.
  public func versionDate(of version: LawVersionID) -> CalendarDate? { row(of: version).date(.versionDate) }

  /// The day the version took or takes effect.
  public func effectiveDate(of version: LawVersionID) -> CalendarDate? {
    row(of: version).date(.effectiveDate)
  }

  /// The first day the version no longer applies; nil when none is known.
  public func endDate(of version: LawVersionID) -> CalendarDate? { row(of: version).date(.supersededOn) }

  /// The day the law was first adopted.
  public func adoptedDate(of version: LawVersionID) -> CalendarDate? { row(of: version).date(.adoptedDate) }

  /// Was the day of effect taken from the version date, for want of evidence?
  public func isEffectiveDateAssumed(of version: LawVersionID) -> Bool {
    row(of: version).holds(.effectiveBasis, "assumed_version_date")
  }

  /// For a row added by hand: `yes`, `partial` or `no`; nil for a row of the collected source.
  public func verified(of version: LawVersionID) -> String? {
    let text = row(of: version).text(.verified)
    return text.isEmpty ? nil : text
  }
}
