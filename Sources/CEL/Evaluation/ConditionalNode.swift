/// `condition ? a : b`. An unknown or faulty condition is the whole's.
final class ConditionalNode: Node, @unchecked Sendable {
  private let condition: Node
  private let positive: Operand
  private let negative: Operand
  private let positiveNode: Node
  private let negativeNode: Node

  init(_ site: Site, condition: Node, positive: Node, negative: Node) {
    self.condition = condition
    self.positive = Operand(positive)
    self.negative = Operand(negative)
    positiveNode = positive
    negativeNode = negative
    super.init(site)
  }

  override func locate(_ machine: Machine) -> UnsafePointer<Value> {
    switch condition.test(machine) {
    case .true: positive.locate(machine)
    case .false: negative.locate(machine)
    case .other: keep(machine.takeFault(), machine)
    }
  }

  override func evaluate(_ machine: Machine) -> Value {
    switch condition.test(machine) {
    case .true: positive.evaluate(machine)
    case .false: negative.evaluate(machine)
    case .other: machine.takeFault()
    }
  }

  override func test(_ machine: Machine) -> Truth {
    switch condition.test(machine) {
    case .true: positiveNode.test(machine)
    case .false: negativeNode.test(machine)
    case .other: .other
    }
  }
}
