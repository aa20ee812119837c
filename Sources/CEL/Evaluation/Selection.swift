/// Reading a field or key by its name, whatever holds it.
enum Selection {
  /// What a test for presence comes to.
  enum Presence {
    case absent
    case present(UnsafePointer<Value>)
    /// An unknown or an error.
    case fault(Value)
  }

  /// The field's or key's value; an unknown or error is put among the temporaries of the node.
  ///
  /// - Parameter extendsUnknowns: whether the operand is read rather than computed, so that a field of an
  ///   unknown is a fact of its own.
  static func select(
    _ name: String, of value: UnsafePointer<Value>, _ node: Node, _ machine: Machine, extendsUnknowns: Bool
  ) -> UnsafePointer<Value> {
    switch value.pointee {
    case .record(let record):
      return cell(name, of: record, machine) ?? node.fail(.noSuchField(name), machine)
    case .map(let map):
      guard let index = map.index(of: .string(name)) else { return node.fail(.noSuchKey(name), machine) }
      return UnsafePointer(map.values + index)
    case .optional:
      return node.keep(optional(name, of: value, node, machine, isRead: extendsUnknowns), machine)
    case .unknown(let unknown):
      return node.keep(.unknown(extendsUnknowns ? unknown.field(name) : unknown), machine)
    case .error: return value
    default: return node.fail(.noSuchField(name), machine)
    }
  }

  /// The field's or key's value as an optional.
  static func optional(
    _ name: String, of value: UnsafePointer<Value>, _ node: Node, _ machine: Machine, isRead: Bool
  ) -> Value {
    switch presence(name, of: value, node, machine, isRead: isRead, nullIsAbsent: false) {
    case .absent: .optional(.none)
    case .present(let found): .optional(Value.OptionalValue(found.pointee))
    case .fault(let fault): fault
    }
  }

  /// Whether a field or key is there. The subject does not hold what it does not hold for certain: a field of
  /// an absent record is absent, not unknown.
  ///
  /// - Parameter isRead: whether the operand is read rather than computed. A computed value that waits for a
  ///   fact is not absent.
  static func presence(
    _ name: String, of value: UnsafePointer<Value>, _ node: Node, _ machine: Machine, isRead: Bool,
    nullIsAbsent: Bool
  ) -> Presence {
    switch value.pointee {
    case .record(let record):
      guard let cell = cell(name, of: record, machine) else { return .fault(node.error(.noSuchField(name))) }
      return presence(of: cell, machine)
    case .map(let map):
      guard let index = map.index(of: .string(name)) else { return .absent }
      return .present(UnsafePointer(map.values + index))
    case .optional(let optional):
      guard var wrapped = optional.wrapped else { return .absent }
      return withUnsafePointer(to: &wrapped) {
        presence(name, of: $0, node, machine, isRead: isRead, nullIsAbsent: nullIsAbsent)
      }
    case .unknown(let unknown):
      return isRead && unknown.isAbsence ? .absent : .fault(.unknown(unknown))
    case .error(let error): return .fault(.error(error))
    case .null where nullIsAbsent: return .absent
    default: return .fault(node.error(.noSuchField(name)))
    }
  }

  /// Whether a cell of the store was filled.
  @inline(__always) static func presence(of cell: UnsafePointer<Value>, _ machine: Machine) -> Presence {
    guard case .unknown(let unknown) = cell.pointee else { return .present(cell) }
    let index = Int32(truncatingIfNeeded: cell - machine.pointee.cells)
    return unknown == .cell(index) ? .absent : .fault(.unknown(unknown))
  }

  /// The cell of a record's field, by the field's name.
  static func cell(_ name: String, of record: Value.Record, _ machine: Machine) -> UnsafePointer<Value>? {
    let types = machine.pointee.context.store.recordTypes
    guard types.indices.contains(Int(record.type)), let slot = types[Int(record.type)].slot(of: name),
      case let cell = Int(record.base) + slot, (0..<machine.pointee.cellCount).contains(cell)
    else { return nil }
    return machine.pointee.cells + cell
  }
}
