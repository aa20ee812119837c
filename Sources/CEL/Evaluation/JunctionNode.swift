/// `a && b && …` and `a || b || …`.
///
/// One term that decides (false for `&&`, true for `||`) absorbs unknowns and errors of the others, whatever
/// their order. Where none decides, an unknown outranks an error, and unknowns are joined.
final class JunctionNode: ConditionNode, @unchecked Sendable {
  private let terms: NodeList
  private let deciding: Truth

  /// - Parameter deciding: the outcome of a term that settles the whole: false for `&&`, true for `||`.
  init(_ site: Site, _ terms: [Node], deciding: Truth) {
    self.terms = NodeList(terms)
    self.deciding = deciding
    super.init(site)
  }

  deinit { terms.deallocate() }

  override func test(_ machine: Machine) -> Truth {
    var index = 0
    while index < terms.count {
      let truth = terms.test(index, machine)
      if truth == deciding { return deciding }
      if truth == .other { return testRest(from: index &+ 1, machine) }
      index &+= 1
    }
    return deciding == .false ? .true : .false
  }

  /// Looks for a deciding term behind a fault.
  private func testRest(from start: Int, _ machine: Machine) -> Truth {
    var fault = machine.takeFault()
    for index in start..<terms.count {
      let truth = terms.test(index, machine)
      if truth == deciding { return deciding }
      if truth == .other { fault = Faults.absorbing(fault, machine.takeFault()) }
    }
    machine.pointee.fault = fault
    return .other
  }
}
