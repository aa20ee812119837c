import SourceText

/// A compiled expression. It is immutable and may be used by several threads, each with a context of its own.
public final class Program: Sendable {
  /// Faults that only planning can find, such as a constant regular expression that is none. The program runs;
  /// what is faulty is an error when it is reached.
  public let diagnostics: [Diagnostic]
  private let root: Node
  // Operands refer to nodes without owning them; here they are owned.
  private let nodes: [Node]
  private let localCount: Int
  private let temporaryCount: Int
  private let cost: Int
  private let freeLocals: Int

  init(
    root: Node, nodes: [Node], locals: Int, temporaries: Int, cost: Int, diagnostics: [Diagnostic],
    freeLocals: Int = 0
  ) {
    self.root = root
    self.nodes = nodes
    self.cost = cost
    self.diagnostics = diagnostics
    self.freeLocals = freeLocals
    localCount = locals
    temporaryCount = temporaries
  }

  /// How a program is planned.
  public struct Options: Sendable {
    /// Whether parts that depend on nothing are computed when the expression is planned.
    public var foldsConstants = true

    /// The usual options.
    public init() {}
  }

  /// A program for a checked expression.
  public convenience init(
    _ checked: CheckedExpression, environment: Environment, options: Options = Options()
  ) {
    self.init(checked.parsed, checked, checked.parsed.root, environment, options, locals: [])
  }

  /// A program for an expression that was not checked: names are looked up and overloads chosen by what the
  /// values turn out to be.
  public convenience init(
    unchecked parsed: ParsedExpression, environment: Environment, options: Options = Options()
  ) {
    self.init(parsed, nil, parsed.root, environment, options, locals: [])
  }

  /// A program for a part of a checked expression.
  ///
  /// - Parameter locals: the names of the macros' variables around the part, outermost first, whose values
  ///   `evaluate(_:locals:)` is given.
  public convenience init(
    part: Expression, of checked: CheckedExpression, environment: Environment, locals: [String] = []
  ) {
    self.init(checked.parsed, checked, part, environment, Options(), locals: locals)
  }

  private convenience init(
    _ parsed: ParsedExpression, _ checked: CheckedExpression?, _ expression: Expression,
    _ environment: Environment, _ options: Options, locals: [String]
  ) {
    let planner = Planner(
      environment: environment, source: parsed.source, checked: checked, options: options)
    for name in locals {
      planner.scope.append(
        Planner.Local(name: name, slot: planner.takeLocal(), type: .dyn, isRead: true))
    }
    let part = planner.plan(expression)
    self.init(
      root: part.node, nodes: planner.nodes, locals: planner.localCount,
      temporaries: planner.temporaryCount, cost: planner.nodes.count, diagnostics: planner.diagnostics,
      freeLocals: locals.count)
  }

  /// The value of the expression. Its texts may be borrowed from the subject and the program: `detached(from:)`
  /// makes a value that outlives them.
  public func evaluate(_ context: EvaluationContext) -> Value {
    guard let machine = context.enter(locals: localCount, temporaries: temporaryCount, cost: cost) else {
      return .error(.nestingLimitExceeded)
    }
    let value = root.evaluate(machine)
    // An operator may have absorbed the error that the budget was used up.
    let isWithinBudget = machine.pointee.budget >= 0
    context.leave(machine)
    return isWithinBudget ? value : .error(.costLimitExceeded)
  }

  /// Whether the condition holds, the quickest way to ask; `evaluate` says why where it cannot be told.
  public func test(_ context: EvaluationContext) -> Truth {
    guard let machine = context.enter(locals: localCount, temporaries: temporaryCount, cost: cost) else {
      return .other
    }
    let truth = root.test(machine)
    let isWithinBudget = machine.pointee.budget >= 0
    context.leave(machine)
    return isWithinBudget ? truth : .other
  }

  /// The value of a part of an expression, with the values of the macros' variables around it.
  public func evaluate(_ context: EvaluationContext, locals: [Value]) -> Value {
    guard locals.count == freeLocals,
      let machine = context.enter(locals: localCount, temporaries: temporaryCount, cost: cost)
    else { return .error(.nestingLimitExceeded) }
    return locals.withUnsafeBufferPointer { values in
      for (index, value) in values.indices.enumerated() {
        machine.pointee.locals[index] = values.baseAddress.unsafelyUnwrapped + value
      }
      let value = root.evaluate(machine)
      let isWithinBudget = machine.pointee.budget >= 0
      context.leave(machine)
      return isWithinBudget ? value : .error(.costLimitExceeded)
    }
  }

  /// The cell of the store that the expression denotes, for a path such as `case.hearing.date` or
  /// `r.officerIds[0]`; nil where the value is computed or is not in the store.
  public func cell(_ context: EvaluationContext) -> Int32? {
    guard let machine = context.enter(locals: localCount, temporaries: temporaryCount, cost: cost) else {
      return nil
    }
    defer { context.leave(machine) }
    let address = root.locate(machine)
    let (start, count) = (machine.pointee.cells, machine.pointee.cellCount)
    guard address >= start, address < start + count else { return nil }
    return Int32(truncatingIfNeeded: address - start)
  }
}
