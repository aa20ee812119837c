/// Which values a parameter takes when a program runs.
struct Acceptance: Sendable {
  private indirect enum Kind: Sendable {
    case any, null, bool, int, uint, double, string, bytes, timestamp, duration, list, map, optional, type
    case nullable(Acceptance)
    case record(String)
    case opaque(OpaqueTypeID)
    case nothing
  }

  private let kind: Kind

  /// What a parameter of a type takes.
  init(_ type: CELType, _ environment: Environment) {
    kind =
      switch type {
      case .dyn, .error, .parameter: .any
      case .null: .null
      case .bool: .bool
      case .int: .int
      case .uint: .uint
      case .double: .double
      case .string, .enumeration: .string
      case .bytes: .bytes
      case .timestamp: .timestamp
      case .duration: .duration
      case .list: .list
      case .map: .map
      case .optional: .optional
      case .type: .type
      case .nullable(let type): .nullable(Acceptance(type, environment))
      case .record(let name): .record(name)
      case .opaque(let name, _): environment.opaqueTypes[name].map { .opaque($0.id) } ?? .nothing
      }
  }

  /// Whether the parameter takes a value.
  func accepts(_ value: Value, _ context: EvaluationContext) -> Bool {
    switch (kind, value) {
    case (.any, _), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
      (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration),
      (.list, .list), (.map, .map), (.optional, .optional), (.type, .type), (.nullable, .null):
      true
    case (.nullable(let other), _): other.accepts(value, context)
    case (.opaque(let id), .opaque(let opaque)): opaque.type == id
    case (.record(let name), .record(let record)):
      context.store.recordTypes.indices.contains(Int(record.type))
        && context.store.recordTypes[Int(record.type)].name == name
    default: false
    }
  }
}
