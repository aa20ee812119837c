import CEL
import SourceText
import Testing

/// What the checker says about names and types that do not fit, with the place under the source.
@Suite struct CheckerFaultTests {
  typealias Row = ParserFaultTests.Row

  private static let environment: Environment = {
    var environment = CheckerEnvironment.caseFile
    for (name, type) in CheckerEnvironment.variables.variables { environment.declare(variable: name, type) }
    return environment
  }()

  @Test(arguments: [
    // Names.
    Row(
      """
      foo + True
      ^^^ undeclared reference to 'foo'
            ^^^^ undeclared reference to 'True'
        help: did you mean 'true'?
      """),
    Row(
      """
      hearing.date == None
      ^^^^^^^ undeclared reference to 'hearing'
        help: did you mean 'case.hearing'?
                      ^^^^ undeclared reference to 'None'
        help: did you mean 'null'?
      """),
    Row(
      """
      case.hearing.dat
                   ^^^ Hearing has no field 'dat'
        help: did you mean 'date' or 'noticeDate'?
        help: its fields: date, noticeDate, place
      """),
    Row(
      """
      has(case.hearings) && case.hearings.all(h, has(h.plac))
                                                       ^^^^ Hearing has no field 'plac'
        help: did you mean 'place'?
        help: its fields: date, noticeDate, place
      """),
    Row(
      """
      i.foo + m.x.y
        ^^^ a value of type 'int' has no fields, so not 'foo' either
                  ^ a value of type 'int' has no fields, so not 'y' either
      """),
    // Functions.
    Row(
      """
      len(s) + s.startWith('a')
      ^^^ undeclared function 'len'
        help: did you mean 'size'?
                 ^^^^^^^^^ undeclared function 'startWith'
        help: did you mean 'startsWith'?
      """),
    Row(
      """
      math.greates(1, 2)
      ^^^^^^^^^^^^ undeclared function 'math.greates'
        help: did you mean 'math.greatest'?
      """),
    Row(
      """
      li.map(x) + cel.bind(x, 1)
         ^^^ map does not take 1 argument
        help: write list.map(x, expression)
                      ^^^^ cel.bind does not take 2 arguments
        help: write cel.bind(x, value, expression)
      """),
    Row(
      """
      startsWith(s, 'a')
      ^^^^^^^^^^ found no matching overload for 'startsWith' applied to '(string, string)'; \
      candidates: 'string.(string)'
        help: write value.startsWith(…)
      """),
    Row(
      """
      s.size(1)
        ^^^^ found no matching overload for 'size' applied to 'string.(int)'; candidates: 'string.()'
      """),
    // Operands.
    Row(
      """
      1 + 'a'
        ^ found no matching overload for '_+_' applied to '(int, string)'; \
      candidates: '(int, int)', '(string, string)'
        help: turn the other side into text first: string(x)
      """),
    Row(
      """
      case.amount > 100
                  ^ found no matching overload for '_>_' applied to '(double, int)'; \
      candidates: '(int, int)', '(double, double)'
        help: convert one side first, as in double(x)
      """),
    Row(
      """
      i == s
        ^^ found no matching overload for '_==_' applied to '(int, string)'; candidates: '(A, A)'
        help: both sides must have the same type
      """),
    Row(
      """
      i != null
        ^^ found no matching overload for '_!=_' applied to '(int, null)'; candidates: '(A, A)'
        help: the value is never null; test with has(a.b) whether it is there
      """),
    Row(
      """
      s in s
        ^^ found no matching overload for '@in' applied to '(string, string)'; \
      candidates: '(A, list(A))', '(A, map(A, B))'
        help: look for text with a.contains(b)
      """),
    Row(
      """
      i && !s ? 1 : 'a'
      ^ expected type 'bool', found 'int'
        help: a condition is true or false: compare with ==, < or has()
      ^^^^^^^^^^^^^^^^^ the results of the conditional differ in type: 'int' and 'string'
        help: give both the same type, or use dyn()
            ^ expected type 'bool', found 'string'
        help: a condition is true or false: compare with ==, < or has()
      """),
    // Macros.
    Row(
      """
      i.map(x, x) + [?1]
      ^ map is for a list or a map, not for 'int'
                      ^ expected type 'optional_type(dyn)', found 'int'
      """),
    Row(
      """
      case.hearings.filter(h, h.place)
                              ^^^^^^^ expected type 'bool', found 'string'
        help: a condition is true or false: compare with ==, < or has()
      """),
    Row(
      """
      [s.optMap(x, x), li.transformMapEntry(i, v, v)]
       ^ optMap is for an optional, not for 'string'
                                                  ^ expected type 'map(dyn, dyn)', found 'int'
      """),
    // Enumerations.
    Row(
      """
      case.kind == '罚金' && case.kind in ['警告', '没收']
                   ^^^^ "罚金" is not a value of PenaltyKind
        help: did you mean "罚款"?
        help: its values: "警告", "罚款", "责令停产停业"
                                               ^^^^ "没收" is not a value of PenaltyKind
        help: its values: "警告", "罚款", "责令停产停业"
      """),
    Row(
      """
      '停产停业' in case.kinds || case.kinds.exists(k, k != '罚')
      ^^^^^^ "停产停业" is not a value of PenaltyKind
        help: did you mean "责令停产停业"?
        help: its values: "警告", "罚款", "责令停产停业"
                                                        ^^^ "罚" is not a value of PenaltyKind
        help: did you mean "罚款"?
        help: its values: "警告", "罚款", "责令停产停业"
      """),
    Row(
      """
      case.stage == (b ? 'decided' : 'decide')
                                     ^^^^^^^^ "decide" is not a value of Stage
        help: did you mean "decided"?
        help: its values: "preDecision", "decided"
      """),
    Row(
      """
      {'没收': 1}[case.kind]
       ^^^^ "没收" is not a value of PenaltyKind
        help: its values: "警告", "罚款", "责令停产停业"
      """),
    Row(
      """
      case.kind == case.stage
      ^^^^^^^^^^^^^^^^^^^^^^^ PenaltyKind and Stage have no value in common, so they are never equal
      """),
    // Records.
    Row(
      """
      Case{id: 'x'} == Hearng{}
      ^^^^ an expression cannot make a Case: records come from the subject
                       ^^^^^^ undeclared type 'Hearng'
        help: did you mean 'Hearing'?
      """),
  ])
  func reports(_ row: Row) throws {
    let parsed = try #require(Parser.parse(row.source).0)
    let (checked, diagnostics) = Checker.check(parsed, in: Self.environment)
    #expect(checked == nil)
    #expect(text(of: diagnostics) == row.report)
  }

