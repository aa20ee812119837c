/// A document number (发文字号), such as 桃府发〔2025〕14号.
public struct DocumentNumber: Sendable, Hashable {
  /// The letters of the issuer.
  public let agencyCode: String
  /// The year.
  public let year: Int
  /// The serial number.
  public let serial: Int
  /// Where it is.
  public let range: Range<Int>
}
