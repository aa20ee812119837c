/// What names refer to.
extension Planner {
  /// An identifier or a chain of selections that spells a name; nil where it is a selection from a value.
  func planName(_ expression: Expression) -> Part? {
    if case .identifier(let name, absolute: false) = expression.kind, let local = local(named: name) {
      return planLocal(local, expression)
    }
    if let name = expression.qualifiedName, !startsWithLocal(name) {
      let names = candidates(for: name)
      for name in names {
        if let index = environment.variableIndices[name] {
          return planVariable(index, environment.variables[name] ?? .dyn, expression)
        }
      }
      for name in names {
        if let type = typeValue(named: name) {
          return constant(.type(Value.TypeValue(type)), expression, .type(type))
        }
      }
    }
    if case .identifier(let name, _) = expression.kind {
      return failure(.undeclaredReference(name), expression)
    }
    return nil
  }

  /// The innermost local of a name.
  func local(named name: String) -> Local? { scope.last { $0.name == name } }

  /// Whether a dotted name begins with a local, which hides what else the name could be.
  func startsWithLocal(_ name: String) -> Bool {
    guard !name.hasPrefix("."), let first = name.split(separator: ".").first else { return false }
    return local(named: String(first)) != nil
  }

  /// The full names that a name can stand for, the innermost namespace first.
  func candidates(for name: String) -> [String] {
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    var names: [String] = []
    var container = environment.container
    while !container.isEmpty {
      names.append(container + "." + name)
      container = container.lastIndex(of: ".").map { String(container[..<$0]) } ?? ""
    }
    return names + [name]
  }

  private func planLocal(_ local: Local, _ expression: Expression) -> Part {
    let node = PathNode(site(expression), root: .local, index: local.slot)
    return Part(
      node: keep(node), type: local.type, isRead: local.isRead, isPure: true, locals: [local.slot])
  }

  private func planVariable(_ index: Int, _ type: CELType, _ expression: Expression) -> Part {
    let node: Node =
      environment.lazyVariables.contains(index)
      ? LazyVariableNode(site(expression), index: index)
      : PathNode(site(expression), root: .input, index: index)
    return Part(node: keep(node), type: type, isRead: true, isPure: false)
  }

  private static let typeNames: [String: CELType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
    "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null, "type": .type(.dyn),
    "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
    "optional_type": .optional(.dyn),
  ]

  private func typeValue(named name: String) -> CELType? {
    if let type = Planner.typeNames[name] { return type }
    if environment.opaqueTypes[name] != nil { return .opaque(name, []) }
    if environment.records[name] != nil { return .record(name) }
    if environment.enumerations[name] != nil { return .enumeration(name) }
    return nil
  }
}
