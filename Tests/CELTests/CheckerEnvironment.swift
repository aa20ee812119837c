import CEL
import SourceText

/// What the expressions of checker tests may refer to: the standard library, and a small case file.
enum CheckerEnvironment {
  /// The standard library, and functions that put type variables to the test.
  static let functions: Environment = {
    var environment = Environment.standardWithExtensions
    let (a, b, c): (CELType, CELType, CELType) = (.parameter("A"), .parameter("B"), .parameter("C"))
    let date = CELType.opaque("date", [])
    for (name, parameters, result) in [
      ("tuple", [a, b, c], CELType.opaque("tuple", [a, b, c])),
      ("sort", [.opaque("tuple", [a, a, a])], .opaque("tuple", [a, a, a])),
      ("pair", [a], .opaque("pair", [a, a])), ("workdays", [date, date], .int),
    ] {
      let overload = FunctionDeclaration.Overload(name, parameters, result)
      environment.declare(
        FunctionDeclaration(name, documentation: LocalizedText(zh: "测试", en: "test"), [overload]))
    }
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
