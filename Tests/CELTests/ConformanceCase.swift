import CEL
import Foundation

/// One case of a conformance file.
struct ConformanceCase: Decodable {
  let section: String
  let name: String
  let expr: String
  let disableMacros: Bool?
  let disableCheck: Bool?
  let checkOnly: Bool?
  let container: String?
  let typeEnv: [ConformanceDeclaration]?
  let bindings: [String: ConformanceValue]?
  let value: ConformanceValue?
  let error: [String]?
  let deducedType: ConformanceType?
}

/// A folder's file of cases.
struct ConformanceFile: Decodable {
  let file: String
  let tests: [ConformanceCase]
}

/// A variable or function that a case declares.
struct ConformanceDeclaration: Decodable {
  struct Overload: Decodable {
    let id: String
    let params: [ConformanceType]?
    let result: ConformanceType
    let member: Bool?
  }

  let variable: String?
  let type: ConformanceType?
  let function: String?
  let overloads: [Overload]?
}

/// A type as the files write it.
struct ConformanceType: Decodable {
  let type: CELType

  private static let names: [String: CELType] = [
    "dyn": .dyn, "any": .dyn, "null": .null, "bool": .bool, "int": .int, "uint": .uint, "double": .double,
    "string": .string, "bytes": .bytes, "timestamp": .timestamp, "duration": .duration,
  ]

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      type = Self.names[name] ?? .opaque(name, [])
      return
    }
    let object = try decoder.container(keyedBy: ConformanceKey.self)
    guard let key = object.allKeys.first else { throw ConformanceFault("a type without a key") }
    switch key.stringValue {
    case "list": type = .list(try object.decode(Self.self, forKey: key).type)
    case "map":
      let parts = try object.decode([Self].self, forKey: key)
      type = .map(parts[0].type, parts[1].type)
    case "type": type = .type(try object.decode(Self.self, forKey: key).type)
    case "wrapper": type = .nullable(try object.decode(Self.self, forKey: key).type)
    case "param": type = .parameter(try object.decode(String.self, forKey: key))
    case "abstract":
      var parts = try object.nestedUnkeyedContainer(forKey: key)
      let name = try parts.decode(String.self)
      let arguments = try parts.decode([Self].self).map(\.type)
      type = name == "optional_type" ? .optional(arguments.first ?? .dyn) : .opaque(name, arguments)
    default: throw ConformanceFault("the type \(key.stringValue)")
    }
  }
}

/// A value as the files write it.
struct ConformanceValue: Decodable {
  let value: Value

  private struct Time: Decodable {
    let seconds: ConformanceNumber
    let nanos: ConformanceNumber?
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: ConformanceKey.self)
    guard let key = object.allKeys.first else { throw ConformanceFault("a value without a key") }
    func text() throws -> String { try object.decode(String.self, forKey: key) }
    switch key.stringValue {
    case "null": value = .null
    case "bool": value = .bool(try object.decode(Bool.self, forKey: key))
    case "int": value = .int(try object.decode(ConformanceNumber.self, forKey: key).number)
    case "uint": value = UInt64(try text()).map { .uint($0) } ?? .null
    case "double": value = .double(Double(try text()) ?? .nan)
    case "string": value = .string(try text())
    case "bytes": value = .bytes(Text(copying: Data(base64Encoded: try text()) ?? Data()))
    case "list": value = .list(try object.decode([Self].self, forKey: key).map(\.value))
    case "map":
      let entries = try object.decode([[Self]].self, forKey: key)
      let map = try Value.Map.make(
        keys: ContiguousArray(entries.map { $0[0].value }),
        values: ContiguousArray(entries.map { $0[1].value }))
      value = .map(map)
    case "timestamp":
      let time = try object.decode(Time.self, forKey: key)
      value =
        Value.Timestamp(seconds: time.seconds.number, nanoseconds: Int32(time.nanos?.number ?? 0))
        .map { .timestamp($0) } ?? .null
    case "duration":
      let time = try object.decode(Time.self, forKey: key)
      value =
        Value.Duration(seconds: time.seconds.number, nanoseconds: time.nanos?.number ?? 0)
        .map { .duration($0) } ?? .null
    case "type": value = .type(Value.TypeValue(Self.type(named: try text())))
    default: throw ConformanceFault("the value \(key.stringValue)")
    }
  }

  private static func type(named name: String) -> CELType {
    Environment.standard.type(named: name) ?? .opaque(name, [])
  }
}

/// A number, written as a number or as text.
struct ConformanceNumber: Decodable {
  let number: Int64

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int64.self) {
      self.number = number
    } else if let number = Int64(try container.decode(String.self)) {
      self.number = number
    } else {
      throw ConformanceFault("a number that is none")
    }
  }
}

/// Any key.
struct ConformanceKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// A file that is not of the form that the runner knows.
struct ConformanceFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
