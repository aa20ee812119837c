/// Values written into a text by clauses such as `%.2f`.
struct Formatting {
  /// The most decimals that a clause may ask for.
  static let maximumDecimals = 100
  /// The decimals of `%f` and `%e` without a number.
  static let usualDecimals = 6

  private let context: EvaluationContext
  private var output: [UInt8] = []

  /// A clause: its letter and its decimals.
  private struct Clause {
    let letter: UInt8
    let decimals: Int
  }

  /// A clause that is none, or that does not suit its value.
  private struct Fault: Error {
    let text: String
    init(_ text: String) { self.text = text }
  }

  static func format(_ text: Text, _ list: Value.List, _ context: EvaluationContext) -> Value {
    let values = context.elements(of: list)
    if let fault = Faults.strict(values) { return fault }
    var formatting = Formatting(context: context)
    do {
      try formatting.write(text.bytes, values)
    } catch {
      return .error(.invalidArgument(error.text))
    }
    let output = formatting.output
    guard output.count >> 6 < EvaluationLimits.maxValueWeight else { return .error(.valueTooLarge) }
    guard context.charge(output.count >> 3) else { return .error(.costLimitExceeded) }
    return .string(Text(copying: output))
  }

  private init(context: EvaluationContext) { self.context = context }

  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ values: UnsafeBufferPointer<Value>
  ) throws(Fault) {
    var offset = 0
    var next = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "%") else {
        output.append(bytes[offset])
        offset += 1
        continue
      }
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "%") {
        output.append(UInt8(ascii: "%"))
        offset += 1
        continue
      }
      let clause = try clause(bytes, &offset)
      guard next < values.count else { throw Fault("index \(next) out of range") }
      try write(values[next], clause)
      next += 1
    }
  }

  private func clause(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) throws(Fault) -> Clause {
    var decimals = Formatting.usualDecimals
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      decimals = 0
      var digits = 0
      while offset < bytes.count, case let digit = bytes[offset] &- 48, digit < 10 {
        decimals = decimals * 10 + Int(digit)
        guard decimals <= Formatting.maximumDecimals else { throw Fault("precision too large") }
        digits += 1
        offset += 1
      }
      guard digits > 0 else { throw Fault("precision without digits") }
    }
    guard offset < bytes.count else { throw Fault("unexpected end of the format") }
    offset += 1
    return Clause(letter: bytes[offset - 1], decimals: decimals)
  }

  private mutating func write(_ value: Value, _ clause: Clause) throws(Fault) {
    let letter = Unicode.Scalar(clause.letter)
    let text: String? =
      switch letter {
      case "s": string(value)
      case "d": decimal(value)
      case "f": number(value).map { DoubleText.fixed($0, decimals: clause.decimals) }
      case "e": number(value).map { DoubleText.scientific($0, decimals: clause.decimals) }
      case "b": if case .bool(let flag) = value { flag ? "1" : "0" } else { integer(value, radix: 2) }
      case "o": integer(value, radix: 8)
      case "x": hexadecimal(value, uppercase: false)
      case "X": hexadecimal(value, uppercase: true)
      default: throw Fault("unrecognized formatting clause \"\(letter)\"")
      }
    guard let text else {
      throw Fault("%\(letter) does not take a \(value.runtimeType(in: context).runtimeName)")
    }
    output.append(contentsOf: text.utf8)
  }

  private func number(_ value: Value) -> Double? {
    guard NumberOrder.isNumber(value), case .double(let number) = Conversion.double(value) else { return nil }
    return number
  }

  private func decimal(_ value: Value) -> String? {
    if case .double(let number) = value { return DoubleText.plain(number) }
    return integer(value, radix: 10)
  }

  private func integer(_ value: Value, radix: Int) -> String? {
    switch value {
    case .int(let number): String(number, radix: radix)
    case .uint(let number): String(number, radix: radix)
    default: nil
    }
  }

  private func hexadecimal(_ value: Value, uppercase: Bool) -> String? {
    switch value {
    case .int(let number): String(number, radix: 16, uppercase: uppercase)
    case .uint(let number): String(number, radix: 16, uppercase: uppercase)
    case .string(let text), .bytes(let text):
      text.bytes.reduce(into: "") { digits, byte in
        digits += (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: uppercase)
      }
    default: nil
    }
  }

  /// A value in words; nil for one without.
  private func string(_ value: Value) -> String? {
    switch value {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int, .uint, .double: return decimal(value)
    case .string(let text), .bytes(let text): return text.description
    case .timestamp(let time): return time.description
    case .duration(let span): return span.description
    case .type(let type): return type.name
    case .opaque: return value.text(in: context)
    case .list(let list):
      var parts: [String] = []
      for element in context.elements(of: list) {
        guard let part = string(element) else { return nil }
        parts.append(part)
      }
      return "[" + parts.joined(separator: ", ") + "]"
    case .map(let map):
      var parts: [(key: String, value: String)] = []
      for entry in map.entries {
        guard let key = string(entry.key), let value = string(entry.value) else { return nil }
        parts.append((key, value))
      }
      let sorted = parts.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
      return "{" + sorted.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .record, .optional, .unknown, .error: return nil
    }
  }
}
