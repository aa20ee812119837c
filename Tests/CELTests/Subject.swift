import CEL
import SourceText

/// A small subject: one case with officers, a hearing, and fields that it does not hold.
struct Subject {
  static let environment: Environment = {
    var environment = Environment.standardWithExtensions
    environment.declare(
      RecordType(
        name: "Officer",
        fields: [
          RecordType.Field(name: "name", type: .string), RecordType.Field(name: "qualified", type: .bool),
          RecordType.Field(name: "age", type: .int),
        ]))
    environment.declare(
      RecordType(
        name: "Hearing",
        fields: [
          RecordType.Field(name: "date", type: .string), RecordType.Field(name: "place", type: .string),
        ]))
    environment.declare(
      RecordType(
        name: "Case",
        fields: [
          RecordType.Field(name: "name", type: .string), RecordType.Field(name: "fine", type: .int),
          RecordType.Field(name: "heard", type: .bool),
          RecordType.Field(name: "hearing", type: .record("Hearing")),
          RecordType.Field(name: "appeal", type: .nullable(.record("Hearing"))),
          RecordType.Field(name: "officers", type: .list(.record("Officer"))),
          RecordType.Field(name: "notes", type: .list(.string)), RecordType.Field(name: "extra", type: .dyn),
        ]))
    environment.declare(variable: "case", .record("Case"))
    environment.declare(variable: "missing", .bool)
    environment.declare(variable: "total", .int, lazy: true)
    environment.declare(
      FunctionDeclaration(
        "calendar", documentation: LocalizedText(zh: "未知的历表", en: "an unknown calendar"),
        [
          FunctionDeclaration.Overload(
            "calendar_int", [.int], .int,
            .unary { year, _ in .unknown("calendar.\(year.intValue ?? 0)") })
        ]))
    return environment
  }()

  let store = Store(recordTypes: Subject.environment.recordTypes)
  let context: EvaluationContext

  /// Cells by path, such as `hearing.place`, for the facts of unknowns.
  let paths: [Int32: String]

  init() {
    context = EvaluationContext(environment: Subject.environment, store: store)
    let root = store.reserve(8)
    let officers = store.reserve(3)
    store[root] = "张三"
    store[root + 1] = 5000
    store[root + 5] = .list(Value.List(base: officers, count: 3))
    store[root + 4] = .null
    let ages: [Value?] = [40, nil, 60]
    for (index, age) in ages.enumerated() {
      let officer = store.reserve(3)
      store[officers + Int32(index)] = .record(Value.Record(base: officer, type: 0))
      store[officer] = .string(["甲", "乙", "丙"][index])
      store[officer + 1] = .bool(index != 1)
      if let age { store[officer + 2] = age }
    }
    context.bind("case", to: .record(Value.Record(base: root, type: 2)))
    context.bind("missing", to: .unknown("missing"))
    paths = [root + 2: "heard", root + 3: "hearing", root + 6: "notes", officers + 8: "officers.1.age"]
  }

  /// The printed value of an expression, unknowns by their paths.
  func printed(_ text: String, isChecked: Bool = true, foldsConstants: Bool = true) throws -> String {
    let program = try Evaluator.program(
      text, in: Subject.environment, isChecked: isChecked, foldsConstants: foldsConstants)
    let value = program.evaluate(context)
    guard case .unknown(let unknown) = value else { return value.description(in: context) }
    return "?" + unknown.facts.map(path).joined(separator: ",")
  }

  private func path(_ fact: Unknown.Fact) -> String {
    switch fact {
    case .cell(let cell): paths[cell] ?? "#\(cell)"
    case .field(let fact, let name): "\(path(fact)).\(name)"
    case .named(let name): name
    }
  }
}
