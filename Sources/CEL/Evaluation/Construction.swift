/// Making lists and maps within the bounds.
enum Construction {
  static func list(_ elements: ContiguousArray<Value>, _ node: Node) -> Value {
    bounded(.list(Value.List(elements)), node)
  }

  static func map(_ keys: ContiguousArray<Value>, _ values: ContiguousArray<Value>, _ node: Node) -> Value {
    node.labelled(bounded(Value.map(keys: keys, values: values), node))
  }

  /// The value, or the error that it is too large.
  static func bounded(_ value: Value, _ node: Node) -> Value {
    value.weight <= EvaluationLimits.maxValueWeight ? value : node.error(.valueTooLarge)
  }
}
