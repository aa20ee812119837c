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

/// A fault of a test's own material.
struct TestFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Comma-separated values with quotes, as the collected facts have them.
enum CSV {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    func close() {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    for byte in text.utf8 {
      switch byte {
      // A doubled quote inside quotes does not occur in the facts.
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: close()
      case UInt8(ascii: "\n") where !isQuoted:
        close()
        rows.append(row)
        row = []
      default: field.append(byte)
      }
    }
    return rows
  }
}

/// A random number generator with a seed, so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
