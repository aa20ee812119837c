/// The macros that make a list: `map`, `filter` and `transformList`. A fault of any element is the whole's.
final class CollectNode: Node, @unchecked Sendable {
  private let loop: Loop
  private let condition: Node?
  private let element: Node

  /// - Parameter element: what is put into the list; for `filter` the variable itself.
  init(_ site: Site, _ loop: Loop, condition: Node?, element: Node) {
    self.loop = loop
    self.condition = condition
    self.element = element
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    guard let span = loop.span(machine) else { return machine.takeFault() }
    var elements: ContiguousArray<Value> = []
    var fault: Value?
    for index in 0..<span.count {
      guard loop.enter(span, index, machine) else { return error(.costLimitExceeded) }
      var next: Value?
      switch condition?.test(machine) ?? .true {
      case .false: continue
      case .other: next = machine.takeFault()
      case .true:
        let value = element.evaluate(machine)
        // What a filter lets through stays as it is, an absent element too.
        if value.isDefinite || isFilter { elements.append(value) } else { next = value }
      }
      if let next { fault = fault.map { Faults.strict($0, next) } ?? next }
    }
    if let fault { return fault }
    return Construction.list(elements, self)
  }

  private var isFilter: Bool { loop.name == Expression.Comprehension.Macro.filter.rawValue }
}
