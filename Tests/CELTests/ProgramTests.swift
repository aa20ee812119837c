import SourceText
import Testing

@testable import CEL

/// What programs offer to hosts.
@Suite struct ProgramTests {
  @Test func pathsDenoteCells() throws {
    let subject = Subject()
    for (expression, path) in [
      ("case.heard", "heard"), ("case.hearing", "hearing"), ("case.officers[1].age", "officers.1.age"),
    ] {
      let cell = try Evaluator.program(expression, in: Subject.environment).cell(subject.context)
      #expect(cell.flatMap { subject.paths[$0] } == path)
    }
    for expression in ["case.fine + 1", "'a'", "case.hearing.date", "size(case.name)"] {
      #expect(try Evaluator.program(expression, in: Subject.environment).cell(subject.context) == nil)
    }
  }

  @Test func partsRunWithTheirLocals() throws {
    let source = SourceFile(path: "<test>", text: "case.officers.all(o, o.age > 18)")
    let parsed = try #require(Parser.parse(source).0)
    let checked = try #require(Checker.check(parsed, in: Subject.environment).0)
    guard case .comprehension(let loop) = checked.parsed.root.kind else { return }
    let subject = Subject()
    let program = Program(part: loop.body, of: checked, environment: Subject.environment, locals: ["o"])
    guard
      case .list(let officers) = Program(part: loop.range, of: checked, environment: Subject.environment)
        .evaluate(subject.context)
    else { return }
    let values = subject.context.elements(of: officers).map {
      program.evaluate(subject.context, locals: [$0]).boolValue
    }
    #expect(values == [true, nil, true])
  }

  @Test func lazyVariablesAreComputedOnce() throws {
    let subject = Subject()
    let index = try #require(Subject.environment.variableIndices["total"])
    let inner = try Evaluator.program("case.fine * 2", in: Subject.environment)
    var calls: [Int] = []
    subject.context.resolver = { [unowned context = subject.context] index in
      calls.append(index)
      return inner.evaluate(context)
    }
    let program = try Evaluator.program("total + total", in: Subject.environment)
    #expect(program.evaluate(subject.context).intValue == 20_000)
    #expect(program.evaluate(subject.context).intValue == 20_000)
    #expect(calls == [index])
    subject.context.forgetLazyValues()
    #expect(program.evaluate(subject.context).intValue == 20_000)
    #expect(calls == [index, index])
  }

  @Test func lazyVariablesThatReadThemselvesAreErrors() throws {
    let subject = Subject()
    let program = try Evaluator.program("total + 1", in: Subject.environment)
    subject.context.resolver = { [unowned context = subject.context] _ in program.evaluate(context) }
    #expect(program.evaluate(subject.context).description == "error(nested too deeply)")
  }

  @Test func opaqueValuesAreOrderedByTheirWords() throws {
    var environment = Environment.standard
    let id = OpaqueTypeID(rawValue: 7)
    let date = CELType.opaque("date", [])
    environment.declare(OpaqueType(name: "date", id: id) { "day \($0.high)" })
    for name in [Operator.less, .lessOrEqual, .greater, .greaterOrEqual] {
      environment.declare(
        FunctionDeclaration(
          name.rawValue, documentation: LocalizedText(zh: "先后", en: "order"),
          [FunctionDeclaration.Overload("date_\(name.rawValue)", [date, date], .bool)]))
    }
    environment.declare(
      FunctionDeclaration(
        "_+_", documentation: LocalizedText(zh: "加日", en: "days later"),
        [
          FunctionDeclaration.Overload(
            "date_add_int", [date, .int], date, isFoldable: true,
            .binary { date, days, _ in
              guard case .opaque(let date) = date, case .int(let days) = days else { return .null }
              return .opaque(Opaque(type: id, low: 0, high: date.high &+ days))
            })
        ]))
    environment.declare(variable: "d", date)
    environment.declare(variable: "any", .dyn)
    let context = EvaluationContext(environment: environment, store: Store(recordTypes: []))
    context.bind("d", to: .opaque(Opaque(type: id, low: 0, high: 10)))
    context.bind("any", to: .opaque(Opaque(type: id, low: 0, high: 11)))
    for (expression, expected) in [
      ("d < d + 1", "true"), ("d >= d", "true"), ("d + 1 == any", "true"), ("any + 1 > d", "true"),
      ("d + 2", "day 12"), ("type(d) == date", "true"), ("string(1 + 1)", "\"2\""), ("dyn(1) + dyn(2)", "3"),
    ] {
      let program = try Evaluator.program(expression, in: environment)
      #expect(program.evaluate(context).description(in: context) == expected, "\(expression)")
    }
  }

  @Test func constantPatternsAreCheckedWhenPlanned() throws {
    let program = try Evaluator.program("case.name.matches('(')", in: Subject.environment)
    #expect(program.diagnostics.map(\.code) == ["cel.pattern"])
    #expect(!program.evaluate(Subject().context).isDefinite)
    #expect(try Evaluator.program("case.name.matches('三$')", in: Subject.environment).diagnostics.isEmpty)
  }

  @Test func testAndEvaluateAgree() throws {
    let subject = Subject()
    for (expression, truth) in [
      ("case.fine > 1", Truth.true), ("case.fine < 1", .false), ("case.heard", .other),
      ("1 / 0 == 1", .other),
      ("case.officers.all(o, o.name != '丁')", .true), ("has(case.heard)", .false),
    ] {
      #expect(try Evaluator.program(expression, in: Subject.environment).test(subject.context) == truth)
    }
  }

  @Test func detachedValuesOutliveTheirSubject() throws {
    var detached: Value = .null
    do {
      let subject = Subject()
      let program = try Evaluator.program(
        "{'case': case.officers[0], 'n': case.name}", in: Subject.environment)
      detached = program.evaluate(subject.context).detached(from: subject.context)
    }
    #expect(detached.description == #"{"case": {"name": "甲", "qualified": true, "age": 40}, "n": "张三"}"#)
  }
}
