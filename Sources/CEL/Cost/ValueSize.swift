/// The most that a value can hold.
public indirect enum ValueSize: Sendable {
  /// A number, a record, or anything else of one piece.
  case scalar
  /// A text or bytes.
  case text(bytes: Int)
  /// A list, and the largest of its elements.
  case list(count: Int, element: ValueSize)
  /// A map, and the largest of its keys and values.
  case map(count: Int, key: ValueSize, value: ValueSize)
  /// A value that may be missing.
  case optional(ValueSize)
  /// A value of a type that is not known: the most elements, entries or bytes, and the most values in all.
  case any(count: Int, weight: Int)
}

extension ValueSize {
  /// The size of a value that is known.
  init(of value: Value) {
    switch value {
    case .string(let text), .bytes(let text): self = .text(bytes: text.count)
    case .list(let list):
      // A list that is known before there is a subject is in no store.
      let elements = Cells.none.elements(of: list)
      self = .list(count: list.count, element: ValueSize.largest(elements.map { ValueSize(of: $0) }))
    case .map(let map):
      self = .map(
        count: map.count, key: ValueSize.largest(map.entries.map { ValueSize(of: $0.key) }),
        value: ValueSize.largest(map.entries.map { ValueSize(of: $0.value) }))
    case .optional(let optional): self = .optional(optional.wrapped.map { ValueSize(of: $0) } ?? .scalar)
    default: self = .scalar
    }
  }

  /// The most elements of a list, entries of a map or bytes of a text.
  var count: Int {
    switch self {
    case .scalar, .optional: 0
    case .text(let bytes): bytes
    case .list(let count, _), .map(let count, _, _), .any(let count, _): count
    }
  }

  /// The most that `Value.weight` can be.
  var weight: Int {
    switch self {
    case .scalar: 1
    case .text(let bytes): 1 + bytes >> 6
    case .list(let count, let element): element.weight.multipliedOrMaximum(count).addingOrMaximum(1)
    case .map(let count, let key, let value):
      key.weight.addingOrMaximum(value.weight).multipliedOrMaximum(count).addingOrMaximum(1)
    case .optional(let wrapped): wrapped.weight.addingOrMaximum(1)
    case .any(_, let weight): max(weight, 1)
    }
  }

  /// What a list, a map or an optional holds.
  var element: ValueSize {
    switch self {
    case .list(_, let element): element
    case .map(_, _, let value): value
    case .optional(let wrapped): wrapped
    case .scalar, .text, .any: unknownType
    }
  }

  /// What a macro with one variable goes through.
  var ranged: ValueSize { if case .map(_, let key, _) = self { key } else { element } }

  /// The same size, of a value whose type is not known.
  var unknownType: ValueSize { .any(count: count, weight: weight) }

  /// The size of either of two values.
  func joined(_ other: ValueSize) -> ValueSize {
    switch (self, other) {
    case (.scalar, .scalar): .scalar
    case (.text(let left), .text(let right)): .text(bytes: max(left, right))
    case (.list(let left, let element), .list(let right, let other)):
      .list(count: max(left, right), element: element.joined(other))
    case (.map(let left, let key, let value), .map(let right, let otherKey, let otherValue)):
      .map(count: max(left, right), key: key.joined(otherKey), value: value.joined(otherValue))
    case (.optional(let left), .optional(let right)): .optional(left.joined(right))
    // Null beside a value, or an element that is not there.
    case (.scalar, .text), (.scalar, .list), (.scalar, .map), (.scalar, .optional): other
    case (.text, .scalar), (.list, .scalar), (.map, .scalar), (.optional, .scalar): self
    default: .any(count: max(count, other.count), weight: max(weight, other.weight))
    }
  }

  /// The size of any of some values.
  static func largest(_ sizes: some Sequence<ValueSize>) -> ValueSize {
    var largest: ValueSize?
    for size in sizes { largest = largest?.joined(size) ?? size }
    return largest ?? .scalar
  }

  /// Whether every value of the other size is within this one.
  func covers(_ other: ValueSize) -> Bool {
    switch (self, other) {
    case (_, .scalar): true
    case (.text(let bytes), .text(let other)): other <= bytes
    case (.list(let count, let element), .list(let otherCount, let other)):
      otherCount <= count && element.covers(other)
    case (.map(let count, let key, let value), .map(let otherCount, let otherKey, let otherValue)):
      otherCount <= count && key.covers(otherKey) && value.covers(otherValue)
    case (.optional(let wrapped), .optional(let other)): wrapped.covers(other)
    case (.any(let count, let weight), _): other.count <= count && other.weight <= weight
    default: false
    }
  }
}
