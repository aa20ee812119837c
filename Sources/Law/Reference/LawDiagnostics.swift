import SourceText

/// Every sentence this module says about a malformed reference table.
enum LawDiagnostics {
  static func tableTooLong(format: ReferenceTable.Format, buffer: SourceBuffer) -> Diagnostic {
    make(
      "too-long", format, buffer, 0..<0,
      zh: "参照表超过 \(ReferenceTable.maximumTableLength) 字节",
      en: "the reference table is longer than \(ReferenceTable.maximumTableLength) bytes")
  }

  static func tableFormat(
    format: ReferenceTable.Format, buffer: SourceBuffer, range: Range<Int>
  ) -> Diagnostic {
    make(
      "format", format, buffer, range,
      zh: "参照表首行应为“# \(format.name) YYYY-MM-DD”",
      en: "the first line of the reference table must be '# \(format.name) YYYY-MM-DD'",
      helpZh: "运行 rules/reference/generate.py 重新生成", helpEn: "make it again with rules/reference/generate.py")
  }

  static func tableColumns(
    format: ReferenceTable.Format, buffer: SourceBuffer, range: Range<Int>
  ) -> Diagnostic {
    let columns = format.columns.joined(separator: ",")
    return make(
      "columns", format, buffer, range,
      zh: "参照表第二行应为列名“\(columns)”", en: "the second line must name the columns '\(columns)'",
      helpZh: "运行 rules/reference/generate.py 重新生成", helpEn: "make it again with rules/reference/generate.py")
  }

  static func fieldCount(_ table: ReferenceTable, row: TableRow) -> Diagnostic {
    let expected = table.format.columns.count
    return make(
      "field-count", table.format, table.buffer, row.range,
      zh: "本行有 \(row.fieldCount) 个字段，应为 \(expected) 个",
      en: "this row has \(row.fieldCount) fields instead of \(expected)")
  }

  static func lineTooLong(_ table: ReferenceTable, row: TableRow) -> Diagnostic {
    make(
      "line-too-long", table.format, table.buffer, row.range,
      zh: "本行超过 \(ReferenceTable.maximumLineLength) 字节",
      en: "this line is longer than \(ReferenceTable.maximumLineLength) bytes")
  }

  static func order(_ table: ReferenceTable, row: TableRow) -> Diagnostic {
    make(
      "order", table.format, table.buffer, row.range,
      zh: "本行未按字节序排在上一行之后，或与上一行重复",
      en: "this row does not come after the row before it in byte order, or repeats it")
  }

  static func field(_ table: ReferenceTable, row: TableRow, column: Int, expectZh: String, expectEn: String)
    -> Diagnostic
  {
    let name = column < table.format.columns.count ? table.format.columns[column] : "?"
    return make(
      "field", table.format, table.buffer, row.fieldRange(column),
      zh: "列 \(name) 的值“\(row.text(column))”无效，应为\(expectZh)",
      en: "'\(row.text(column))' is not a value of column \(name): \(expectEn) is expected")
  }

  static func dayOfUndeclaredYear(_ table: ReferenceTable, row: TableRow, year: Int) -> Diagnostic {
    make(
      "calendar-year", table.format, table.buffer, row.range,
      zh: "\(year) 年未声明为完整（complete），该日不能采用",
      en: "the year \(year) is not declared complete, so this day cannot be used",
      helpZh: "该年全部放假、调休日录入后，在其前加一行“\(year),complete”",
      helpEn: "once all its days are in, put the row '\(year),complete' before them")
  }

  static func shiftOnWeekday(_ table: ReferenceTable, row: TableRow) -> Diagnostic {
    make(
      "calendar-shift", table.format, table.buffer, row.range,
      zh: "调休上班日（workday_shift）应为星期六或星期日", en: "a workday_shift must be a Saturday or a Sunday")
  }

  static func unknownReference(_ table: ReferenceTable, row: TableRow, column: Int) -> Diagnostic {
    make(
      "reference", table.format, table.buffer, row.fieldRange(column),
      zh: "“\(row.text(column))”不在 laws.csv 中", en: "'\(row.text(column))' is not in laws.csv")
  }

  static func endsBeforeStart(_ table: ReferenceTable, row: TableRow, column: Int) -> Diagnostic {
    make(
      "interval", table.format, table.buffer, row.fieldRange(column),
      zh: "失效日早于施行日", en: "the version ends before it takes effect")
  }

  private static func make(
    _ code: String, _ format: ReferenceTable.Format, _ buffer: SourceBuffer, _ range: Range<Int>, zh: String,
    en: String, helpZh: String? = nil, helpEn: String? = nil
  ) -> Diagnostic {
    var help: [LocalizedText] = []
    if let helpZh, let helpEn { help.append(LocalizedText(zh: helpZh, en: helpEn)) }
    return Diagnostic(
      code: "reference.\(code)", message: LocalizedText(zh: zh, en: en),
      at: Diagnostic.Location(file: SourceFile(path: format.path, buffer: buffer), range: range), help: help)
  }
}
