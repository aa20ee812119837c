// Evaluates typical conditions over a small case; `measure.sh` counts the instructions that one evaluation takes.
//
//   CELConditions            lists the conditions
//   CELConditions NAME N     evaluates one N times and prints how often it held
import CEL
import Foundation

/// The conditions that are measured: what rules of the packs are made of.
let conditions: KeyValuePairs = [
  "compare": "case.fine > 5000",
  "has": "has(case.hearing.date) && case.hearing.date != ''",
  "text": "case.procedure == 'ordinary' && case.agency.startsWith('青石')",
  "in": "case.kind in ['fine', 'warning', 'confiscation', 'closure']",
  "all": "case.officers.all(o, o.qualified && o.age >= 18 && size(o.name) > 1)",
]

/// A case with three officers.
func makeContext(_ environment: Environment) -> EvaluationContext {
  let store = Store(recordTypes: environment.recordTypes)
  let (officers, hearing, root) = (store.reserve(9), store.reserve(1), store.reserve(6))
  for index in Int32(0)..<3 {
    let officer = officers + index * 3
    store[officer] = "张某某"
    store[officer + 1] = true
    store[officer + 2] = 41
  }
  store[hearing] = "2026-03-02"
  // The officers are records in neighbouring cells; the list holds one cell for each.
  let list = store.reserve(3)
  for index in Int32(0)..<3 {
    store[list + index] = .record(Value.Record(base: officers + index * 3, type: 0))
  }
  store[root] = 8000
  store[root + 1] = "ordinary"
  store[root + 2] = "青石镇人民政府"
  store[root + 3] = "confiscation"
  store[root + 4] = .record(Value.Record(base: hearing, type: 1))
  store[root + 5] = .list(Value.List(base: list, count: 3))
  let context = EvaluationContext(environment: environment, store: store)
  context.bind("case", to: .record(Value.Record(base: root, type: 2)))
  return context
}

/// The types of the case.
func makeEnvironment() -> Environment {
  func field(_ name: String, _ type: CELType) -> RecordType.Field { RecordType.Field(name: name, type: type) }
  var environment = Environment.standardWithExtensions
  environment.declare(
    RecordType(
      name: "Officer", fields: [field("name", .string), field("qualified", .bool), field("age", .int)]))
  environment.declare(RecordType(name: "Hearing", fields: [field("date", .string)]))
  environment.declare(
    RecordType(
      name: "Case",
      fields: [
        field("fine", .int), field("procedure", .string), field("agency", .string), field("kind", .string),
        field("hearing", .record("Hearing")), field("officers", .list(.record("Officer"))),
      ]))
  environment.declare(variable: "case", .record("Case"))
  return environment
}

let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first else {
  for (name, text) in conditions { print(name, text, separator: "\t") }
  exit(0)
}
guard let text = conditions.first(where: { $0.key == name })?.value,
  let count = arguments.last.flatMap({ Int($0) }),
  let program = makeEnvironment().compile(text).program
else {
  FileHandle.standardError.write(Data("usage: CELConditions [NAME N]\n".utf8))
  exit(64)
}
let context = makeContext(makeEnvironment())
var held = 0
for _ in 0..<max(0, count) where program.test(context) == .true { held += 1 }
print(held)
