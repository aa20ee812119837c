extension Value {
  /// The value with memory of its own, which outlives the subject and the program it came from.
  ///
  /// A record becomes a map from the names of the fields that the subject holds to their values.
  public func detached(from context: EvaluationContext) -> Value { detached(context.store.cells) }

  func detached(_ cells: Cells) -> Value {
    switch self {
    case .string(let text): return .string(text.owned)
    case .bytes(let text): return .bytes(text.owned)
    case .list(let list):
      return .list(List(ContiguousArray(cells.elements(of: list).map { $0.detached(cells) })))
    case .map(let map):
      var keys: ContiguousArray<Value> = []
      var values: ContiguousArray<Value> = []
      for index in 0..<map.count {
        keys.append(map.keys[index].detached(cells))
        values.append(map.values[index].detached(cells))
      }
      return Value.map(keys: keys, values: values)
    case .record(let record):
      guard let types = cells.store?.recordTypes, types.indices.contains(Int(record.type)) else {
        return .null
      }
      var keys: ContiguousArray<Value> = []
      var values: ContiguousArray<Value> = []
      for (slot, field) in types[Int(record.type)].fields.enumerated() {
        let cell = record.base &+ Int32(truncatingIfNeeded: slot)
        guard let value = cells.address(cell)?.pointee, value.isDefinite else { continue }
        keys.append(.string(field.name))
        values.append(value.detached(cells))
      }
      return Value.map(keys: keys, values: values)
    case .optional(let optional):
      return .optional(OptionalValue(optional.wrapped?.detached(cells)))
    default: return self
    }
  }

  /// A map of the entries, or the error that they cannot be one.
  static func map(keys: ContiguousArray<Value>, values: ContiguousArray<Value>) -> Value {
    do { return .map(try Map.make(keys: keys, values: values)) } catch { return .error(error) }
  }
}
