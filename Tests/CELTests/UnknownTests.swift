import Testing

@testable import CEL

/// Absent facts: how they are named, and what presence says of them.
@Suite struct UnknownTests {
  @Test(arguments: [
    ("case.heard", "?heard"), ("case.hearing", "?hearing"), ("case.hearing.date", "?hearing.date"),
    ("case.hearing.date == case.hearing.place", "?hearing.date,hearing.place"),
    ("case.hearing.date == case.hearing.date", "?hearing.date"), ("size(case.notes)", "?notes"),
    ("case.notes[0]", "?notes"), ("'a' in case.notes", "?notes"), ("case.officers[1].age", "?officers.1.age"),
    ("case.officers.all(o, o.age > 18)", "?officers.1.age"), ("case.officers.all(o, o.age > 50)", "false"),
    ("case.officers.exists(o, o.age > 50)", "true"), ("case.officers.map(o, o.age)", "?officers.1.age"),
    ("case.officers.filter(o, o.qualified).map(o, o.age)", "[40, 60]"),
    ("case.officers.filter(o, o.qualified).size()", "2"), ("calendar(2027) + case.fine", "?calendar.2027"),
    ("calendar(2027) + calendar(2028)", "?calendar.2027,calendar.2028"),
    ("cel.bind(h, case.hearing, h.date == '')", "?hearing.date"), ("string(case.heard)", "?heard"),
    ("'%s'.format([case.heard])", "?heard"), ("{'a': case.heard}", "?heard"),
    ("case.heard ? case.hearing.date : 'none'", "?heard"), ("case.appeal.date", "error(no such field: date)"),
    ("case.officers == case.officers", "true"),
    ("case.officers[0] == case.officers[1]", "false"),
    ("case.officers.exists_one(o, o.age == 40)", "?officers.1.age"),
  ])
  func naming(expression: String, expected: String) throws {
    let subject = Subject()
    #expect(try subject.printed(expression) == expected)
    #expect(try subject.printed(expression, isChecked: false) == expected)
  }

  @Test(arguments: [
    ("has(case.name)", "true"), ("has(case.heard)", "false"), ("has(case.hearing)", "false"),
    ("has(case.hearing.date)", "false"), ("has(case.appeal)", "true"), ("has(case.appeal.date)", "false"),
    ("case.officers.map(o, has(o.age))", "[true, false, true]"),
    ("cel.bind(h, case.hearing, has(h.date))", "false"), ("case.?heard.hasValue()", "false"),
    ("case.?hearing.?date.orValue('')", "\"\""), ("case.?name.value()", "\"张三\""),
    ("case.notes[?0].hasValue()", "false"),
    // A computed value that waits for a fact is not absent.
    ("has((case.heard ? case.hearing : case.hearing).date)", "?heard"),
  ])
  func presence(expression: String, expected: String) throws {
    #expect(try Subject().printed(expression) == expected)
  }

  @Test func setsAreBounded() {
    var unknown = Unknown(.named("0"))
    for number in 1..<1000 { unknown = unknown.union(Unknown(.named(String(number)))) }
    #expect(unknown.facts.count == Unknown.maximumFacts)
  }
}
