/// `range.exists_one(x, condition)`. It counts to the end, and a fault of any element is the whole's.
final class ExistsOneNode: ConditionNode, @unchecked Sendable {
  private let loop: Loop
  private let condition: Node

  init(_ site: Site, _ loop: Loop, condition: Node) {
    self.loop = loop
    self.condition = condition
    super.init(site)
  }

  override func test(_ machine: Machine) -> Truth {
    guard let span = loop.span(machine) else { return .other }
    var matches = 0
    var fault: Value?
    for index in 0..<span.count {
      guard loop.enter(span, index, machine) else { return machine.fail(.costLimitExceeded, at: id) }
      switch condition.test(machine) {
      case .true: matches &+= 1
      case .false: continue
      case .other:
        let next = machine.takeFault()
        fault = fault.map { Faults.strict($0, next) } ?? next
      }
    }
    if let fault {
      machine.pointee.fault = fault
      return .other
    }
    return Truth(matches == 1)
  }
}
