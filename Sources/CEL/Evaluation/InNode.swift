/// `element in container` for a list or a map.
final class InNode: ConditionNode, @unchecked Sendable {
  private let element: Operand
  private let container: Operand

  init(_ site: Site, _ element: Operand, _ container: Operand) {
    self.element = element
    self.container = container
    super.init(site)
  }

  override func test(_ machine: Machine) -> Truth {
    let element = element.locate(machine)
    let container = container.locate(machine)
    guard element.pointee.isDefinite else {
      machine.pointee.fault = Faults.strict(element.pointee, container.pointee)
      return .other
    }
    switch container.pointee {
    case .list(let list): return test(element.pointee, machine.elements(of: list), machine)
    case .map(let map):
      return Truth(map.index(of: element.pointee) != nil)
    case .unknown, .error:
      machine.pointee.fault = container.pointee
      return .other
    default: return machine.fail(.noSuchOverload(Operator.in.rawValue), at: id)
    }
  }

  private func test(
    _ element: Value, _ elements: UnsafeBufferPointer<Value>, _ machine: Machine
  ) -> Truth {
    guard machine.charge(elements.count >> 2) else { return machine.fail(.costLimitExceeded, at: id) }
    if case .string(let text) = element {
      var isPlain = true
      for candidate in elements {
        if case .string(let other) = candidate {
          if text == other { return .true }
        } else {
          isPlain = false
        }
      }
      if isPlain { return .false }
    }
    var equality = Equality(cells: machine.pointee.view)
    for candidate in elements {
      guard machine.charge(min(element.weight, candidate.weight)) else {
        return machine.fail(.costLimitExceeded, at: id)
      }
      if equality.compare(element, candidate) == .true { return .true }
    }
    guard let unknown = equality.unknown else { return .false }
    machine.pointee.fault = .unknown(unknown)
    return .other
  }
}
