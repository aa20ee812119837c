extension Value {
  /// A type as a value.
  public final class TypeValue: Sendable {
    /// The type.
    public let type: CELType
    /// The name that the type has when an expression runs; types are equal by it.
    public let name: String

    /// A type.
    public init(_ type: CELType) {
      self.type = type
      name = type.runtimeName
    }
  }
}

extension CELType {
  /// The name of the type without its parameters, as `type(x)` knows it.
  var runtimeName: String {
    switch self {
    case .dyn: "dyn"
    case .error: "*error*"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string, .enumeration: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list: "list"
    case .map: "map"
    case .optional: "optional_type"
    case .type: "type"
    case .nullable(let type): type.runtimeName
    case .record(let name), .opaque(let name, _), .parameter(let name): name
    }
  }
}
