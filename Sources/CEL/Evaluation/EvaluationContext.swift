/// What one evaluation reads and uses up; made once a thread and used again for every subject.
public final class EvaluationContext {
  /// The environment whose variables the inputs are for.
  public let environment: Environment
  /// The records of the subject.
  public let store: Store
  /// What one evaluation may cost.
  public var maxEvaluationCost: Int {
    get { frames.maxEvaluationCost }
    set { frames.maxEvaluationCost = newValue }
  }
  /// Computes the value of a lazy variable, by its index, when an evaluation first reads it.
  public var resolver: ((Int) -> Value)?

  let inputCount: Int
  let inputStart: UnsafeMutablePointer<Value>
  private let lazyStates: UnsafeMutablePointer<LazyState>
  private let frames: FrameStack
  private var patterns: [Text: Pattern] = [:]

  private enum LazyState: UInt8 {
    case unresolved, resolving, resolved
  }

  /// A context for an environment's variables; none has a value yet.
  public init(environment: Environment, store: Store) {
    self.environment = environment
    self.store = store
    inputCount = environment.variableIndices.count
    inputStart = .allocate(capacity: max(inputCount, 1))
    lazyStates = .allocate(capacity: max(inputCount, 1))
    inputStart.initialize(repeating: .null, count: inputCount)
    lazyStates.initialize(repeating: .unresolved, count: inputCount)
    frames = FrameStack()
    removeInputs()
  }

  /// A context with an empty store, for an environment whose variables are bound or supplied.
  public convenience init(_ environment: Environment) {
    self.init(environment: environment, store: Store(recordTypes: environment.recordTypes))
  }

  deinit {
    frames.deallocate()
    inputStart.deinitialize(count: inputCount)
    inputStart.deallocate()
    lazyStates.deallocate()
  }

  /// The values of the variables, by `Environment.variableIndices`.
  public var inputs: Inputs { Inputs(start: inputStart, count: inputCount) }

  /// The values of the variables.
  public struct Inputs {
    let start: UnsafeMutablePointer<Value>
    /// The number of variables.
    public let count: Int

    /// The value of the variable with an index; writing to an index that no variable has does nothing.
    public subscript(index: Int) -> Value {
      get { (0..<count).contains(index) ? start[index] : .error(.undeclaredReference("#\(index)")) }
      nonmutating set { if (0..<count).contains(index) { start[index] = newValue } }
    }
  }

  /// Gives a variable a value, by its name; false where there is no such variable.
  @discardableResult public func bind(_ name: String, to value: Value) -> Bool {
    guard let index = environment.variableIndices[name] else { return false }
    inputs[index] = value
    return true
  }

  /// Has the values of the lazy variables computed by their names, each when an evaluation first reads it.
  public func supply(_ value: @escaping (String) -> Value) {
    var names: [Int: String] = [:]
    for (name, index) in environment.variableIndices { names[index] = name }
    resolver = { index in names[index].map(value) ?? .error(.undeclaredReference("#\(index)")) }
  }

  /// Takes all variables their values: reading one is an error until it is given another.
  public func removeInputs() {
    for (name, index) in environment.variableIndices where index < inputCount {
      inputStart[index] = .error(.unboundVariable(name))
    }
    forgetLazyValues()
  }

  /// Has the resolver asked again for every lazy variable; called for each new subject.
  public func forgetLazyValues() {
    for index in 0..<inputCount { lazyStates[index] = .unresolved }
  }

  /// Has the resolver asked again for one lazy variable.
  public func forgetLazyValue(_ index: Int) {
    if (0..<inputCount).contains(index) { lazyStates[index] = .unresolved }
  }

  /// The elements of a list, for a host function to go through; valid while the list is.
  public func elements(of list: Value.List) -> UnsafeBufferPointer<Value> { store.cells.elements(of: list) }

  /// Adds to the cost of the evaluation under way, for a function whose work grows with its arguments.
  /// Where the result is false the limit is passed, and the function returns at once.
  @discardableResult public func charge(_ cost: Int) -> Bool { frames.current?.charge(cost) ?? true }

  /// Makes sure that a lazy variable has its value.
  func resolve(_ index: Int, at id: Expression.ID) {
    switch lazyStates[index] {
    case .resolved: return
    case .resolving:
      inputStart[index] = .error(EvaluationError(.nestingLimitExceeded, expression: id))
    case .unresolved:
      guard let resolver else { return }
      lazyStates[index] = .resolving
      let value = resolver(index)
      inputStart[index] = value
      lazyStates[index] = .resolved
    }
  }

  /// The compiled form of a pattern that is not constant.
  func pattern(_ text: Text) -> Result<Pattern, EvaluationError> {
    if let known = patterns[text] { return .success(known) }
    do {
      let pattern = try Pattern(text)
      if patterns.count >= EvaluationLimits.maxCachedPatterns { patterns.removeAll() }
      patterns[text.owned] = pattern
      return .success(pattern)
    } catch {
      return .failure(error)
    }
  }

  /// A frame for a program; nil where too many evaluations are under way.
  @inline(__always) func enter(locals: Int, temporaries: Int, cost: Int) -> Machine? {
    guard
      let machine = frames.push(locals: locals, temporaries: temporaries, cost: cost, owner: self)
    else { return nil }
    machine.pointee.cells = UnsafePointer(store.start)
    machine.pointee.cellCount = store.count
    return machine
  }

  /// Gives the frame of the program that ends back.
  @inline(__always) func leave(_ machine: Machine) { frames.pop(machine) }
}
