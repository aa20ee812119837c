/// The sizes that a cost estimate takes for granted where nothing is declared. A subject may be larger: the limit
/// of the evaluation then ends it.
public struct AssumedSizes: Sendable {
  /// The most elements of a list whose field declares no `maximumCount`.
  public var listCount = 100
  /// The most entries of a map.
  public var mapCount = 100
  /// The most bytes of a text.
  public var textBytes = 1_000

  /// The usual sizes.
  public init() {}

  /// The size of a value of a type.
  ///
  /// - Parameter maximumCount: the most elements of a list, where declared.
  func size(of type: CELType, maximumCount: Int? = nil, in environment: Environment) -> ValueSize {
    switch type {
    case .dyn, .error, .parameter:
      let text = ValueSize.text(bytes: textBytes).weight
      return .any(
        count: max(listCount, mapCount, textBytes),
        weight: text.multipliedOrMaximum(2).multipliedOrMaximum(max(listCount, mapCount)).addingOrMaximum(1))
    case .string, .bytes: return .text(bytes: textBytes)
    case .enumeration(let name):
      let members = environment.enumerations[name]?.members ?? []
      return .text(bytes: members.map(\.utf8.count).max() ?? textBytes)
    case .list(let element):
      return .list(count: max(0, maximumCount ?? listCount), element: size(of: element, in: environment))
    case .map(let key, let value):
      return .map(
        count: mapCount, key: size(of: key, in: environment), value: size(of: value, in: environment))
    case .optional(let wrapped): return .optional(size(of: wrapped, in: environment))
    case .nullable(let wrapped): return size(of: wrapped, maximumCount: maximumCount, in: environment)
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type, .record, .opaque: return .scalar
    }
  }
}
