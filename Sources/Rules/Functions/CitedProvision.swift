import CEL
import Law

/// A provision of a version of a law, as a value of type `article`.
struct CitedProvision {
  /// What is cited, as far as the catalogue knows it.
  enum Source: Equatable {
    /// A version that the catalogue holds.
    case version(LawVersionID)
    /// A law that the catalogue holds, in a version of a date that it lacks.
    case missingVersion(LawID, CalendarDate)
    /// A law that the catalogue does not hold, or a title that several laws have.
    case unknownLaw
  }

  /// What a cited version is on a day.
  enum Standing {
    case inForce, notYetInForce, superseded, repealed
    /// The source marks it as no longer in force and does not say since when.
    case mayHaveExpired
    /// The catalogue does not hold the answer.
    case notInTable
  }

  let source: Source
  var provision: Provision

  /// The version; nil where the catalogue does not hold it.
  var version: LawVersionID? { if case .version(let version) = source { version } else { nil } }

  init(source: Source, provision: Provision) {
    self.source = source
    self.provision = provision
  }

  /// What the cited version is on a day.
  ///
  /// A version that the catalogue lacks is superseded all the same where a newer one is in force on the day,
  /// and repealed where the law has ended with a newer one.
  func standing(on day: CalendarDate, in catalogue: LawCatalogue) -> Standing {
    switch source {
    case .version(let version):
      switch catalogue.validity(of: version, on: day).status {
      case .inForce: return .inForce
      case .notYetInForce: return .notYetInForce
      case .superseded: return .superseded
      case .repealed: return .repealed
      case .mayHaveExpired: return .mayHaveExpired
      case .unknown: return .notInTable
      }
    case .missingVersion(let law, let date):
      func isNewer(_ version: LawVersionID) -> Bool {
        catalogue.versionDate(of: version).map { date < $0 } ?? false
      }
      switch catalogue.version(of: law, on: day) {
      case .inForce(let version), .mayHaveExpired(let version):
        return isNewer(version) ? .superseded : .notInTable
      case .ended(let version): return isNewer(version) ? .repealed : .notInTable
      case .notYetInForce, .unknown: return .notInTable
      }
    case .unknownLaw: return .notInTable
    }
  }

  // MARK: As a value

  private static let versionTag: Int16 = 0
  private static let missingVersionTag: Int16 = 1
  private static let unknownLawTag: Int16 = 2

  init?(_ value: Value) {
    guard case .opaque(let opaque) = value, opaque.type == .article else { return nil }
    self.init(opaque)
  }

  init?(_ opaque: Opaque) {
    guard let provision = Provision(packed: opaque.low) else { return nil }
    self.provision = provision
    let upper = Int32(truncatingIfNeeded: opaque.high >> 32)
    let lower = Int32(truncatingIfNeeded: opaque.high)
    source =
      switch opaque.tag {
      case Self.versionTag: .version(LawVersionID(rawValue: lower))
      case Self.missingVersionTag: .missingVersion(LawID(rawValue: upper), CalendarDate(dayNumber: lower))
      default: .unknownLaw
      }
  }

  var value: Value {
    // Every number was checked when it was put in, so that there is a word.
    guard let packed = provision.packed else { return LegalFunctions.noOverload }
    let (tag, high): (Int16, Int64) =
      switch source {
      case .version(let version): (Self.versionTag, Int64(version.rawValue))
      case .missingVersion(let law, let date):
        (Self.missingVersionTag, Int64(law.rawValue) << 32 | Int64(UInt32(bitPattern: date.dayNumber)))
      case .unknownLaw: (Self.unknownLawTag, 0)
      }
    return .opaque(Opaque(type: .article, tag: tag, low: packed, high: high))
  }

  /// The unknown that stands for what the catalogue does not hold.
  func unknown(in catalogue: LawCatalogue) -> Value {
    let title: String =
      switch source {
      case .version(let version): catalogue.title(of: version)
      case .missingVersion(let law, _): catalogue.versions(of: law).last.map { catalogue.title(of: $0) } ?? ""
      case .unknownLaw: ""
      }
    return .unknown(Unknown(.named("catalogue.\(title)")))
  }

  func text(in catalogue: LawCatalogue) -> String {
    (version.map { "《\(catalogue.title(of: $0))》" } ?? "?") + "#" + provision.article.text
  }
}
