/// `range.all(x, condition)` and `range.exists(x, condition)`, with one variable or two.
///
/// As with `&&` and `||`, one element that decides absorbs the unknowns and errors of the others.
final class QuantifierNode: ConditionNode, @unchecked Sendable {
  private let loop: Loop
  private let condition: Node
  private let deciding: Truth

  /// - Parameter deciding: the outcome of an element that settles the whole: false for `all`, true for `exists`.
  init(_ site: Site, _ loop: Loop, condition: Node, deciding: Truth) {
    self.loop = loop
    self.condition = condition
    self.deciding = deciding
    super.init(site)
  }

  override func test(_ machine: Machine) -> Truth {
    guard let span = loop.span(machine) else { return .other }
    var index = 0
    while index < span.count {
      guard loop.enter(span, index, machine) else { return machine.fail(.costLimitExceeded, at: id) }
      let truth = condition.test(machine)
      if truth == deciding { return deciding }
      if truth == .other { return testRest(of: span, from: index &+ 1, machine) }
      index &+= 1
    }
    return deciding == .false ? .true : .false
  }

  /// Looks for a deciding element behind a fault.
  private func testRest(of span: Loop.Span, from start: Int, _ machine: Machine) -> Truth {
    var fault = machine.takeFault()
    for index in start..<span.count {
      guard loop.enter(span, index, machine) else { return machine.fail(.costLimitExceeded, at: id) }
      let truth = condition.test(machine)
      if truth == deciding { return deciding }
      if truth == .other { fault = Faults.absorbing(fault, machine.takeFault()) }
    }
    machine.pointee.fault = fault
    return .other
  }
}
