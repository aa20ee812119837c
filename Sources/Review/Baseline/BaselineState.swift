/// How a finding stands to an earlier report.
public enum BaselineState: String, Sendable {
  /// The earlier report does not hold it.
  case new
  /// The earlier report holds it with the same outcome.
  case unchanged
}
