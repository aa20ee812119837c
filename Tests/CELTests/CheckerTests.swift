import CEL
import SourceText
import Testing

/// The types that the checker finds.
@Suite struct CheckerTests {
  @Test(arguments: [
    // Constants and aggregates.
    ("42", "int"), ("42u", "uint"), ("0.1", "double"), ("'a'", "string"), ("b'a'", "bytes"), ("null", "null"),
    ("[1]", "list(int)"), ("{'abc': 123}", "map(string, int)"), ("[]", "list(dyn)"), ("{}", "map(dyn, dyn)"),
    ("[1, 'a']", "list(dyn)"), ("{1: 'a', 'b': 2}", "map(dyn, dyn)"), ("[?oi, 1]", "list(int)"),
    ("{?'a': oi}", "map(string, int)"),
    // Operators and calls.
    ("['foo'][0]", "string"), ("{'abc': 123}['abc']", "int"), ("('foo' + 'bar').startsWith('foo')", "bool"),
    ("[] + [1]", "list(int)"), ("1 in [1]", "bool"), ("'a' in m", "bool"), ("-i", "int"), ("-d", "double"),
    ("math.greatest(1, 2)", "int"), ("li.size() + size(s)", "int"), ("b ? i : 2", "int"),
    // Types that are known when the expression runs only.
    ("x", "dyn"), ("x.foo[0].bar", "dyn"), ("x == 1", "bool"), ("size(x)", "int"), ("b ? x : 1", "dyn"),
    ("x - x", "dyn"), ("dyn(1)", "dyn"), ("[x, 1]", "list(dyn)"), ("x.map(e, e)", "list(dyn)"),
    // Type variables.
    ("[[], [[]], [[[]]], [[[[]]]]]", "list(list(list(list(list(dyn)))))"),
    ("[[[[[]]]], [], [[[]]]]", "list(list(list(list(list(dyn)))))"), ("([].map(x, x))[0].foo", "dyn"),
    ("[optional.none(), optional.of(1)]", "list(optional_type(int))"),
    ("[optional.of(1), optional.none()]", "list(optional_type(int))"),
    ("[optional.of(1), optional.of(dyn(1))]", "list(optional_type(dyn))"),
    ("[optional.of(dyn(1)), optional.of(1)]", "list(optional_type(dyn))"),
    ("true ? optional.of(dyn(1)) : optional.of(1)", "optional_type(dyn)"),
    ("[tuple(1, 2u, 3.0), tuple(dyn(1), dyn(2u), dyn(3.0))][0]", "tuple(dyn, dyn, dyn)"),
    ("sort(tuple(dyn(1), 2u, 3.0))", "tuple(dyn, dyn, dyn)"),
    ("tuple(1, 2u, 3.0) == tuple(1, dyn(2u), dyn(3.0))", "bool"), ("([] + li + [])[0]", "int"),
    // Null.
    ("[ni, i]", "list(wrapper(int))"), ("[i, ni]", "list(wrapper(int))"), ("[ni, i, dyn(1)]", "list(dyn)"),
    ("[dyn(1), ni, i]", "list(dyn)"), ("[ni, ns]", "list(dyn)"), ("ni + 1", "int"), ("ni == null", "bool"),
    ("false ? ni : null", "wrapper(int)"), ("true ? ni : 42", "wrapper(int)"),
    ("[optional.of(1), null][0]", "optional_type(int)"), ("[null, t][0]", "timestamp"),
    ("[1, null]", "list(dyn)"),
    // Optionals.
    ("{}.?x", "optional_type(dyn)"), ("m.?a", "optional_type(int)"),
    ("optional.of(m).a", "optional_type(int)"),
    ("optional.of(li)[0]", "optional_type(int)"), ("m[?'a'].orValue(1)", "int"),
    ("has(optional.of(m).a)", "bool"),
    ("oi.optMap(v, string(v))", "optional_type(string)"), ("x.optMap(v, v)", "optional_type(dyn)"),
    ("oi.optFlatMap(v, m[?string(v)])", "optional_type(int)"),
    ("optional.none().optMap(v, v + 1)", "optional_type(int)"),
    // Type values.
    ("type(1)", "type(int)"), ("int", "type(int)"), ("type(type(1))", "type(type(int))"),
    ("type(1) == string", "bool"),
    ("list", "type(list(dyn))"), ("google.protobuf.Timestamp", "type(timestamp)"),
    ("optional_type", "type(optional_type(dyn))"),
    // Macros.
    ("li.all(e, e > 0) && m.exists(k, k == 'a') && li.exists_one(e, e == 1)", "bool"),
    ("m.all(k, v, size(k) > v) && li.exists(i, e, i > e)", "bool"), ("li.map(e, string(e))", "list(string)"),
    ("li.map(e, e > 1, string(e))", "list(string)"), ("m.map(k, k)", "list(string)"),
    ("m.filter(k, k != '')", "list(string)"),
    ("li.transformList(i, e, e > 1, i + e)", "list(int)"),
    ("m.transformMap(k, v, string(v))", "map(string, string)"),
    ("li.transformMap(i, e, e > 0, string(e))", "map(int, string)"),
    ("m.transformMapEntry(k, v, {v: k})", "map(int, string)"), ("cel.bind(v, [1], v[0])", "int"),
    ("li.map(i, [i].map(i, string(i)))", "list(list(string))"),
    // Names.
    ("a.b.c", "int"), ("a.b.d", "string"), ("y", "string"), ("y.z", "int"), (".y", "string"),
    ("[0].exists(y, y == 0)", "bool"), ("['a'].exists(y, .y == y)", "bool"),
    ("[{'z': 0}].map(y, y.z)", "list(int)"),
    ("[{'z': 'a'}].map(y, .y.z)", "list(int)"),
  ])
  func deducesTypes(_ source: String, _ type: String) throws {
    let parsed = try #require(Parser.parse(source).0)
    let (checked, diagnostics) = Checker.check(parsed, in: CheckerEnvironment.variables)
    #expect(text(of: diagnostics) == "")
    #expect(checked?.resultType.description == type)
  }

