import CEL
import DataTree
import Law
import Rules
import SourceText
import Testing

/// The five outcomes and why: one rule over one document.
@Suite struct RuleEvaluatorTests {
  /// A rule's conditions (without its words), a document, and what comes of it: the outcome, then each result
  /// that is handed out with what it names.
  struct Row {
    let rule: String
    let document: String
    let outcome: Outcome
    let results: [String]

    init(_ rule: String, _ document: String, _ outcome: Outcome, _ results: [String] = []) {
      self.rule = rule
      self.document = document
      self.outcome = outcome
      self.results = results
    }
  }

  static let hearing = "{require: case.hearing.noticeDate < case.hearing.date}"
  static let guarded = "{when: has(case.hearing.date), require: case.hearing.noticeDate < case.hearing.date}"
  static let each = "{each: case.officers as o, require: hasCertificate(o)}"
  static let filtered = "{each: case.officers as o, where: o.name != '甲某', require: o.certNo != ''}"
  static let judged = "{manual: {when: case.pages > 100, message: {zh: 查阅, en: Look}}}"
  static let both = "{manual: {when: case.pages > 100, message: {zh: 查, en: Look}}, require: case.pages > 0}"
  static let local = "{let: {gap: case.hearing.date - case.hearing.noticeDate}, require: gap >= 7}"
  static let threshold = "{require: fineTotal < config.hearingFine}"

