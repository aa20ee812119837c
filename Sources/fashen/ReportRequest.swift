import ArgumentParser
import Reports

extension ReportFormat: ExpressibleByArgument {}

/// A further report: `FORMAT=FILE`.
struct ReportRequest: ExpressibleByArgument {
  let format: ReportFormat
  let path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(argument[..<sign]))
    else { return nil }
    let path = String(argument[argument.index(after: sign)...])
    guard !path.isEmpty else { return nil }
    self.format = format
    self.path = path
  }
}
