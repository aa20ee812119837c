/// The frames of the programs that run in one context, kept for the next ones. Plain memory, so that starting a
/// program takes a few loads and stores.
struct FrameStack {
  private struct Header {
    var depth = 0
    /// How many frames were made.
    var made = 0
    var maxEvaluationCost = EvaluationLimits.maxEvaluationCost
  }

  private let header: UnsafeMutablePointer<Header>
  private let frames: UnsafeMutablePointer<Frame>
  /// What a local variable points to before a macro gives it a value.
  private let unset: UnsafeMutablePointer<Value>

  init() {
    header = .allocate(capacity: 1)
    header.initialize(to: Header())
    frames = .allocate(capacity: EvaluationLimits.maxDepth)
    unset = .allocate(capacity: 1)
    unset.initialize(to: .null)
  }

  /// Gives all memory back; called by the context that owns the stack.
  func deallocate() {
    for number in 0..<header.pointee.made { frames[number].deallocate() }
    frames.deinitialize(count: header.pointee.made)
    frames.deallocate()
    header.deallocate()
    unset.deinitialize(count: 1)
    unset.deallocate()
  }

  /// What one evaluation may cost.
  var maxEvaluationCost: Int {
    get { header.pointee.maxEvaluationCost }
    nonmutating set { header.pointee.maxEvaluationCost = newValue }
  }

  /// The frame of the program that runs; nil while none does.
  var current: Machine? { header.pointee.depth > 0 ? frames + (header.pointee.depth &- 1) : nil }

  /// A frame for a program with so many locals and temporaries; nil where too many programs run.
  @inline(__always) func push(
    locals: Int, temporaries: Int, cost: Int, owner: EvaluationContext
  ) -> Machine? {
    let depth = header.pointee.depth
    guard depth < EvaluationLimits.maxDepth else { return nil }
    let machine = frames + depth
    if depth == header.pointee.made { make(machine, owner) }
    if locals > machine.pointee.localCapacity || temporaries > machine.pointee.temporaryCapacity {
      machine.pointee.grow(locals: locals, temporaries: temporaries, unset: unset)
    }
    header.pointee.depth = depth &+ 1
    let budget = depth == 0 ? header.pointee.maxEvaluationCost : (machine - 1).pointee.budget
    machine.pointee.budget = budget &- cost
    return machine
  }

  /// Gives the frame back. What a program inside another took from the budget is gone for the other as well.
  @inline(__always) func pop(_ machine: Machine) {
    header.pointee.depth &-= 1
    if header.pointee.depth > 0 { (machine - 1).pointee.budget = machine.pointee.budget }
  }

  @inline(never) private func make(_ machine: Machine, _ owner: EvaluationContext) {
    machine.initialize(to: Frame(owner: owner, cells: unset))
    header.pointee.made += 1
  }
}
