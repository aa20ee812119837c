extension Value {
  /// A map in the order of its keys' first mention. Keys are booleans, integers and strings.
  public final class Map: @unchecked Sendable {
    // Unchecked: the memory is written in `init` only.
    let keys: UnsafeMutablePointer<Value>
    let values: UnsafeMutablePointer<Value>
    /// The number of entries.
    public let count: Int
    /// The number of values in the map and in the lists and maps in it.
    let weight: Int
    private let table: KeyTable?

    /// Below this number of entries a search from the first key on is as fast as a table.
    static let tableThreshold = 8

    private init(_ keys: ContiguousArray<Value>, _ values: ContiguousArray<Value>, table: KeyTable?) {
      count = keys.count
      self.keys = .allocate(capacity: max(count, 1))
      self.values = .allocate(capacity: max(count, 1))
      _ = UnsafeMutableBufferPointer(start: self.keys, count: count).initialize(from: keys)
      _ = UnsafeMutableBufferPointer(start: self.values, count: count).initialize(from: values)
      weight = values.reduce(keys.reduce(1) { Value.weight($0, adding: $1) }) { Value.weight($0, adding: $1) }
      self.table = table
    }

    deinit {
      keys.deinitialize(count: count)
      keys.deallocate()
      values.deinitialize(count: count)
      values.deallocate()
    }

    /// The map without entries.
    public static let empty = Map([], [], table: nil)

    /// A map from its entries; a key of a type that no key has, or a key that comes twice, is an error.
    public static func make(
      keys: ContiguousArray<Value>, values: ContiguousArray<Value>
    ) throws(EvaluationError) -> Map {
      for key in keys where !key.isKey { throw EvaluationError(.unsupportedKeyType) }
      guard keys.count == values.count else { throw EvaluationError(.invalidArgument("map")) }
      if keys.count <= tableThreshold {
        for index in keys.indices {
          for earlier in 0..<index where keys[earlier].isSameKey(as: keys[index]) {
            throw EvaluationError(.duplicateKey(keys[index].description))
          }
        }
        return Map(keys, values, table: nil)
      }
      let table = KeyTable(keys)
      if let duplicate = table.duplicate { throw EvaluationError(.duplicateKey(keys[duplicate].description)) }
      return Map(keys, values, table: table)
    }

    /// The number of the entry with a key; a `double` finds the integer that it equals.
    func index(of key: Value) -> Int? {
      let key = key.normalizedKey
      if let table { return table.index(of: key, in: keys) }
      for index in 0..<count where keys[index].isSameKey(as: key) { return index }
      return nil
    }

    /// The value of a key.
    public subscript(key: Value) -> Value? { index(of: key).map { values[$0] } }

    /// The entries in order.
    public var entries: [(key: Value, value: Value)] { (0..<count).map { (keys[$0], values[$0]) } }
  }
}

extension Value {
  /// Whether the value may be the key of a map.
  var isKey: Bool {
    switch self {
    case .bool, .int, .uint, .string: true
    default: false
    }
  }

  /// A number in the one form under which keys are looked up: integers are `int` where they fit, doubles are
  /// integers where they are whole.
  var normalizedKey: Value {
    switch self {
    case .uint(let number): Int64(exactly: number).map { .int($0) } ?? self
    case .double(let number):
      if let integer = Int64(exactly: number) {
        .int(integer)
      } else if let integer = UInt64(exactly: number) {
        .uint(integer)
      } else {
        self
      }
    default: self
    }
  }

  /// Whether two keys are equal; numbers are by their value.
  func isSameKey(as other: Value) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.int(let left), .uint(let right)): left >= 0 && UInt64(left) == right
    case (.uint(let left), .int(let right)): right >= 0 && UInt64(right) == left
    case (.bool(let left), .bool(let right)): left == right
    default: false
    }
  }

  /// A number that equal keys share.
  func keyHash(_ seed: UInt64) -> UInt64 {
    switch normalizedKey {
    case .string(let text), .bytes(let text): text.quickHash(seed)
    case .int(let number): KeyTable.mix(UInt64(bitPattern: number), seed)
    case .uint(let number): KeyTable.mix(number, seed)
    case .bool(let flag): KeyTable.mix(flag ? 3 : 5, seed)
    default: 1
    }
  }
}
