/// How a value of a declared type is read: the type without a reference in it, so that reading a document's
/// values counts none.
struct ValuePlan: Sendable {
  /// What the value is.
  enum Kind: UInt8, Sendable {
    case string, bool, int, double, decimal, date, dateTime, enumeration, record, list
  }

  let kind: Kind
  /// Whether an enumeration's unlisted values are left to the rules.
  let isOpen: Bool
  /// Whether an explicit `null` states "none".
  let isNullable: Bool
  /// The index of the record type or the enumeration; for a list that of its element's plan.
  let index: Int32

  /// The plan of a type.
  ///
  /// - Parameter elements: The plans of lists' elements, to which those of this type are added.
  init(
    _ type: FieldType, isOpen: Bool, isNullable: Bool = false, elements: inout ContiguousArray<ValuePlan>
  ) {
    self.isOpen = isOpen
    self.isNullable = isNullable
    (kind, index) =
      switch type {
      case .string: (.string, 0)
      case .bool: (.bool, 0)
      case .int: (.int, 0)
      case .double: (.double, 0)
      case .decimal: (.decimal, 0)
      case .date: (.date, 0)
      case .dateTime: (.dateTime, 0)
      case .enumeration(let index): (.enumeration, Int32(truncatingIfNeeded: index))
      case .record(let index): (.record, Int32(truncatingIfNeeded: index))
      case .list(let element): (.list, Self.add(element, isOpen, &elements))
      }
  }

  /// The plan of a type that is no list.
  init(_ type: FieldType) {
    var elements: ContiguousArray<ValuePlan> = []
    self.init(type, isOpen: false, elements: &elements)
  }

  private static func add(
    _ type: FieldType, _ isOpen: Bool, _ elements: inout ContiguousArray<ValuePlan>
  ) -> Int32 {
    let plan = ValuePlan(type, isOpen: isOpen, elements: &elements)
    elements.append(plan)
    return Int32(truncatingIfNeeded: elements.count - 1)
  }

  /// The declared type, for a message.
  func type(_ elements: ContiguousArray<ValuePlan>) -> FieldType {
    switch kind {
    case .string: .string
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .decimal: .decimal
    case .date: .date
    case .dateTime: .dateTime
    case .enumeration: .enumeration(Int(index))
    case .record: .record(Int(index))
    case .list: .list(elements[Int(index)].type(elements))
    }
  }
}
