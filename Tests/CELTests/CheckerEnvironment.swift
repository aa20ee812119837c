import CEL
import SourceText

/// The signatures that checker tests use: the operators, a part of the standard library, and a small case file.
enum CheckerEnvironment {
  /// Operators and functions only.
  static let functions: Environment = {
    var environment = Environment()
    let (a, b): (CELType, CELType) = (.parameter("A"), .parameter("B"))
    func declare(_ name: String, _ signatures: [([CELType], CELType)], isMember: Bool = false) {
      let overloads = signatures.enumerated().map { index, signature in
        FunctionDeclaration.Overload("\(name)/\(index)", signature.0, signature.1, isMember: isMember)
      }
      environment.declare(FunctionDeclaration(name, documentation: LocalizedText(zh: "", en: ""), overloads))
    }
    let numbers: [CELType] = [.int, .uint, .double]
    declare("_+_", (numbers + [.string, .bytes, .list(a)]).map { ([$0, $0], $0) })
    environment.declare(
      FunctionDeclaration(
        "_+_", documentation: LocalizedText(zh: "", en: ""),
        [FunctionDeclaration.Overload("add_timestamp", [.timestamp, .duration], .timestamp)]))
    for name in ["_-_", "_*_", "_/_", "_%_"] { declare(name, numbers.map { ([$0, $0], $0) }) }
    for name in ["_<_", "_<=_", "_>_", "_>=_"] {
      declare(name, (numbers + [.string, .bool, .timestamp, .duration]).map { ([$0, $0], .bool) })
    }
    for name in ["_==_", "_!=_"] { declare(name, [([a, a], .bool)]) }
    for name in ["_&&_", "_||_"] { declare(name, [([.bool, .bool], .bool)]) }
    declare("!_", [([.bool], .bool)])
    declare("-_", [([.int], .int), ([.double], .double)])
    declare("_?_:_", [([.bool, a, a], a)])
    declare("@in", [([a, .list(a)], .bool), ([a, .map(a, b)], .bool)])
    declare(
      "_[_]",
      [
        ([.list(a), .int], a), ([.map(a, b), a], b), ([.optional(.list(a)), .int], .optional(a)),
        ([.optional(.map(a, b)), a], .optional(b)),
      ])
    declare("_[?_]", [([.list(a), .int], .optional(a)), ([.map(a, b), a], .optional(b))])
    declare("size", [([.string], .int), ([.list(a)], .int), ([.map(a, b)], .int)])
    declare("size", [([.string], .int), ([.list(a)], .int), ([.map(a, b)], .int)], isMember: true)
    for name in ["startsWith", "contains", "matches"] {
      declare(name, [([.string, .string], .bool)], isMember: true)
    }
    declare("dyn", [([a], .dyn)])
    declare("type", [([a], .type(a))])
    declare("int", [([.double], .int), ([.string], .int), ([.timestamp], .int)])
    declare("double", [([.int], .double), ([.string], .double)])
    declare("string", [([.int], .string), ([.double], .string)])
    declare("optional.of", [([a], .optional(a))])
    declare("optional.none", [([], .optional(a))])
    declare("orValue", [([.optional(a), a], a)], isMember: true)
    declare("hasValue", [([.optional(a)], .bool)], isMember: true)
    declare("math.greatest", [([.int, .int], .int)])
    declare("tuple", [([a, b, .parameter("C")], .opaque("tuple", [a, b, .parameter("C")]))])
    declare("sort", [([.opaque("tuple", [a, a, a])], .opaque("tuple", [a, a, a]))])
    declare("pair", [([a], .opaque("pair", [a, a]))])
    declare("workdays", [([.opaque("date", []), .opaque("date", [])], .int)])
    return environment
  }()

  /// A case file with the kinds of field that rules read.
  static let caseFile: Environment = {
    var environment = functions
    environment.declare(OpaqueTypeDeclaration.date)
    environment.declare(EnumerationType(name: "PenaltyKind", members: ["警告", "罚款", "责令停产停业"]))
    environment.declare(EnumerationType(name: "Stage", members: ["preDecision", "decided"]))
    environment.declare(EnumerationType(name: "Sanction", members: ["警告", "通报批评"]))
    environment.declare(
      RecordType(
        name: "Hearing",
        fields: [
          RecordType.Field(name: "date", type: .nullable(.opaque("date", []))),
          RecordType.Field(name: "noticeDate", type: .opaque("date", [])),
          RecordType.Field(name: "place", type: .string),
        ]))
    environment.declare(
      RecordType(
        name: "Case",
        fields: [
          RecordType.Field(name: "id", type: .string),
          RecordType.Field(name: "amount", type: .double),
          RecordType.Field(name: "days", type: .nullable(.int)),
          RecordType.Field(name: "kind", type: .enumeration("PenaltyKind")),
          RecordType.Field(name: "sanction", type: .enumeration("Sanction")),
          RecordType.Field(name: "stage", type: .nullable(.enumeration("Stage"))),
          RecordType.Field(name: "kinds", type: .list(.enumeration("PenaltyKind"))),
          RecordType.Field(name: "hearing", type: .nullable(.record("Hearing"))),
          RecordType.Field(name: "hearings", type: .list(.record("Hearing"))),
          RecordType.Field(name: "extra", type: .dyn),
          RecordType.Field(name: "labels", type: .map(.string, .string)),
        ]))
    environment.declare(variable: "case", .record("Case"))
    return environment
  }()

  /// Variables of several types under short and qualified names.
  static let variables: Environment = {
    var environment = functions
    let types: [(String, CELType)] = [
      ("i", .int), ("u", .uint), ("d", .double), ("s", .string), ("b", .bool), ("x", .dyn), ("t", .timestamp),
      ("ni", .nullable(.int)), ("ns", .nullable(.string)), ("li", .list(.int)), ("m", .map(.string, .int)),
      ("a.b", .map(.string, .string)), ("a.b.c", .int), ("com.example.y", .int), ("com.example.y.z", .int),
      ("y", .string), ("y.z", .int), ("oi", .optional(.int)),
    ]
    for (name, type) in types { environment.declare(variable: name, type) }
    return environment
  }()
}

private enum OpaqueTypeDeclaration {
  static let date = OpaqueType(name: "date", id: OpaqueTypeID(rawValue: 1)) { _ in "" }
}
