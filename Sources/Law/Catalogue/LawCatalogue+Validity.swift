import SourceText

extension LawCatalogue {
  /// What a version is on a day.
  public func validity(of version: LawVersionID, on day: CalendarDate) -> LawValidity {
    let row = row(of: version)
    let start = row.date(.effectiveDate)
    if let end = row.date(.supersededOn), day >= end {
      return LawValidity(status: ended(row, on: end), isSoft: isEndUnverified(row) || isEndAssumed(row))
    }
    guard let start else { return LawValidity(status: .unknown, isSoft: false) }
    // An assumed day of effect is the day of adoption, and a text takes effect on that day or later. So it
    // leaves "already in force" open, but neither "not yet in force" nor "not yet superseded".
    if day < start { return LawValidity(status: .notYetInForce(from: start), isSoft: false) }
    let status: LawStatus = mayHaveExpired(row) ? .mayHaveExpired : .inForce
    return LawValidity(status: status, isSoft: isStartAssumed(row) || isEndUnverified(row))
  }

  /// The version of a law that applies on a day.
  public func version(of law: LawID, on day: CalendarDate) -> VersionLookup {
    var applicable: (version: LawVersionID, start: CalendarDate)?
    var first: (version: LawVersionID, start: CalendarDate)?
    var last: (version: LawVersionID, end: CalendarDate)?
    var isUndated = false
    for version in versions(of: law) {
      let row = row(of: version)
      let end = row.date(.supersededOn)
      if let end, day >= end {
        if last.map({ end >= $0.end }) ?? true { last = (version, end) }
      } else if let start = row.date(.effectiveDate) {
        if start <= day, applicable.map({ start >= $0.start }) ?? true { applicable = (version, start) }
        if start > day, first.map({ start < $0.start }) ?? true { first = (version, start) }
      } else {
        isUndated = true
      }
    }
    if let applicable {
      return mayHaveExpired(row(of: applicable.version))
        ? .mayHaveExpired(applicable.version) : .inForce(applicable.version)
    }
    if isUndated { return .unknown }
    switch (last, first) {
    case (let last?, nil): return .ended(last.version)
    case (nil, let first?):
      return isFirstVersion(first.version, on: day) ? .notYetInForce(first.version) : .unknown
    // Between an old version that has ended and a new one, the table may lack the one of that day.
    default: return .unknown
    }
  }

  /// The version or the law that ended a version.
  public func successor(of version: LawVersionID) -> LawVersionID? {
    self.version(named: row(of: version).bytes(.endedBy))
  }

  /// Can no version before this one have applied on the day? Superseded versions are mostly absent from the
  /// table, so that "before the first row" does not yet mean "before the law".
  private func isFirstVersion(_ version: LawVersionID, on day: CalendarDate) -> Bool {
    let row = row(of: version)
    if let adopted = row.date(.adoptedDate), day < adopted { return true }
    return row.holds(.amended, "0")
  }

  private func ended(_ row: TableRow, on end: CalendarDate) -> LawStatus {
    guard let successor = version(named: row.bytes(.endedBy)) else { return .repealed(by: nil, on: end) }
    let isSameLaw = self.row(of: successor).bytes(.lawKey).equals(row.bytes(.lawKey))
    return isSameLaw ? .superseded(by: successor, on: end) : .repealed(by: successor, on: end)
  }

  private func mayHaveExpired(_ row: TableRow) -> Bool {
    row.holds(.expired, "1") && row.bytes(.supersededOn).isEmpty
  }

  private func isStartAssumed(_ row: TableRow) -> Bool { row.holds(.effectiveBasis, "assumed_version_date") }

  private func isEndUnverified(_ row: TableRow) -> Bool { row.holds(.endBasis, "unverified") }

  /// The end of a version is the day the next one takes effect, and as firm as that day.
  private func isEndAssumed(_ row: TableRow) -> Bool {
    guard let successor = version(named: row.bytes(.endedBy)) else { return false }
    let next = self.row(of: successor)
    return next.bytes(.lawKey).equals(row.bytes(.lawKey)) && isStartAssumed(next)
  }
}
