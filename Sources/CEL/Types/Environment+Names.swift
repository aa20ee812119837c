extension Environment {
  /// The dotted name that a selection spells, where a declared name may begin as it does.
  func possibleName(_ selection: Expression) -> String? {
    guard let first = selection.firstName else { return nil }
    if !first.absolute, container.isEmpty, !namespaces.contains(first.text) { return nil }
    return selection.qualifiedName
  }

  /// The type of this full name: a type of the language or a declared one.
  public func type(named name: String) -> CELType? {
    if let type = Environment.namedTypes[name] { return type }
    if records[name] != nil { return .record(name) }
    if enumerations[name] != nil { return .enumeration(name) }
    return opaqueTypes[name] == nil ? nil : .opaque(name, [])
  }

  /// The variable or type that a name stands for in the environment's container.
  public func resolve(_ name: String) -> (reference: Reference, type: CELType)? {
    for candidate in Resolver.candidates(for: name, in: container) {
      if let index = variableIndices[candidate], let type = variables[candidate] {
        return (.variable(index, name: candidate), type)
      }
      if let type = type(named: candidate) { return (.typeName(type), .type(type)) }
    }
    return nil
  }

  /// The function that a name stands for in the environment's container.
  public func resolveFunction(_ name: String) -> FunctionDeclaration? {
    for candidate in Resolver.candidates(for: name, in: container) {
      if let function = functions[candidate] { return function }
    }
    return nil
  }

  private static let namedTypes: [String: CELType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
    "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null, "type": .type(.dyn),
    "optional_type": .optional(.dyn), "google.protobuf.Timestamp": .timestamp,
    "google.protobuf.Duration": .duration,
  ]
}
