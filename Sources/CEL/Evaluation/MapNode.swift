/// `{a: b, ?c: d}`.
final class MapNode: Node, @unchecked Sendable {
  /// An entry of the literal.
  struct Entry: Sendable {
    let key: Node
    let value: Node
    let optional: Bool
  }

  private let entries: [Entry]

  init(_ site: Site, _ entries: [Entry]) {
    self.entries = entries
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    var keys: ContiguousArray<Value> = []
    var values: ContiguousArray<Value> = []
    var fault: Value?
    for entry in entries {
      let key = entry.key.evaluate(machine)
      let value = entry.value.evaluate(machine)
      if !key.isDefinite || !value.isDefinite {
        let next = Faults.strict(key, value)
        fault = fault.map { Faults.strict($0, next) } ?? next
        continue
      }
      if entry.optional {
        guard case .optional(let wrapper) = value else { return error(.noSuchOverload("optional")) }
        guard let wrapped = wrapper.wrapped else { continue }
        values.append(wrapped)
      } else {
        values.append(value)
      }
      keys.append(key)
    }
    return fault ?? Construction.map(keys, values, self)
  }
}
