/// `size(x)` and `x.size()`.
final class SizeNode: Node, @unchecked Sendable {
  private let operand: Operand

  init(_ site: Site, _ operand: Node) {
    self.operand = Operand(operand)
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let value = operand.locate(machine)
    switch value.pointee {
    case .list(let list): return .int(Int64(list.length))
    case .string(let text): return .int(Int64(text.codePointCount))
    case .bytes(let bytes): return .int(Int64(bytes.count))
    case .map(let map): return .int(Int64(map.count))
    case .unknown, .error: return value.pointee
    default: return error(.noSuchOverload("size"))
    }
  }
}