  @Test(arguments: [
    ("case.amount > 1.0", "bool"), ("case.days + 1", "int"), ("case.days == null", "bool"),
    ("case.hearing.place", "string"), ("case.hearing == null", "bool"),
    ("case.?hearing.place", "optional_type(string)"),
    ("has(case.hearing.date) && has(case.extra.foo.bar) && has(case.labels.foo)", "bool"),
    ("workdays(case.hearing.noticeDate, case.hearing.date) >= 7", "bool"), ("case.extra.foo", "dyn"),
    ("case.hearings.map(h, h.place)", "list(string)"), ("case.labels.foo", "string"), ("date", "type(date)"),
    ("Case", "type(Case)"),
    // Enumerations are strings.
    ("case.kind", "PenaltyKind"), ("case.kind + '处罚'", "string"), ("case.kind.startsWith('罚')", "bool"),
    ("[case.kind, '其他']", "list(string)"), ("[case.kind, case.sanction]", "list(string)"),
    ("[case.kind]", "list(PenaltyKind)"), ("true ? case.kind : 'x'", "string"), ("case.kind == '罚款'", "bool"),
    ("case.kind in ['警告', '罚款'] || '罚款' in case.kinds", "bool"), ("case.kind == case.id", "bool"),
    ("case.kind == case.sanction", "bool"), ("case.stage == 'decided' && case.stage != null", "bool"),
    ("case.kinds.exists(k, k == '警告')", "bool"), ("case.kinds == ['警告']", "bool"),
    ("{'警告': 1}[case.kind]", "int"),
  ])
  func readsRecords(_ source: String, _ type: String) throws {
    let parsed = try #require(Parser.parse(source).0)
    let (checked, diagnostics) = Checker.check(parsed, in: CheckerEnvironment.caseFile)
    #expect(text(of: diagnostics) == "")
    #expect(checked?.resultType.description == type)
  }

