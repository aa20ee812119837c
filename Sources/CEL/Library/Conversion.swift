/// The conversions between types. A value that has no counterpart is an error.
enum Conversion {
  static func bool(_ value: Value) -> Value {
    guard case .string(let text) = value else { return value }
    switch text.description {
    case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
    case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
    default: return fault(value, "bool")
    }
  }

  static func int(_ value: Value) -> Value {
    let number: Int64? =
      switch value {
      case .int(let number): number
      case .uint(let number): Int64(exactly: number)
      // Doubles at the very ends of the range are outside: whether they convert depends on rounding.
      case .double(let number): abs(number) < 0x1p63 ? Int64(number) : nil
      case .string(let text): Int64(text.description)
      case .timestamp(let time): time.seconds
      case .duration(let span): span.totalNanoseconds
      default: nil
      }
    return number.map { .int($0) } ?? fault(value, "int")
  }

  static func uint(_ value: Value) -> Value {
    let number: UInt64? =
      switch value {
      case .uint(let number): number
      case .int(let number): UInt64(exactly: number)
      case .double(let number): number > -1 && number < 0x1p64 ? UInt64(number) : nil
      case .string(let text):
        // A sign is not part of an unsigned number.
        text.bytes.allSatisfy { $0 &- 48 < 10 } ? UInt64(text.description) : nil
      default: nil
      }
    return number.map { .uint($0) } ?? fault(value, "uint")
  }

  static func double(_ value: Value) -> Value {
    let number: Double? =
      switch value {
      case .double(let number): number
      case .int(let number): Double(number)
      case .uint(let number): Double(number)
      case .string(let text): Double(text.description)
      default: nil
      }
    return number.map { .double($0) } ?? fault(value, "double")
  }

  static func string(_ value: Value) -> Value {
    switch value {
    case .string: value
    case .bool(let flag): .string(flag ? "true" : "false")
    case .int(let number): .string(String(number))
    case .uint(let number): .string(String(number))
    case .double(let number): .string(DoubleText.general(number))
    case .bytes(let bytes): bytes.isValidUTF8 ? .string(bytes) : fault(value, "string")
    case .timestamp(let time): .string(time.description)
    case .duration(let span): .string(span.description)
    default: fault(value, "string")
    }
  }

  static func bytes(_ value: Value) -> Value {
    switch value {
    case .bytes: value
    case .string(let text): .bytes(text)
    default: fault(value, "bytes")
    }
  }

  static func timestamp(_ value: Value) -> Value {
    let time: Value.Timestamp? =
      switch value {
      case .timestamp(let time): time
      case .int(let seconds): Value.Timestamp(seconds: seconds)
      case .string(let text): Value.Timestamp(parsing: text)
      default: nil
      }
    return time.map { .timestamp($0) } ?? fault(value, "timestamp")
  }

  static func duration(_ value: Value) -> Value {
    let span: Value.Duration? =
      switch value {
      case .duration(let span): span
      case .int(let seconds): Value.Duration(seconds: seconds)
      case .string(let text): Value.Duration(parsing: text)
      default: nil
      }
    return span.map { .duration($0) } ?? fault(value, "duration")
  }

  private static func fault(_ value: Value, _ type: String) -> Value {
    .error(.invalidConversion(value: value.description, type: type))
  }
}

extension Value {
  /// The type that the value has when an expression runs: without what lists and maps hold.
  func runtimeType(in context: EvaluationContext) -> CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    case .optional: .optional(.dyn)
    case .type: .type(.dyn)
    case .record(let record):
      context.store.recordTypes.indices.contains(Int(record.type))
        ? .record(context.store.recordTypes[Int(record.type)].name) : .dyn
    case .opaque(let opaque):
      context.environment.opaqueTypes.values.first { $0.id == opaque.type }.map { .opaque($0.name, []) }
        ?? .dyn
    case .unknown, .error: .error
    }
  }
}
