import CEL
import DataTree
import Rules
import SourceText
import Testing

/// What comes of a document that is read as a subject: faults of form, values, and the names of places.
@Suite struct SubjectBinderTests {
  /// A document, and the diagnostics it has to have, as `line:column severity code`.
  typealias Row = (document: String, diagnostics: [String])

  static let rows: [Row] = [
    (#"{}"#, []),
    (#"{"kind": "sampleCase", "caseId": "x"}"#, []),
    (#"{"caseId": 5}"#, ["1:12 error subject.type"]),
    (#"{"caseId": null}"#, []),
    (#"{"asOf": "2026-02-30"}"#, ["1:10 error subject.date"]),
    (#"{"asOf": "2026-2-3"}"#, ["1:10 error subject.date"]),
    (#"{"asOf": ""}"#, ["1:10 error subject.date"]),
    (#"{"asOf": 20260203}"#, ["1:10 error subject.type"]),
    (#"{"seenAt": "2026-03-02T09:30:00+08:00"}"#, []),
    (#"{"seenAt": "2026-03-02T09:30:00"}"#, ["1:12 error subject.date"]),
    (#"{"seenAt": "2026-03-02"}"#, ["1:12 error subject.date"]),
    (#"{"procedure": "sumary"}"#, ["1:15 error subject.enum"]),
    (#"{"procedure": "Summary"}"#, ["1:15 error subject.enum"]),
    (#"{"procedure": true}"#, ["1:15 error subject.type"]),
    // The values of an open enumeration are left to the rules.
    (#"{"topic": "anything"}"#, []),
    (#"{"topic": 1}"#, ["1:11 error subject.type"]),
    (#"{"fine": "2000.00"}"#, []),
    (#"{"fine": 2000.50}"#, ["1:10 warning subject.number-for-text"]),
    (#"{"fine": "2,000"}"#, ["1:10 error subject.value"]),
    (#"{"fine": "两千"}"#, ["1:10 error subject.value"]),
    (#"{"fine": true}"#, ["1:10 error subject.type"]),
    (#"{"pages": 3}"#, []),
    (#"{"pages": 3.5}"#, ["1:11 error subject.value"]),
    (#"{"pages": "3"}"#, ["1:11 error subject.type"]),
    (#"{"pages": 9223372036854775808}"#, ["1:11 error subject.value"]),
    (#"{"pageCount": 3}"#, []),
    (#"{"share": 0.5, "isSealed": false}"#, []),
    (#"{"isSealed": "yes"}"#, ["1:14 error subject.type"]),
    (#"{"caseID": "x"}"#, ["1:2 warning subject.unknown-field"]),
    (#"{"hearing": []}"#, ["1:13 error subject.type"]),
    (#"{"hearing": {"notice": "2026-01-01"}}"#, ["1:14 warning subject.unknown-field"]),
    // Inside a record `kind` is a field like another.
    (#"{"hearing": {"kind": "x"}}"#, ["1:14 warning subject.unknown-field"]),
    (#"{"officers": {}}"#, ["1:14 error subject.type"]),
    (#"{"officers": [{"name": 1}, 2, null]}"#, ["1:24 error subject.type", "1:28 error subject.type"]),
    (#"{"fines": ["1", 2, "x"]}"#, ["1:17 warning subject.number-for-text", "1:20 error subject.value"]),
    // Every fault of a document is shown in one run.
    (
      """
      {"caseId": 1,
       "asOf": "2026-13-01",
       "hearing": {"date": 7}}
      """,
      ["1:12 error subject.type", "2:10 error subject.date", "3:22 error subject.type"]
    ),
    (#"[]"#, ["1:1 error subject.type"]),
  ]

  @Test(arguments: rows.indices) func faultsOfForm(_ index: Int) throws {
    let (document, expected) = Self.rows[index]
    let bound = try Bound(document)
    let found = bound.subject.diagnostics.map { diagnostic in
      let position = diagnostic.location.map { $0.file.position(of: $0.range.lowerBound) }
      return "\(position?.line ?? 0):\(position?.column ?? 0) \(diagnostic.severity) \(diagnostic.code)"
    }
    #expect(found == expected, "\(document)")
    #expect(bound.subject.isValid == !expected.contains { $0.contains("error") })
  }

  /// The words of faults, asserted word for word.
  static let words: [(document: String, zh: String, en: String, help: String?)] = [
    (
      #"{"caseId": 5}"#, "这里应当是文本，不能是数字", "expected a text, found a number", nil
    ),
    (
      #"{"asOf": "2026-02-30"}"#, #""2026-02-30" 不是有效的日期（YYYY-MM-DD）"#,
      #""2026-02-30" is not a date (YYYY-MM-DD)"#,
      "correct it from the papers; if it is not known, leave the field out"
    ),
    (
      #"{"procedure": "sumary"}"#, #"“处罚程序”没有 "sumary" 这个取值"#,
      #"“Procedure” has no value "sumary""#, "did you mean `summary`?"
    ),
    (
      #"{"procedure": "x"}"#, #"“处罚程序”没有 "x" 这个取值"#, #"“Procedure” has no value "x""#,
      "the values are: summary (summary procedure), ordinary (ordinary procedure)"
    ),
    (
      #"{"fine": 2000.50}"#, "金额应当写成文本；已按 2000.50 精确读取",
      "an amount is written as text; read exactly as 2000.50", #"write "2000.50""#
    ),
    (#"{"caseID": "x"}"#, "“案卷”没有 `caseID` 这个字段", "“Case” has no field `caseID`", "did you mean `caseId`?"),
    (#"{"remark": "x"}"#, "“案卷”没有 `remark` 这个字段", "“Case” has no field `remark`", "no rule reads it"),
    (
      #"{"officers": {}}"#, "这里应当是列表，其元素为对象（执法人员），不能是对象",
      "expected a list, each element an object (Officer), found an object", nil
    ),
  ]

  @Test(arguments: words.indices) func faultsInWords(_ index: Int) throws {
    let (document, zh, en, help) = Self.words[index]
    let diagnostic = try #require(try Bound(document).subject.diagnostics.first)
    #expect(diagnostic.message.zh == zh)
    #expect(diagnostic.message.en == en)
    #expect(diagnostic.help.first?.en == help)
  }

  /// `null` is the same as absent, but for a nullable field, where it states "none".
  static let presence: [(document: String, expression: String, value: String)] = [
    (#"{"fine": null}"#, "has(case.fine)", "false"),
    (#"{"fine": null}"#, "case.fine > 5", "unknown"),
    (#"{"priorFine": null}"#, "has(case.priorFine)", "true"),
    (#"{"priorFine": null}"#, "case.priorFine == null", "true"),
    (#"{}"#, "has(case.priorFine)", "false"),
    (#"{}"#, "case.priorFine == null", "unknown"),
    (#"{"pageCount": 3}"#, "case.pages", "3"),
    (#"{"pages": 3}"#, "case.pages", "3"),
    (#"{}"#, "has(case.hearing.date)", "false"),
    (#"{"hearing": {}}"#, "has(case.hearing)", "true"),
    (#"{"hearing": {"date": "2026-01-05"}}"#, "case.hearing.date", "2026-01-05"),
    (#"{"officers": []}"#, "size(case.officers)", "0"),
    (#"{}"#, "size(case.officers)", "unknown"),
    (#"{"officers": [{"name": "甲某"}, {}]}"#, "case.officers[0].name", "甲某"),
    (#"{"officers": [{"name": "甲某"}, {}]}"#, "case.officers[1].name", "unknown"),
    (#"{"fines": ["1.50", "2"]}"#, "fineTotal", "3.5"),
    (#"{"fine": 0.1}"#, "case.fine == decimal('0.1')", "true"),
  ]

  @Test(arguments: presence.indices) func valueIsReadOrUnknown(_ index: Int) throws {
    let (document, expression, value) = Self.presence[index]
    #expect(try Bound(document).evaluate(expression) == value, "\(document): \(expression)")
  }

  /// What a reader is shown of the place of a field.
  static let places: [(expression: String, path: String, pointer: String, zh: String, en: String)] = [
    ("case.caseId", "caseId", "/caseId", "案号", "Case number"),
    ("case.hearing.date", "hearing.date", "/hearing/date", "听证·听证日期", "Hearing › Date of the hearing"),
    (
      "case.officers[1].name", "officers[1].name", "/officers/1/name", "执法人员（第2项）·姓名",
      "Officers (no. 2) › Name"
    ),
    ("case.officers[0]", "officers[0]", "/officers/0", "执法人员（第1项）", "Officers (no. 1)"),
    ("case.fines[0]", "fines[0]", "/fines/0", "各项罚款（第1项）", "Fines (no. 1)"),
  ]

  @Test(arguments: places.indices) func placeHasItsNames(_ index: Int) throws {
    let row = Self.places[index]
    let bound = try Bound(
      """
      {"caseId": "x", "hearing": {"date": "2026-01-05"}, "fines": ["1"],
       "officers": [{"name": "甲某"}, {"name": "乙某"}]}
      """)
    let cell = try #require(try bound.program(row.expression).cell(bound.evaluator.context))
    let place = try #require(bound.subject.place(of: cell, in: bound.evaluator.context.store))
    #expect(place.path == row.path)
    #expect(place.pointer == row.pointer)
    #expect(place.title(.zh) == row.zh)
    #expect(place.title(.en) == row.en)
    let node = try #require(bound.subject.node(of: cell))
    #expect(bound.subject.tree.node(at: place.pointer) == node)
  }
}