  @Test(arguments: [
    ("y", "com.example", "com.example.y"), ("y", "com.other", "y"),
    ("y", "com.example.deeper", "com.example.y"),
    (".y", "com.example", "y"), ("y.z", "com.example", "com.example.y.z"), (".y.z", "com.example", "y.z"),
    ("example.y", "com.other", "com.example.y"),
  ])
  func resolvesInContainers(_ source: String, _ container: String, _ variable: String) throws {
    var environment = CheckerEnvironment.variables
    environment.container = container
    let parsed = try #require(Parser.parse(source).0)
    let checked = try #require(Checker.check(parsed, in: environment).0)
    guard case .variable(let index, let name) = checked.reference(of: parsed.root) else {
      Issue.record("no variable")
      return
    }
    #expect(name == variable)
    #expect(environment.variableIndices[variable] == index)
  }

  /// What each node refers to, in the order of the nodes' numbers.
  @Test(arguments: [
    ("a.b.d", ["select: none", "a.b"]),
    ("case.hearing.place", ["case", "field 7", "field 2"]),
    ("has(case.hearing.place)", ["case", "field 7", "field 2"]),
    ("case.?hearing.place", ["case", "field 7", "field 2"]),
    ("li.map(e, e + i)", ["li", "local 0", "i", "_+_[0]", "locals 0"]),
    (
      "m.all(k, v, v > 0 && k != '')",
      ["m", "local 1", "_>_[1]", "local 0", "_!=_[0]", "_&&_[0]", "locals 0 1"]
    ),
    ("cel.bind(v, 1, [v].map(v, v))", ["local 0", "local 1", "locals 1", "locals 0"]),
    ("math.greatest(i, 1)", ["i", "math.greatest[3] namespaced"]),
    ("s.size() + size(x)", ["s", "size[4]", "x", "size[0, 1, 2, 3]", "_+_[0]"]),
    ("type(i) == int", ["i", "type[0]", "type int", "_==_[0]"]),
  ])
  func resolvesReferences(_ source: String, _ expected: [String]) throws {
    var environment = CheckerEnvironment.caseFile
    for (name, type) in CheckerEnvironment.variables.variables { environment.declare(variable: name, type) }
    let parsed = try #require(Parser.parse(source).0)
    let checked = try #require(Checker.check(parsed, in: environment).0)
    var found: [(Expression.ID, String)] = []
    func visit(_ node: Expression) {
      if let reference = checked.reference(of: node) { found.append((node.id, describe(reference))) }
      node.forEachChild(visit)
    }
    visit(parsed.root)
    #expect(found.sorted { $0.0 < $1.0 }.map(\.1) == expected.filter { !$0.hasSuffix(": none") })
  }

  private func describe(_ reference: Reference) -> String {
    switch reference {
    case .variable(_, let name): name
    case .local(let number): "local \(number)"
    case .locals(let first, let second): "locals \(first)" + (second.map { " \($0)" } ?? "")
    case .typeName(let type): "type \(type)"
    case .overloads(let indices, let function, let isNamespaced):
      "\(function)\(indices)" + (isNamespaced ? " namespaced" : "")
    case .field(let slot): "field \(slot)"
    }
  }

  @Test(
    arguments: [
      ("case.amount > 1.0", CELType.bool, nil),
      ("case.extra", .bool, nil),
      ("case.kind", .string, nil),
      ("'警告'", .enumeration("PenaltyKind"), nil),
      ("case.days", .int, nil),
      ("null", .nullable(.int), nil),
      ("[]", .list(.string), nil),
      ("case.amount", .bool, "the expression must give 'bool', but gives 'double'"),
      ("[1]", .list(.string), "the expression must give 'list(string)', but gives 'list(int)'"),
      ("'没收'", .enumeration("PenaltyKind"), "\"没收\" is not a value of PenaltyKind"),
    ] as [(String, CELType, String?)])
  func expectsAType(_ source: String, _ type: CELType, _ message: String?) throws {
    let parsed = try #require(Parser.parse(source).0)
    let (checked, diagnostics) = Checker.check(parsed, in: CheckerEnvironment.caseFile, expecting: type)
    #expect(diagnostics.map(\.message.en) == (message.map { [$0] } ?? []))
    #expect((checked == nil) == (message != nil))
  }
}
