extension CELType: CustomStringConvertible {
  /// The type as messages and documentation write it: `map(string, dyn)`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .error: "error"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .optional(let wrapped): "optional_type(\(wrapped))"
    case .type(let type): "type(\(type))"
    case .nullable(let wrapped): "wrapper(\(wrapped))"
    case .record(let name), .enumeration(let name), .parameter(let name): name
    case .opaque(let name, let parameters):
      parameters.isEmpty ? name : "\(name)(\(CELType.text(of: parameters)))"
    }
  }

  /// Types side by side, as in a list of parameters.
  static func text(of types: [CELType]) -> String { types.map(\.description).joined(separator: ", ") }
}
