import CEL
import SourceText
import Testing

/// What the parser makes of a text, and how that is written again.
@Suite struct ParserTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let source: String
    let tree: String
    /// The canonical text, where it differs from the source.
    let text: String?
    var testDescription: String { source }

    init(_ source: String, _ tree: String, text: String? = nil) {
      self.source = source
      self.tree = tree
      self.text = text
    }
  }

  @Test(arguments: [
    // Literals.
    Row("1", "1"),
    Row("0x1F", "31", text: "31"),
    Row("-0x10", "-16", text: "-16"),
    Row("007", "7", text: "7"),
    Row("9223372036854775807", "9223372036854775807"),
    Row("-9223372036854775808", "-9223372036854775808"),
    Row("42u", "42u"),
    Row("0xFFU", "255u", text: "255u"),
    Row("18446744073709551615u", "18446744073709551615u"),
    Row("1.5", "1.5"),
    Row(".5", "0.5", text: "0.5"),
    Row("1e3", "1000.0", text: "1000.0"),
    Row("-2.3e+1", "-23.0", text: "-23.0"),
    Row("1e-400", "0.0", text: "0.0"),
    Row("true", "true"),
    Row("null", "null"),
    Row("'it\\'s'", "\"it's\"", text: "\"it's\""),
    Row("\"\\u542c\\u8bc1\"", "\"听证\"", text: "\"听证\""),
    Row("'\\a\\x41\\101\\U0001F600'", "\"\\u0007AA😀\"", text: "\"\\u0007AA😀\""),
    Row("r'\\d+'", "\"\\\\d+\"", text: "\"\\\\d+\""),
    Row("'''a\n\"b''c'''", "\"a\\n\\\"b''c\"", text: "\"a\\n\\\"b''c\""),
    Row("b'\\xff\\377ÿ'", "b\"\\xff\\xff\\xc3\\xbf\"", text: "b\"\\xff\\xff\\xc3\\xbf\""),
    Row("bR'\\x'", "b\"\\\\x\"", text: "b\"\\\\x\""),
    // Operators.
    Row("1 + 2 * 3 - 4", "_-_(_+_(1, _*_(2, 3)), 4)"),
    Row("(1 + 2) * 3", "_*_(_+_(1, 2), 3)"),
    Row("1 - (2 - 3)", "_-_(1, _-_(2, 3))"),
    Row("(1 - 2) - 3", "_-_(_-_(1, 2), 3)", text: "1 - 2 - 3"),
    Row("a < b == c", "_==_(_<_(a, b), c)"),
    Row("a in b", "@in(a, b)"),
    Row("!a && b || c", "_||_(_&&_(!_(a), b), c)"),
    Row("a || b || c || d", "_||_(_||_(a, b), _||_(c, d))"),
    Row("a && (b && c)", "_&&_(a, _&&_(b, c))", text: "a && b && c"),
    Row("a ? b : c ? d : e", "_?_:_(a, b, _?_:_(c, d, e))"),
    Row("(a ? b : c) ? (d ? 1 : 2) : 3", "_?_:_(_?_:_(a, b, c), _?_:_(d, 1, 2), 3)"),
    Row("-x", "-_(x)"),
    Row("--x", "-_(-_(x))"),
    Row("!!x", "!_(!_(x))"),
    Row("-(1)", "-_(1)"),
    Row("--1", "-_(-1)", text: "-(-1)"),
    Row("-1u", "-_(1u)"),
    Row("-x.y", "-_(select(x, y))"),
    Row("(-x).y", "select(-_(x), y)"),
    Row("-1.abs()", "-1.abs()", text: "(-1).abs()"),
    Row("a-1", "_-_(a, 1)", text: "a - 1"),
    Row("a - -1", "_-_(a, -1)"),
    // Names, fields, calls, indices.
    Row("a.b.c", "select(select(a, b), c)"),
    Row(".a.b", "select(.a, b)"),
    Row("a.`b-c/d.e f`", "select(a, b-c/d.e f)"),
    Row("a.`b`", "select(a, b)", text: "a.b"),
    Row("a.if", "select(a, if)"),
    Row("a.while()", "a.while()"),
    Row("f(a, .g(b))", "f(a, .g(b))"),
    Row("a.f(b).g()", "a.f(b).g()"),
    Row("a[0]['b']", "_[_](_[_](a, 0), \"b\")", text: "a[0][\"b\"]"),
    Row("a.?b[?c].d", "select(_[?_](optionalSelect(a, b), c), d)"),
    Row("a ? .b : .c", "_?_:_(a, .b, .c)"),
    // Aggregates.
    Row("[1, ?a, [2]]", "[1, ?a, [2]]"),
    Row("[1, 2,]", "[1, 2]", text: "[1, 2]"),
    Row("[,]", "[]", text: "[]"),
    Row("{'a': 1, ?b: c,}", "{\"a\": 1, ?b: c}", text: "{\"a\": 1, ?b: c}"),
    Row("{}", "{}"),
    Row("a.B{c: 1, ?`d-e`: f, in_: 2}", "a.B{c: 1, ?d-e: f, in_: 2}"),
    Row(".A{}.b", "select(.A{}, b)"),
    // Macros.
    Row("has(a.b.c)", "has(select(a, b), c)"),
    Row("has(a.?b.c)", "has(optionalSelect(a, b), c)"),
    Row("a.all(x, x > 0)", "@all(a, x, _>_(x, 0))"),
    Row("a.exists(i, x, i < x)", "@exists(a, i, x, _<_(i, x))"),
    Row("a.exists_one(x, x)", "@exists_one(a, x, x)"),
    Row("a.existsOne(x, x)", "@exists_one(a, x, x)", text: "a.exists_one(x, x)"),
    Row("a.exists_one(i, x, x)", "@exists_one(a, i, x, x)", text: "a.existsOne(i, x, x)"),
    Row("a.map(x, x + 1)", "@map(a, x, _+_(x, 1))"),
    Row("a.map(x, x > 0, -x)", "@map(a, x, _>_(x, 0), -_(x))"),
    Row("a.filter(x, x.b)", "@filter(a, x, select(x, b))"),
    Row("a.transformList(i, x, i)", "@transformList(a, i, x, i)"),
    Row("a.transformList(i, x, x, i)", "@transformList(a, i, x, x, i)"),
    Row("a.transformMap(k, v, v)", "@transformMap(a, k, v, v)"),
    Row("a.transformMapEntry(k, v, {v: k})", "@transformMapEntry(a, k, v, {v: k})"),
    Row("a.optMap(x, x)", "@optMap(a, x, x)"),
    Row("a.?b.optFlatMap(x, x.?c)", "@optFlatMap(optionalSelect(a, b), x, optionalSelect(x, c))"),
    Row("cel.bind(x, 1, x + x)", "@bind(x, 1, _+_(x, x))"),
    Row("(a + b).map(x, x)", "@map(_+_(a, b), x, x)"),
    Row("math.least(a, b)", "math.least(a, b)"),
    Row(
      "math.greatest(a, 2, b.c)", "math.greatest([a, 2, select(b, c)])", text: "math.greatest([a, 2, b.c])"),
    // What only looks like a macro.
    Row("all(a, b)", "all(a, b)"),
    Row("a.has(b.c)", "a.has(select(b, c))"),
    Row("a.filter(x)", "a.filter(x)"),
    Row("a.bind(x, 1, x)", "a.bind(x, 1, x)"),
    // Spaces and comments.
    Row("a // b\n + c // d", "_+_(a, c)", text: "a + c"),
    Row("\t[\r\n1\u{C}]", "[1]", text: "[1]"),
    Row("a . b ( c )", "a.b(c)", text: "a.b(c)"),
  ])
  func reads(_ row: Row) throws {
    let (parsed, diagnostics) = Parser.parse(row.source)
    #expect(text(of: diagnostics) == "")
    let root = try #require(parsed).root
    #expect(tree(root) == row.tree)
    #expect(root.description == row.text ?? row.source)
    let again = try #require(Parser.parse(root.description).0)
    #expect(again.root.description == root.description)
  }

  @Test func macrosCanBeTurnedOff() throws {
    var options = Parser.Options()
    options.macros = false
    let parsed = try #require(Parser.parse("has(a.b) && c.map(1, 2)", options: options).0)
    #expect(tree(parsed.root) == "_&&_(has(select(a, b)), c.map(1, 2))")
  }

  @Test func optionalSyntaxCanBeTurnedOff() {
    var options = Parser.Options()
    options.optionalSyntax = false
    let diagnostics = Parser.parse("a.?b + c[?d] + [?e]", options: options).1
    #expect(diagnostics.map(\.code) == Array(repeating: "cel.syntax.optional-syntax", count: 3))
  }

  /// A node's text, as it is shown beside a value in a report.
  @Test(arguments: [
    ("(a + b) * c", ["(a + b) * c", "a + b", "a", "b", "c"]),
    (
      "((a)) && (b || c) && d", ["((a)) && (b || c) && d", "((a)) && (b || c)", "a", "b || c", "b", "c", "d"]
    ),
    ("x.f(y)[0]", ["x.f(y)[0]", "x.f(y)", "x", "y", "0"]),
    ("has( a.b )", ["has( a.b )", "a"]),
    ("听 ? a : b".replacing("听", with: "c"), ["c ? a : b", "c", "a", "b"]),
    ("- (1)", ["- (1)", "1"]),
  ])
  func keepsPlaces(_ source: String, _ parts: [String]) throws {
    let parsed = try #require(Parser.parse(source).0)
    var found: [String] = []
    func visit(_ node: Expression) {
      found.append(parsed.text(of: node))
      node.forEachChild(visit)
    }
    visit(parsed.root)
    #expect(found == parts)
  }

  @Test func numbersNodesUniquely() throws {
    let parsed = try #require(Parser.parse("a.map(x, x > 1, [x, {1: f(x)}]).all(i, y, y == -i)").0)
    var seen: Set<Expression.ID> = []
    func visit(_ node: Expression) {
      #expect(seen.insert(node.id).inserted)
      #expect((0..<parsed.nodeCount).contains(Int(node.id)))
      node.forEachChild(visit)
    }
    visit(parsed.root)
  }
}
