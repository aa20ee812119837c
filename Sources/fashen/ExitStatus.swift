import ArgumentParser

/// What scripts learn from a run, whatever the format of the report.
///
/// `invalidInput` and `invalidRules` win over `blocked`: a batch that was not read whole was not passed.
enum ExitStatus: Int32 {
  /// Nothing at or above the threshold.
  case clear = 0
  /// Findings block.
  case blocked = 1
  /// Wrong usage.
  case usage = 64
  /// Some input is unreadable or invalid; the rest was reviewed.
  case invalidInput = 65
  /// An input was not found.
  case inputNotFound = 66
  /// A fault of the tool itself, or of the place a report is written to.
  case internalFault = 70
  /// A rule pack or the configuration is invalid.
  case invalidRules = 78

  var code: ExitCode { ExitCode(rawValue) }
}
