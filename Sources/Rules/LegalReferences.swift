import Law

/// The tables that every pack works with.
public struct LegalReferences: Sendable {
  /// The working days.
  public let calendar: WorkCalendar
  /// The laws, their versions and articles.
  public let catalogue: LawCatalogue

  /// References from their tables.
  public init(calendar: WorkCalendar, catalogue: LawCatalogue) {
    self.calendar = calendar
    self.catalogue = catalogue
  }
}
