/// Equality as the language has it: numbers by their value whatever their type, other values by type first.
///
/// Values in the store may be unknown, and a comparison that meets one cannot be told unless another part
/// differs for certain; so equality has three outcomes.
struct Equality {
  let cells: Cells
  /// What the outcome `.other` waits for.
  private(set) var unknown: Unknown?

  init(cells: Cells) { self.cells = cells }

  mutating func compare(_ left: Value, _ right: Value) -> Truth {
    switch (left, right) {
    case (.unknown(let fact), .unknown(let other)): return wait(fact.union(other))
    case (.unknown(let fact), _), (_, .unknown(let fact)): return wait(fact)
    case (.error, _), (_, .error): return .false
    case (.list(let left), .list(let right)): return compare(left, right)
    case (.map(let left), .map(let right)): return compare(left, right)
    case (.record(let left), .record(let right)): return compare(left, right)
    case (.optional(let left), .optional(let right)):
      guard let first = left.wrapped, let second = right.wrapped else {
        return Truth(left.wrapped == nil && right.wrapped == nil)
      }
      return compare(first, second)
    default: return Truth(Equality.scalars(left, right))
    }
  }

  /// Equality of values that hold no others.
  static func scalars(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.bytes(let left), .bytes(let right)): left == right
    case (.timestamp(let left), .timestamp(let right)): left == right
    case (.duration(let left), .duration(let right)): left == right
    case (.type(let left), .type(let right)): left.name == right.name
    case (.opaque(let left), .opaque(let right)): left == right
    default: NumberOrder.compare(left, right) == .equal
    }
  }

  private mutating func wait(_ fact: Unknown) -> Truth {
    unknown = unknown?.union(fact) ?? fact
    return .other
  }

  private mutating func compare(_ left: Value.List, _ right: Value.List) -> Truth {
    guard left.length == right.length else { return .false }
    let (first, second) = (cells.elements(of: left), cells.elements(of: right))
    guard first.count == second.count else { return .false }
    return all(first.count) { $0.compare(first[$1], second[$1]) }
  }

  private mutating func compare(_ left: Value.Map, _ right: Value.Map) -> Truth {
    guard left.count == right.count else { return .false }
    return all(left.count) { equality, index in
      guard let other = right.index(of: left.keys[index]) else { return .false }
      return equality.compare(left.values[index], right.values[other])
    }
  }

  private mutating func compare(_ left: Value.Record, _ right: Value.Record) -> Truth {
    if left == right { return .true }
    guard left.type == right.type, let types = cells.store?.recordTypes,
      types.indices.contains(Int(left.type))
    else { return .false }
    return all(types[Int(left.type)].fields.count) { equality, slot in
      let slot = Int32(truncatingIfNeeded: slot)
      guard let first = equality.cells.address(left.base &+ slot),
        let second = equality.cells.address(right.base &+ slot)
      else { return .false }
      return equality.compare(first.pointee, second.pointee)
    }
  }

  /// Whether all of so many parts are equal: false as soon as one is not.
  private mutating func all(_ count: Int, _ part: (inout Equality, Int) -> Truth) -> Truth {
    let before = unknown
    var outcome = Truth.true
    for index in 0..<count {
      switch part(&self, index) {
      case .true: continue
      case .other: outcome = .other
      case .false:
        unknown = before
        return .false
      }
    }
    return outcome
  }
}
