/// How a macro goes through a list or a map.
struct Loop: Sendable {
  /// The values that one pass goes through.
  struct Span {
    /// What the first variable goes through; nil where it counts.
    let first: UnsafePointer<Value>?
    let second: UnsafePointer<Value>?
    let count: Int
  }

  let range: Operand
  /// The local of the first variable.
  let first: Int
  /// The local of the second variable, where there is one.
  let second: Int?
  /// The temporary that holds a list's index for the first of two variables.
  let counter: Int
  /// What one step costs.
  let cost: Int
  let id: Expression.ID
  let name: String

  /// What to go through; nil where that cannot be told, with the fault in the frame.
  @inline(__always) func span(_ machine: Machine) -> Span? {
    let value = range.locate(machine)
    switch value.pointee {
    case .list(let list):
      let elements = machine.elements(of: list)
      return second == nil
        ? Span(first: elements.baseAddress, second: nil, count: elements.count)
        : Span(first: nil, second: elements.baseAddress, count: elements.count)
    case .map(let map):
      return Span(first: UnsafePointer(map.keys), second: UnsafePointer(map.values), count: map.count)
    default:
      _ = machine.fail(value.pointee, as: name, at: id)
      return nil
    }
  }

  /// Gives the variables their values for one step; false when the budget is used up.
  @inline(__always) func enter(_ span: Span, _ index: Int, _ machine: Machine) -> Bool {
    if let start = span.first {
      machine.pointee.locals[first] = start + index
    } else {
      let address = machine.pointee.temporaries + counter
      address.pointee = .int(Int64(index))
      machine.pointee.locals[first] = UnsafePointer(address)
    }
    if let second, let start = span.second { machine.pointee.locals[second] = start + index }
    return machine.charge(cost)
  }
}
