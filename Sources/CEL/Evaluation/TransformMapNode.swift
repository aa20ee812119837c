/// The macros that make a map: `transformMap` and `transformMapEntry`. A fault of any element is the whole's.
final class TransformMapNode: Node, @unchecked Sendable {
  private let loop: Loop
  private let condition: Node?
  private let key: Node?
  private let body: Node

  /// - Parameter key: the variable that is the key of each entry; nil where the body is a map of its own.
  init(_ site: Site, _ loop: Loop, condition: Node?, key: Node?, body: Node) {
    self.loop = loop
    self.condition = condition
    self.key = key
    self.body = body
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    guard let span = loop.span(machine) else { return machine.takeFault() }
    var keys: ContiguousArray<Value> = []
    var values: ContiguousArray<Value> = []
    var fault: Value?
    for index in 0..<span.count {
      guard loop.enter(span, index, machine) else { return error(.costLimitExceeded) }
      var next: Value?
      switch condition?.test(machine) ?? .true {
      case .false: continue
      case .other: next = machine.takeFault()
      case .true:
        switch (key, body.evaluate(machine)) {
        case (_, let value) where !value.isDefinite: next = value
        case (let key?, let value):
          keys.append(key.evaluate(machine))
          values.append(value)
        case (nil, .map(let map)):
          for entry in map.entries {
            keys.append(entry.key)
            values.append(entry.value)
          }
        default: next = error(.noSuchOverload(loop.name))
        }
      }
      if let next { fault = fault.map { Faults.strict($0, next) } ?? next }
    }
    if let fault { return fault }
    return Construction.map(keys, values, self)
  }
}
