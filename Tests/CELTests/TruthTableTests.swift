import Testing

@testable import CEL

/// The three-valued logic of the language, with errors as a fourth: an unknown outranks an error whatever their order.
@Suite struct TruthTableTests {
  // t, f: true and false. u, v: unknown `missing`, unknown `heard`. e, d: division and modulus by zero.
  private static let terms: [Character: String] = [
    "t": "dyn(case.fine) == 5000", "f": "dyn(case.fine) == 1", "u": "missing", "v": "case.heard",
    "e": "case.fine / 0 == 1", "d": "case.fine % 0 == 1",
  ]
  private static let outcomes: [Character: String] = [
    "t": "true", "f": "false", "u": "?missing", "v": "?heard", "e": "error(divide by zero)",
    "d": "error(modulus by zero)", "+": "?missing,heard", "-": "?heard,missing",
  ]

  private func check(_ expression: String, _ outcome: Character) throws {
    let subject = Subject()
    #expect(try subject.printed(expression) == Self.outcomes[outcome], "\(expression)")
    #expect(try subject.printed(expression, isChecked: false) == Self.outcomes[outcome], "\(expression)")
  }

  @Test(
    arguments: [
      "ttt", "tff", "ftf", "fff", "tuu", "utu", "fuf", "uff", "uuu", "uv+", "vu-", "tee", "ete", "fef", "eff",
      "euu", "ueu", "ede", "ded",
    ])
  func and(row: String) throws {
    let row = Array(row)
    try check("(\(Self.terms[row[0]] ?? "")) && (\(Self.terms[row[1]] ?? ""))", row[2])
  }

  @Test(arguments: [
    "ttt", "tft", "ftt", "fff", "tut", "utt", "fuu", "ufu", "uuu", "uv+", "tet", "ett", "fee", "efe", "euu",
    "ueu", "ede", "ded",
  ])
  func or(row: String) throws {
    let row = Array(row)
    try check("(\(Self.terms[row[0]] ?? "")) || (\(Self.terms[row[1]] ?? ""))", row[2])
  }

  @Test(arguments: ["tf", "ft", "uu", "ee"])
  func not(row: String) throws {
    let row = Array(row)
    try check("!(\(Self.terms[row[0]] ?? ""))", row[1])
  }

  @Test(arguments: ["ttut", "tutu", "futu", "fetf"])
  func conditional(row: String) throws {
    let row = Array(row)
    let expected: Character = row[0] == "t" ? row[1] : row[2]
    try check(
      "(\(Self.terms[row[0]] ?? "")) ? (\(Self.terms[row[1]] ?? "")) : (\(Self.terms[row[2]] ?? ""))",
      expected)
  }

  @Test func anUndecidedConditionIsTheOutcome() throws {
    try check("missing ? true : false", "u")
    try check("case.fine / 0 == 1 ? true : false", "e")
  }

  @Test(arguments: [
    // The first fault of a strict call decides; unknowns behind an unknown are joined.
    ("missing == case.heard", "+"), ("case.heard == missing", "-"),
    ("missing == (case.fine / 0 == 1)", "u"), ("(case.fine / 0 == 1) == missing", "e"),
    ("(case.fine / 0 == 1) == (case.fine % 0 == 1)", "e"),
    ("[missing, case.heard] == [true]", "+"), ("{'a': missing}.a", "u"),
  ])
  func strictCalls(expression: String, outcome: Character) throws { try check(expression, outcome) }

  @Test(arguments: [
    ("[true, false].all(x, x && missing)", "f"), ("[true, true].all(x, x && missing)", "u"),
    ("[false, true].exists(x, x || missing)", "t"), ("[false].exists(x, x || missing)", "u"),
    ("[1, 2].all(x, x / 0 == 1 || missing)", "u"), ("[0, 1].all(x, 1 / x > 1)", "f"),
    ("[0, 1].exists(x, 1 / x == 1)", "t"), ("[0].exists(x, 1 / x == 1)", "e"),
    ("[1, 2].exists_one(x, x == 1 || missing)", "u"), ("[1, 2].exists_one(x, x / 0 == 1)", "e"),
    ("[true].filter(x, missing) == []", "u"), ("[1].map(x, missing) == []", "u"),
    ("[missing].all(x, x)", "u"), ("[1, 2].all(i, x, missing || x > i)", "t"),
  ])
  func macros(expression: String, outcome: Character) throws { try check(expression, outcome) }
}
