import Foundation
import Law
import SourceText

/// The reference tables of this package, and the facts they were made from.
enum Tables {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func reference(_ name: String) throws -> SourceBuffer {
    SourceBuffer(try Data(contentsOf: package.appending(path: "rules/reference/\(name)")))
  }

  /// The folder of the collected facts; nil on a machine that has none.
  static let facts: URL? = {
    let named = ProcessInfo.processInfo.environment["FASHEN_FACTS"].map { URL(fileURLWithPath: $0) }
    let beside = package.deletingLastPathComponent().appending(path: "shared/data")
    let above = package.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")
    return [named, beside, above].compactMap { $0 }
      .first { FileManager.default.fileExists(atPath: $0.appending(path: "laws.csv").path) }
  }()

  /// The rows of a table of collected facts, each by column name.
  static func facts(_ name: String) throws -> [[String: String]]? {
    guard let facts else {
      print("SKIPPED: \(name) is not here, so the reference table is not compared with the collected facts")
      return nil
    }
    let text = try String(contentsOf: facts.appending(path: name), encoding: .utf8)
    var lines = CSV.rows(text)
    let columns = lines.removeFirst()
    return lines.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
  }

  /// The article counts of `rules/reference/supplement-articles.csv`, by the version's name.
  static func supplementedCounts() throws -> [String: String] {
    let text = try String(
      contentsOf: package.appending(path: "rules/reference/supplement-articles.csv"), encoding: .utf8)
    var rows = CSV.rows(text)
    let columns = rows.removeFirst()
    let named = rows.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
    return Dictionary(
      named.map {
        ("\($0["law_key", default: ""])@\($0["version_date", default: ""])", $0["article_count", default: ""])
      },
      uniquingKeysWith: { first, _ in first })
  }

  static func calendar() throws -> WorkCalendar {
    var diagnostics: [Diagnostic] = []
    let calendar = WorkCalendar(try reference("calendar.csv"), diagnostics: &diagnostics)
    guard diagnostics.isEmpty else { throw TestFault("\(diagnostics)") }
    return calendar
  }

  static func catalogue() throws -> LawCatalogue {
    var diagnostics: [Diagnostic] = []
    let catalogue = LawCatalogue(
      laws: try reference("laws.csv"), titles: try reference("titles.csv"),
      articles: try reference("articles.csv"), diagnostics: &diagnostics)
    guard diagnostics.isEmpty else { throw TestFault("\(diagnostics)") }
    return catalogue
  }
}
