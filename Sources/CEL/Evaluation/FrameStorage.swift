/// The memory of one frame, kept for the next evaluation.
final class FrameStorage {
  let machine: Machine
  private var localCapacity = 0
  private var temporaryCapacity = 0
  /// What a local variable points to before a macro gives it a value.
  private let unset: UnsafeMutablePointer<Value>

  init(context: EvaluationContext) {
    unset = .allocate(capacity: 1)
    unset.initialize(to: .null)
    machine = .allocate(capacity: 1)
    machine.initialize(
      to: Frame(
        cells: UnsafePointer(unset), cellCount: 0, inputs: context.inputStart,
        locals: .allocate(capacity: 1), temporaries: .allocate(capacity: 1), budget: 0, fault: .null,
        context: context))
  }

  deinit {
    machine.pointee.temporaries.deinitialize(count: temporaryCapacity)
    machine.pointee.temporaries.deallocate()
    machine.pointee.locals.deallocate()
    machine.deinitialize(count: 1)
    machine.deallocate()
    unset.deinitialize(count: 1)
    unset.deallocate()
  }

  func prepare(locals: Int, temporaries: Int) {
    if locals > localCapacity {
      machine.pointee.locals.deallocate()
      machine.pointee.locals = .allocate(capacity: locals)
      machine.pointee.locals.initialize(repeating: UnsafePointer(unset), count: locals)
      localCapacity = locals
    }
    if temporaries > temporaryCapacity {
      machine.pointee.temporaries.deinitialize(count: temporaryCapacity)
      machine.pointee.temporaries.deallocate()
      machine.pointee.temporaries = .allocate(capacity: temporaries)
      machine.pointee.temporaries.initialize(repeating: .null, count: temporaries)
      temporaryCapacity = temporaries
    }
  }
}
