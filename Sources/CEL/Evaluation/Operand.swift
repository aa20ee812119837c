/// Where a node reads an operand. The common places are read without a call: constants, variables, and the
/// fields of records under them.
struct Operand: @unchecked Sendable {
  // Unchecked: the addresses are of memory that is not changed after the program was planned.
  private let root: PathNode.Root
  private let stepCount: Int32
  private let index: Int
  private let address: UnsafeRawPointer
  // The program keeps its nodes, and the nodes what the address points to.
  private let node: Unmanaged<Node>

  /// What a node computes or finds.
  init(_ node: Node) {
    self.node = .passUnretained(node)
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
      address = UnsafeRawPointer(self.node.toOpaque())
    }
  }

  /// The address of the value.
  @inline(__always) func locate(_ machine: Machine) -> UnsafePointer<Value> {
    var value: UnsafePointer<Value>
    switch root {
    case .constant: return address.assumingMemoryBound(to: Value.self)
    case .node: return locateNode(machine)
    case .local: value = machine.pointee.locals[index]
    case .input: value = UnsafePointer(machine.pointee.inputs + index)
    }
    var step = address.assumingMemoryBound(to: PathNode.Step.self)
    let end = step + Int(stepCount)
    while step < end {
      guard let next = PathNode.field(of: value, step.pointee, machine) else { return locateNode(machine) }
      value = next
      step += 1
    }
    return value
  }

  // `_withUnsafeGuaranteedRef` calls the node without counting a reference to it.
  @inline(__always) private func locateNode(_ machine: Machine) -> UnsafePointer<Value> {
    node._withUnsafeGuaranteedRef { $0.locate(machine) }
  }

  /// The value.
  @inline(__always) func evaluate(_ machine: Machine) -> Value {
    root == .node
      ? node._withUnsafeGuaranteedRef { $0.evaluate(machine) } : locate(machine).pointee
  }

  /// Whether a node computes the value, so that asking for it is cheaper than asking for its place.
  var isComputed: Bool {
    node._withUnsafeGuaranteedRef { !($0 is StoredNode) }
  }
}
