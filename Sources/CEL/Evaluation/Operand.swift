/// Where a node reads an operand. The common places are read without a call: constants, variables, and the
/// fields of records under them.
struct Operand: @unchecked Sendable {
  // Unchecked: the addresses are of memory that is not changed after the program was planned.
  private let root: PathNode.Root
  private let stepCount: Int32
  private let index: Int
  private let address: UnsafeRawPointer
  // The program keeps its nodes, and the nodes what the address points to.
  private unowned(unsafe) let node: Node

  /// What a node computes or finds.
  init(_ node: Node) {
    self.node = node
    switch node {
    case let constant as ConstantNode:
      root = .constant
      index = 0
      stepCount = 0
      address = UnsafeRawPointer(constant.address)
    case let path as PathNode where path.root != .node:
      root = path.root
      index = path.index
      stepCount = Int32(truncatingIfNeeded: path.stepCount)
      address = UnsafeRawPointer(path.steps)
    default:
      root = .node
      index = 0
      stepCount = 0
      address = UnsafeRawPointer(Unmanaged.passUnretained(node).toOpaque())
    }
  }

  /// The address of the value.
  @inline(__always) func locate(_ machine: Machine) -> UnsafePointer<Value> {
    var value: UnsafePointer<Value>
    switch root {
    case .constant: return address.assumingMemoryBound(to: Value.self)
    case .node: return node.locate(machine)
    case .local: value = machine.pointee.locals[index]
    case .input: value = UnsafePointer(machine.pointee.inputs + index)
    }
    var step = address.assumingMemoryBound(to: PathNode.Step.self)
    let end = step + Int(stepCount)
    while step < end {
      guard let next = PathNode.field(of: value, step.pointee, machine) else { return node.locate(machine) }
      value = next
      step += 1
    }
    return value
  }

  /// The value.
  @inline(__always) func evaluate(_ machine: Machine) -> Value {
    root == .node ? node.evaluate(machine) : locate(machine).pointee
  }
}
