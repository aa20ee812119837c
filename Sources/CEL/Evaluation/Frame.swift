/// What a running program works on. Plain memory without references that have to be counted: every node of a
/// program receives its address.
struct Frame {
  /// The cells of the subject's store.
  var cells: UnsafePointer<Value>
  var cellCount = 0
  /// The values of the environment's variables.
  let inputs: UnsafeMutablePointer<Value>
  /// Where the variables of macros have their values: in the store, in a list, or among the temporaries.
  private(set) var locals: UnsafeMutablePointer<UnsafePointer<Value>>
  /// Values that nodes computed and that others read in place.
  private(set) var temporaries: UnsafeMutablePointer<Value>
  /// What the evaluation may still cost.
  var budget = 0
  /// The unknown or error behind the last `Truth.other`.
  var fault = Value.null
  /// The context of the program that runs, which outlives its frames.
  let owner: Unmanaged<EvaluationContext>
  private(set) var localCapacity = 0
  private(set) var temporaryCapacity = 0

  init(owner: EvaluationContext, cells: UnsafePointer<Value>) {
    self.owner = .passUnretained(owner)
    self.cells = cells
    inputs = owner.inputStart
    locals = .allocate(capacity: 1)
    temporaries = .allocate(capacity: 1)
  }

  /// Makes room for a program's locals and temporaries.
  mutating func grow(locals count: Int, temporaries temporaryCount: Int, unset: UnsafePointer<Value>) {
    deallocate()
    localCapacity = max(localCapacity, count)
    temporaryCapacity = max(temporaryCapacity, temporaryCount)
    locals = .allocate(capacity: max(localCapacity, 1))
    locals.initialize(repeating: unset, count: localCapacity)
    temporaries = .allocate(capacity: max(temporaryCapacity, 1))
    temporaries.initialize(repeating: .null, count: temporaryCapacity)
  }

  /// Gives the memory back.
  func deallocate() {
    temporaries.deinitialize(count: temporaryCapacity)
    temporaries.deallocate()
    locals.deallocate()
  }

  /// The context of the program that runs.
  var context: EvaluationContext { owner.takeUnretainedValue() }

  /// The cells with their store.
  var view: Cells { Cells(start: cells, count: cellCount, store: context.store) }
}

typealias Machine = UnsafeMutablePointer<Frame>

extension UnsafeMutablePointer where Pointee == Frame {
  /// Keeps the value behind `Truth.other`; what is neither unknown nor an error is no boolean.
  func fail(_ value: Value, as function: @autoclosure () -> String, at id: Expression.ID) -> Truth {
    pointee.fault =
      value.isDefinite ? .error(EvaluationError(.noSuchOverload(function()), expression: id)) : value
    return .other
  }

  /// Keeps an error as the value behind `Truth.other`.
  func fail(_ reason: EvaluationError.Reason, at id: Expression.ID) -> Truth {
    pointee.fault = .error(EvaluationError(reason, expression: id))
    return .other
  }

  /// The value behind the last `Truth.other`.
  func takeFault() -> Value {
    let fault = pointee.fault
    pointee.fault = .null
    return fault
  }

  /// The elements of a list.
  @inline(__always) func elements(of list: borrowing Value.List) -> UnsafeBufferPointer<Value> {
    Cells(start: pointee.cells, count: pointee.cellCount, store: nil).elements(of: list)
  }

  /// Takes from the budget; false when it is used up.
  @inline(__always) func charge(_ cost: Int) -> Bool {
    pointee.budget &-= cost
    return pointee.budget >= 0
  }
}

/// How faults meet.
enum Faults {
  /// Two faults of a logical operator: an unknown outranks an error, unknowns are joined, and of two errors
  /// the first counts.
  static func absorbing(_ first: Value, _ second: Value) -> Value {
    switch (first, second) {
    case (.unknown(let left), .unknown(let right)): .unknown(left.union(right))
    case (_, .unknown): second
    default: first
    }
  }

  /// Two operands of a strict operation of which at least one is a fault: the first fault decides, as in
  /// cel-go, and unknowns behind an unknown are joined to it.
  static func strict(_ first: Value, _ second: Value) -> Value {
    switch (first, second) {
    case (.unknown(let left), .unknown(let right)): .unknown(left.union(right))
    case (.unknown, _), (.error, _): first
    default: second
    }
  }

  /// The fault of a strict call with these arguments, nil if none is a fault.
  static func strict(_ arguments: some Sequence<Value>) -> Value? {
    var fault: Value?
    for argument in arguments where !argument.isDefinite {
      fault = fault.map { strict($0, argument) } ?? argument
    }
    return fault
  }
}
