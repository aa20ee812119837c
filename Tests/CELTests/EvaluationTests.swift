import Testing

@testable import CEL

/// What expressions come to.
@Suite struct EvaluationTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("7 / 2", "3"), ("-7 / 2", "-3"), ("-7 % 3", "-1"), ("7u % 4u", "3u"),
    ("1.5 + 1.0", "2.5"), ("2.0", "2.0"), ("1e6", "1e+06"), ("'a' + '法'", "\"a法\""),
    ("b'a' + b'\\xff'", "b\"a\\xff\""), ("[1] + [2]", "[1, 2]"), ("{'a': [1, {}]}", "{\"a\": [1, {}]}"),
    ("1 < 2 && 'a' < 'b' && b'a' < b'b'", "true"), ("timestamp(0) < timestamp(1)", "true"),
    ("dyn(1) == dyn(1u) && dyn(1u) == dyn(1.0)", "true"), ("dyn('a') == dyn(1)", "false"),
    ("0.0 / 0.0 == 0.0 / 0.0", "false"), ("0.0 / 0.0 != 0.0 / 0.0", "true"),
    ("[1, 2.0, 3u] == [1.0, 2, 3]", "true"), ("dyn({1: 'a'}) == {1u: 'a'}", "true"),
    ("{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", "true"),
    ("size('审查👍')", "3"), ("'审查👍'.size() == size([1, 2, 3])", "true"),
    ("3 in [1, 2, 3]", "true"), ("dyn(3.0) in [1, 2, 3]", "true"), ("'x' in {'x': 1}", "true"),
    ("'k15' in {'k0': 0, 'k1': 1, 'k2': 2, 'k3': 3, 'k4': 4, 'k5': 5, 'k6': 6, 'k7': 7, 'k8': 8}", "false"),
    ("{'k0': 0, 'k1': 1, 'k2': 2, 'k3': 3, 'k4': 4, 'k5': 5, 'k6': 6, 'k7': 7, 'k8': 8}['k8']", "8"),
    ("[1, 2, 3].filter(x, x > 1).map(x, x * 2)", "[4, 6]"), ("[1, 2].map(x, x > 1, x)", "[2]"),
    ("[3, 4].map(x, [1, 2].map(y, x * y))", "[[3, 6], [4, 8]]"),
    ("{'a': 1}.transformMapEntry(k, v, {v: k})", "{1: \"a\"}"),
    ("[1, 2].transformMap(i, v, v * v)", "{0: 1, 1: 4}"),
    ("cel.bind(x, [1, 2], x.all(y, y in x))", "true"), ("true ? 1 : 1 / 0", "1"),
    ("optional.of(1)", "optional.of(1)"), ("[?optional.none(), 1]", "[1]"), ("{}.?a.orValue(3)", "3"),
    ("optional.of(2).optMap(x, x + 1).value()", "3"), ("type(type(1))", "type"),
    ("duration('1h') + duration('1s')", "duration(\"3601s\")"),
    ("timestamp('2024-02-29T12:00:00+08:00')", "timestamp(\"2024-02-29T04:00:00Z\")"),
    ("timestamp('2024-02-28T20:00:00Z').getDate('Asia/Shanghai')", "29"),
    ("string(1.0 / 3.0)", "\"0.3333333333333333\""),
    ("'%s|%d|%.2f|%x'.format(['法', 3, 2.5, 255])", "\"法|3|2.50|ff\""),
  ])
  func value(of expression: String, is expected: String) throws {
    #expect(try Evaluator.printed(expression) == expected)
    #expect(try Evaluator.printed(expression, isChecked: false) == expected)
  }

  @Test(arguments: [
    ("9223372036854775807 + 1", "overflow"), ("-9223372036854775808 - 1", "overflow"),
    ("9223372036854775807 * 2", "overflow"), ("-9223372036854775808 / -1", "overflow"),
    ("-(-9223372036854775808)", "overflow"), ("0u - 1u", "overflow"),
    ("18446744073709551615u + 1u", "overflow"),
    ("-9223372036854775808 % -1", "overflow"),
    ("1 / 0", "divide by zero"), ("1 % 0", "modulus by zero"), ("[1][1]", "index out of range: 1"),
    ("[1][-1]", "index out of range: -1"), ("{'a': 1}['b']", "no such key: \"b\""),
    ("{'a': 1, 'a': 2}", "duplicate key: \"a\""), ("{1: 1, 1u: 2}", "duplicate key: 1u"),
    ("dyn(1) + dyn('a')", "no such overload: _+_"), ("dyn([1]) < dyn([2])", "no such overload: _<_"),
    ("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "overflow"),
    ("timestamp('2023-02-29T00:00:00Z')", "cannot convert"), ("duration('1d')", "cannot convert"),
    ("duration('300000h') + duration('2500000h')", "overflow"), ("int(1e30)", "cannot convert"),
    ("uint(-1)", "cannot convert"), ("bool('yes')", "cannot convert"), ("string(b'\\xff')", "cannot convert"),
    ("'a'.matches('(')", "invalid regular expression"), ("optional.none().value()", "has no value"),
    ("timestamp(0).getDate('Nowhere/City')", "invalid argument"),
    ("'abc'.substring(2, 1)", "index out of range"),
    ("[1, 2].flatten(-1)", "invalid argument"),
  ])
  func error(of expression: String, says expected: String) throws {
    let printed = try Evaluator.printed(expression)
    #expect(printed.hasPrefix("error("))
    #expect(printed.contains(expected), "\(printed)")
  }

  @Test func errorsNameTheNodeThatWentWrong() throws {
    let context = EvaluationContext(environment: .standard, store: Store(recordTypes: []))
    let value = try Evaluator.program("[1, 2].all(x, 6 / (x - 1) > 2)", in: .standard).evaluate(context)
    guard case .error(let error) = value else {
      Issue.record("\(value)")
      return
    }
    #expect(error.reason == .divisionByZero)
    #expect(error.expression != nil)
  }

  @Test func unboundVariablesAreErrors() throws {
    var environment = Environment.standard
    environment.declare(variable: "x", .int)
    let context = EvaluationContext(environment: environment, store: Store(recordTypes: []))
    let program = try Evaluator.program("x + 1", in: environment)
    #expect(program.evaluate(context).description == "error(variable 'x' has no value)")
    context.bind("x", to: 2)
    #expect(program.evaluate(context).intValue == 3)
    context.removeInputs()
    #expect(!program.evaluate(context).isDefinite)
  }
}
