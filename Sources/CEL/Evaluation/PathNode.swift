/// A variable, or fields of records from one on: `case`, `case.hearing.date`, `o.name`.
final class PathNode: StoredNode, @unchecked Sendable {
  /// Where a path starts.
  enum Root: UInt8, Sendable {
    case constant, local, input, node
  }

  /// A field of a record, by its slot.
  struct Step: Sendable {
    /// The index of the record type that the slot belongs to.
    let type: Int32
    let slot: Int32
  }

  let root: Root
  /// The number of the local or input.
  let index: Int
  let stepCount: Int
  let steps: UnsafeMutablePointer<Step>
  private let names: [String]
  private let base: Node?

  /// A path from a local or input.
  init(_ site: Site, root: Root, index: Int, steps: [(step: Step, name: String)] = [], base: Node? = nil) {
    self.root = root
    self.index = index
    self.base = base
    stepCount = steps.count
    names = steps.map(\.name)
    self.steps = .allocate(capacity: max(steps.count, 1))
    _ = UnsafeMutableBufferPointer(start: self.steps, count: steps.count).initialize(from: steps.map(\.step))
    super.init(site)
  }

  deinit { steps.deallocate() }

  /// The path one field further on.
  func appending(_ step: Step, name: String, at site: Site) -> PathNode {
    let all = (0..<stepCount).map { (step: steps[$0], name: names[$0]) } + [(step: step, name: name)]
    return PathNode(site, root: root, index: index, steps: all, base: base)
  }

  /// The cell of a record's field; nil where the value is no record of the step's type.
  @inline(__always) static func field(
    of value: UnsafePointer<Value>, _ step: Step, _ machine: Machine
  ) -> UnsafePointer<Value>? {
    guard case .record(let record) = value.pointee, record.type == step.type else { return nil }
    let cell = Int(record.base &+ step.slot)
    guard UInt(bitPattern: cell) < UInt(bitPattern: machine.pointee.cellCount) else { return nil }
    return machine.pointee.cells + cell
  }

  override func locate(_ machine: Machine) -> UnsafePointer<Value> {
    var value: UnsafePointer<Value>
    switch root {
    case .local: value = machine.pointee.locals[index]
    case .input: value = UnsafePointer(machine.pointee.inputs + index)
    default:
      guard let base else { return fail(.undeclaredReference(""), machine) }
      value = base.locate(machine)
    }
    for number in 0..<stepCount {
      if let next = PathNode.field(of: value, steps[number], machine) {
        value = next
      } else {
        // What a computation waits for has no fields of the path's names.
        value = Selection.select(
          names[number], of: value, self, machine, extendsUnknowns: root != .node)
      }
    }
    return value
  }
}