  @Test(arguments: [
    Row(
      """
      case.hearing.dat == 1 + 'a' || case.kind == '罚金'
                   ^^^ Hearing 没有字段“dat”
        help: 是否应为 “date”、“noticeDate”？
        help: 可用字段：date、noticeDate、place
                            ^ “+”不能用于 '(int, string)'；可用：'(int, int)', '(string, string)'
        help: 先转换为文字：string(x)
                                                  ^^^^ "罚金" 不是 PenaltyKind 的取值
        help: 是否应为 "罚款"？
        help: 可用取值："警告"、"罚款"、"责令停产停业"
      """)
  ])
  func reportsInChinese(_ row: Row) throws {
    let parsed = try #require(Parser.parse(row.source).0)
    #expect(text(of: Checker.check(parsed, in: Self.environment).1, in: .zh) == row.report)
  }

  /// One fault is reported once: what depends on a faulty part is taken to be right.
  @Test(arguments: [
    "foo + 1 == 2", "[foo, 1].map(x, x + 'a')", "foo.bar[1].qux", "foo ? 1 : 2", "case.foo.bar > 1",
    "foo in [1, 2]", "{foo: 1}[2]", "foo.all(x, x.y)", "cel.bind(x, foo, x + 1)", "size(foo) + 1",
    "foo == case.kind",
  ])
  func reportsOnce(_ source: String) throws {
    let parsed = try #require(Parser.parse(source).0)
    #expect(Checker.check(parsed, in: CheckerEnvironment.caseFile).1.count == 1)
  }

  @Test func namesTheContainer() throws {
    var environment = CheckerEnvironment.functions
    environment.container = "a.b"
    let parsed = try #require(Parser.parse("c").0)
    #expect(
      Checker.check(parsed, in: environment).1.map(\.message.en) == [
        "undeclared reference to 'c' (in container 'a.b')"
      ])
  }

  @Test func limitsDiagnostics() throws {
    let source = "[" + (0..<500).map { "foo\($0)" }.joined(separator: ", ") + "]"
    let parsed = try #require(Parser.parse(source).0)
    let diagnostics = Checker.check(parsed, in: CheckerEnvironment.functions).1
    #expect(diagnostics.count == 20)
    #expect(diagnostics.last?.code == "cel.type.too-many-faults")
  }

  /// A type that doubles with each level must not take time and memory that double with each level.
  @Test func limitsTypes() throws {
    let levels = 60
    let source =
      "cel.bind(a0, 1, "
      + (1...levels).map { "cel.bind(a\($0), pair(a\($0 - 1)), " }.joined() + "a\(levels)"
      + String(repeating: ")", count: levels + 1)
    let parsed = try #require(Parser.parse(source).0)
    #expect(Checker.check(parsed, in: CheckerEnvironment.functions).1.map(\.code) == ["cel.type.too-complex"])
  }
}
