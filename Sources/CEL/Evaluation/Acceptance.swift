/// Which values a parameter takes when a program runs.
struct Acceptance: Sendable {
  private enum Kind: UInt8, Sendable {
    case any, null, bool, int, uint, double, string, bytes, timestamp, duration, list, map, optional, type
    case record, opaque, nothing
  }

  private let kind: Kind
  /// Whether null is taken as well.
  private let isNullable: Bool
  /// The opaque type.
  private let opaque: OpaqueTypeID
  /// The record's name.
  private let record: String

  /// What a parameter of a type takes.
  init(_ type: CELType, _ environment: Environment) {
    var (type, nullable) = (type, false)
    while case .nullable(let wrapped) = type { (type, nullable) = (wrapped, true) }
    isNullable = nullable
    var opaque = OpaqueTypeID(rawValue: 0)
    var record = ""
    switch type {
    case .dyn, .error, .parameter: kind = .any
    case .null: kind = .null
    case .bool: kind = .bool
    case .int: kind = .int
    case .uint: kind = .uint
    case .double: kind = .double
    case .string, .enumeration: kind = .string
    case .bytes: kind = .bytes
    case .timestamp: kind = .timestamp
    case .duration: kind = .duration
    case .list: kind = .list
    case .map: kind = .map
    case .optional: kind = .optional
    case .type: kind = .type
    case .nullable: kind = .nothing
    case .record(let name):
      kind = .record
      record = name
    case .opaque(let name, _):
      let declared = environment.opaqueTypes[name]
      kind = declared == nil ? .nothing : .opaque
      opaque = declared?.id ?? opaque
    }
    self.opaque = opaque
    self.record = record
  }

  /// Whether the parameter takes a value.
  @inline(__always) func accepts(_ value: Value, _ context: EvaluationContext) -> Bool {
    switch (kind, value) {
    case (.any, _), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double), (.string, .string),
      (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.list, .list), (.map, .map),
      (.optional, .optional), (.type, .type), (.null, .null):
      true
    case (.opaque, .opaque(let value)): value.type == opaque
    case (.record, .record(let value)): isRecord(value, context)
    case (_, .null): isNullable
    default: false
    }
  }

  private func isRecord(_ value: Value.Record, _ context: EvaluationContext) -> Bool {
    let types = context.store.recordTypes
    return types.indices.contains(Int(value.type)) && types[Int(value.type)].name == record
  }
}