  static let rows: [Row] = [
    // What must hold.
    Row(hearing, #"{"hearing": {"noticeDate": "2026-01-05", "date": "2026-01-20"}}"#, .pass),
    Row(
      hearing, #"{"hearing": {"noticeDate": "2026-01-20", "date": "2026-01-05"}}"#, .violation, ["violation"]),
    Row(
      hearing, #"{"hearing": {"date": "2026-01-20"}}"#, .undetermined,
      ["undetermined: hearing.noticeDate /hearing/noticeDate 听证·听证通知日期 (听证通知书及送达回证)"]),
    Row(
      hearing, #"{}"#, .undetermined,
      [
        "undetermined: hearing.noticeDate /hearing/noticeDate 听证·听证通知日期 (听证通知书及送达回证), "
          + "hearing.date /hearing/date 听证·听证日期"
      ]),
    // Whether the rule applies.
    Row(guarded, #"{}"#, .notApplicable),
    Row(guarded, #"{"hearing": {"noticeDate": "2026-01-05"}}"#, .notApplicable),
    Row(
      guarded, #"{"hearing": {"date": "2026-01-20"}}"#, .undetermined,
      ["undetermined: hearing.noticeDate /hearing/noticeDate 听证·听证通知日期 (听证通知书及送达回证)"]),
    Row("{when: case.pages > 5, require: 'true'}", #"{}"#, .undetermined, ["undetermined: pages /pages 页数"]),
    Row("{when: case.pages > 5, require: 'false'}", #"{"pages": 5}"#, .notApplicable),
    // Elements of a list: an empty one has nothing to check, an absent one is not known.
    Row(each, #"{"officers": []}"#, .notApplicable),
    Row(each, #"{}"#, .undetermined, ["undetermined: officers /officers 执法人员"]),
    Row(each, #"{"officers": [{"certNo": "1"}, {"certNo": "2"}]}"#, .pass),
    Row(
      each, #"{"officers": [{"certNo": "1"}, {"certNo": ""}, {}]}"#, .violation,
      [
        "violation @/officers/1",
        "undetermined: officers[2].certNo /officers/2/certNo 执法人员（第3项）·执法证号 (执法证复印件) @/officers/2",
      ]),
    Row(
      each, #"{"officers": [{}, {"certNo": "1"}]}"#, .undetermined,
      [
        "undetermined: officers[0].certNo /officers/0/certNo 执法人员（第1项）·执法证号 (执法证复印件) @/officers/0"
      ]),
    Row(filtered, #"{"officers": [{"name": "甲某"}, {"name": "乙某", "certNo": "2"}]}"#, .pass),
    Row(filtered, #"{"officers": [{"name": "甲某", "certNo": ""}]}"#, .notApplicable),
    Row(
      filtered, #"{"officers": [{"certNo": ""}]}"#, .undetermined,
      ["undetermined: officers[0].name /officers/0/name 执法人员（第1项）·姓名 @/officers/0"]),
    // A list that is absent does not trouble a rule that does not apply.
    Row(
      "{when: case.pages > 5, each: case.officers as o, require: o.name != ''}", #"{"pages": 1}"#,
      .notApplicable),
    // A person's judgement.
    Row(judged, #"{"pages": 101}"#, .manual, ["manual"]),
    Row(judged, #"{"pages": 100}"#, .pass),
    Row(judged, #"{}"#, .undetermined, ["undetermined: pages /pages 页数"]),
    Row("{manual: {message: {zh: 查阅, en: Look}}}", #"{}"#, .manual, ["manual"]),
    Row(both, #"{"pages": 101}"#, .manual, ["manual"]),
    Row(both, #"{"pages": 100}"#, .pass),
    Row(both, #"{"pages": 0}"#, .violation, ["violation"]),
    // The stage from which a rule runs.
    Row("{stage: decided, require: 'false'}", #"{"stage": "draft"}"#, .notApplicable),
    Row("{stage: decided, require: 'false'}", #"{"stage": "decided"}"#, .violation, ["violation"]),
    Row("{stage: draft, require: 'false'}", #"{"stage": "decided"}"#, .violation, ["violation"]),
    Row("{stage: draft, require: 'false'}", #"{}"#, .undetermined, ["undetermined: stage /stage 阶段"]),
    // Local values, definitions, parameters.
    Row(local, #"{"hearing": {"noticeDate": "2026-01-05", "date": "2026-01-12"}}"#, .pass),
    Row(
      local, #"{"hearing": {"noticeDate": "2026-01-05", "date": "2026-01-11"}}"#, .violation, ["violation"]),
    Row(
      "{each: case.officers as o, let: {n: size(o.name)}, require: n > 1}",
      #"{"officers": [{"name": "甲某"}, {"name": "乙"}]}"#, .violation, ["violation @/officers/1"]),
    Row(threshold, #"{"fines": ["9999.99"]}"#, .pass),
    Row(threshold, #"{"fines": ["5000", "5000"]}"#, .violation, ["violation"]),
    Row(
      threshold, #"{"fines": ["5000", null]}"#, .undetermined, ["undetermined: fines[1] /fines/1 各项罚款（第2项）"]),
    // Facts outside the subject.
    Row(
      "{require: 'workdays(case.asOf, case.asOf + days(10)) > 0'}", #"{"asOf": "2026-12-28"}"#, .undetermined,
      ["undetermined: calendar.2027 2027年工作日历"]),
    // A fault is named; it is never a pass and never a violation.
    Row(
      "{require: 'case.fines[1] > 5'}", #"{"fines": ["1"]}"#, .undetermined,
      ["undetermined: fault index out of range: 1"]),
    Row(
      "{require: 10 / case.pages > 1}", #"{"pages": 0}"#, .undetermined,
      ["undetermined: fault divide by zero"]),
    Row(
      "{when: 10 / case.pages > 1, require: 'true'}", #"{"pages": 0}"#, .undetermined,
      ["undetermined: fault divide by zero"]),
    // What is decided by the rest needs no missing fact, and no faulty one.
    Row("{require: case.isSealed || case.pages > 5}", #"{"isSealed": true}"#, .pass),
    Row("{require: case.isSealed && case.pages > 5}", #"{"isSealed": false}"#, .violation, ["violation"]),
    Row(
      "{require: 'case.officers.exists(o, o.certNo != \"\")'}", #"{"officers": [{}, {"certNo": "1"}]}"#, .pass
    ),
    Row("{require: case.isSealed || 10 / case.pages > 1}", #"{"isSealed": true, "pages": 0}"#, .pass),
  ]

  @Test(arguments: rows.indices) func outcome(_ index: Int) throws {
    let row = Self.rows[index]
    let bound = try Bound(row.document, rules: Self.file(row.rule))
    bound.evaluator.setParameters(on: try #require(CalendarDate("2026-11-23")))
    let rule = try #require(bound.pack.rules.first)
    var results: [String] = []
    let outcome = bound.evaluator.evaluate(rule) { results.append(Self.text(of: $0, bound)) }
    #expect(outcome == row.outcome, "\(row.rule) \(row.document): \(results)")
    #expect(results == row.results)
  }

  @Test func allResultsOnRequest() throws {
    let bound = try Bound(
      #"{"officers": [{"name": "甲某"}, {"name": "乙某", "certNo": "2"}]}"#, rules: Self.file(Self.filtered))
    var outcomes: [Outcome] = []
    let rule = try #require(bound.pack.rules.first)
    _ = bound.evaluator.evaluate(rule, all: true) { outcomes.append($0.outcome) }
    #expect(outcomes == [.notApplicable, .pass])
  }

  /// The value of the day is read; a day before the first has none.
  static let validity: [(day: String, outcome: Outcome)] = [
    ("2025-12-31", .violation), ("2026-01-01", .pass), ("2026-11-23", .pass),
  ]

  @Test(arguments: validity.indices) func parametersHoldForTheirTime(_ index: Int) throws {
    let (day, outcome) = Self.validity[index]
    let bound = try Bound(#"{"fines": ["7500"]}"#, rules: Self.file(Self.threshold))
    bound.evaluator.setParameters(on: try #require(CalendarDate(day)))
    let rule = try #require(bound.pack.rules.first)
    #expect(bound.evaluator.evaluate(rule) { _ in } == outcome)
  }

  @Test func aParameterWithoutValueOnTheDayIsUnknown() throws {
    let text = """
      parameters:
        late:
          title: {zh: 新标准, en: New figure}
          type: int
          values:
            - {value: 5, source: {zh: 通知, en: notice}, validFrom: '2026-06-01', verified: true}

      """
    let bound = try Bound(#"{"pages": 3}"#, rules: text + Self.file("{require: case.pages > config.late}"))
    bound.evaluator.setParameters(on: try #require(CalendarDate("2026-05-31")))
    let rule = try #require(bound.pack.rules.first)
    var results: [String] = []
    #expect(bound.evaluator.evaluate(rule) { results.append(Self.text(of: $0, bound)) } == .undetermined)
    #expect(results == ["undetermined: config.late 参数“新标准”（late）"])
  }

  @Test func rulesKnowTheParametersTheyRead() throws {
    let text = """
      definitions:
        - name: isLarge
          title: {zh: 数额较大, en: Large}
          expression: fineTotal >= config.hearingFine

      """
    let direct = try SamplePack.with(Self.file(Self.threshold))
    let indirect = try SamplePack.with(text + Self.file("{require: isLarge}"))
    let none = try SamplePack.with(Self.file(Self.hearing))
    #expect(direct.rules.map(\.parameters) == [[0]])
    #expect(indirect.rules.map(\.parameters) == [[0]])
    #expect(none.rules.map(\.parameters) == [[]])
  }

  /// A subject far larger than was assumed when the rule was checked.
  @Test func whatCostsTooMuchIsUndetermined() throws {
    let rule = #"{require: 'case.title.split("").exists(a, case.title.split("").exists(b, a + b == ""))'}"#
    let bound = try Bound(
      #"{"title": "\#(String(repeating: "案", count: 4_000))"}"#, rules: Self.file(rule))
    var results: [String] = []
    let outcome = bound.evaluator.evaluate(try #require(bound.pack.rules.first)) {
      results.append(Self.text(of: $0, bound))
    }
    #expect(outcome == .undetermined)
    #expect(results == ["undetermined: fault the evaluation exceeds its cost limit"])
  }

  /// The evaluator is used again for each subject: nothing of the last one may stay.
  @Test func nothingOfASubjectStays() throws {
    let bound = try Bound(#"{"fines": ["20000"]}"#, rules: Self.file(Self.threshold))
    bound.evaluator.setParameters(on: try #require(CalendarDate("2026-11-23")))
    let rule = try #require(bound.pack.rules.first)
    #expect(bound.evaluator.evaluate(rule) { _ in } == .violation)
    for (document, outcome) in [
      (#"{"fines": ["1"]}"#, Outcome.pass), (#"{}"#, .undetermined), (#"{"fines": ["20000"]}"#, .violation),
    ] {
      var reader = JSONReader()
      let tree = try #require(reader.read(SourceFile(path: "next.json", text: document)).tree)
      _ = bound.evaluator.load(tree, tree.root)
      #expect(bound.evaluator.evaluate(rule) { _ in } == outcome, "\(document)")
    }
  }

  // MARK: Support

  /// A pack file with one rule of these conditions. A rule needs words and examples to load; `expect` is all
  /// that the loader asks of these.
  static func file(_ conditions: String) -> String {
    let examples = Outcome.allCases.map { "{name: x, expect: \($0.rawValue), given: {}}" }
    let inner = conditions.dropFirst().dropLast()
    return """
      rules:
        - {id: PRO-01, title: {zh: 规则, en: Rule}, point: procedure, severity: major, basis: [],
           message: {zh: 不符, en: Not so}, examples: [\(examples.joined(separator: ", "))],
           \(inner)}

      """
  }

  /// A result with what it names: missing facts, the fault, the element.
  static func text(of result: RuleEvaluator.Result, _ bound: Bound) -> String {
    var text = result.outcome.rawValue
    switch result.cause {
    case .missing(let unknown)?:
      let facts = bound.evaluator.missingFacts(unknown).map { fact in
        [fact.path, fact.pointer, fact.title.zh, fact.request.map { "(\($0.zh))" }].compactMap { $0 }
          .joined(separator: " ")
      }
      text += ": " + facts.joined(separator: ", ")
    case .fault(let error)?: text += ": fault " + error.message.en
    case nil: break
    }
    if let element = result.element,
      let place = bound.subject.place(of: element, in: bound.evaluator.context.store)
    {
      text += " @" + place.pointer
    }
    return text
  }
}
