import Foundation
import TestSupport
import Testing

/// `fashen cel`: the value, or what is wrong, and the exit status.
@Suite struct CELCommandTests {
  /// What the expressions read.
  static let document =
    #"{"fine": "2000.00", "served": "2026-04-28", "heard": "2026-05-11", "list": [1, 2.5, "x"], "data": 7}"#

  /// An expression, further arguments, and what is printed.
  static let values: [(expression: String, arguments: [String], output: String)] = [
    ("1 + 2", [], "3"),
    ("-7 / 2", [], "-3"),
    ("1.0", [], "1.0"),
    ("{'a': [1u, b'x', null]}", [], #"{"a": [1u, b"x", null]}"#),
    ("'法' + \"\\n\"", [], #""法\n""#),
    ("date('2026-01-31') + months(1)", [], "2026-02-28"),
    ("decimal('0.10') + decimal('0.20') == decimal('0.3')", [], "true"),
    ("date('2026-05-11') - date('2026-04-28')", ["--type"], "int"),
    ("[decimal('1')]", ["--type"], "list(decimal)"),
  ]

  @Test(arguments: values.indices) func value(_ index: Int) throws {
    let (expression, arguments, output) = Self.values[index]
    let run = try CommandRun(["cel"] + arguments + ["--", expression])
    #expect(run.status == 0, "\(expression): \(run.errors)")
    #expect(run.output == output + "\n", "\(expression)")
  }

  /// An expression over the document, and what is printed.
  static let readings: [(expression: String, output: String)] = [
    ("list.map(x, type(x))", "[int, double, string]"),
    ("workdays(date(served), date(heard)) >= 7", "true"),
    ("data.fine == fine", "true"),
    ("data.data", "7"),
    ("has(data.absent)", "false"),
    ("decimal(fine) * decimal('2') > decimal('3999.99')", "true"),
  ]

  @Test(arguments: readings.indices) func readsTheDocument(_ index: Int) throws {
    let (expression, output) = Self.readings[index]
    let run = try CommandRun(["cel", expression, "--data", "/dev/stdin"], input: Data(Self.document.utf8))
    #expect(run.status == 0, "\(expression): \(run.errors)")
    #expect(run.output == output + "\n", "\(expression)")
  }

  /// An expression, a document, the exit status, and what standard error must hold.
  static let faults: [(expression: String, document: String?, status: Int32, errors: [String])] = [
    ("1 / 0", nil, 1, ["cel.error", "除数为零", "^^^^^"]),
    ("list[3]", document, 1, ["cel.error", "^^^^^^^"]),
    ("data.absent", document, 1, ["cel.error", "absent"]),
    ("workdays(date(served), date('2099-01-01'))", document, 1, ["cel.unknown", "calendar."]),
    ("1 +", nil, 64, ["<expression>:1:4"]),
    ("siz('a')", nil, 64, ["size", "^^^"]),
    ("1 + 'a'", nil, 64, ["<expression>:1:"]),
    ("fine", nil, 64, ["fine"]),
    ("1", "{", 65, ["json."]),
    ("1", #"{"a": 1, "a": 2}"#, 65, ["json.duplicate-key"]),
  ]

  @Test(arguments: faults.indices) func fault(_ index: Int) throws {
    let (expression, document, status, errors) = Self.faults[index]
    let data = document == nil ? [] : ["--data", "/dev/stdin"]
    let run = try CommandRun(["cel", expression] + data, input: Data((document ?? "").utf8))
    #expect(run.status == status, "\(expression): \(run.errors)")
    #expect(run.output.isEmpty, "\(expression)")
    for text in errors { #expect(run.errors.contains(text), "\(expression): \(run.errors)") }
  }

  @Test func missingFileOfData() throws {
    let run = try CommandRun(["cel", "1", "--data", "no-such-file.json"])
    #expect(run.status == 66)
    #expect(run.errors.contains("input.not-found"))
  }
}
