/// Fields, keys and elements.
extension Planner {
  /// A selection from a value, or a test for presence.
  func planSelection(_ expression: Expression) -> Part {
    guard case .select(let selected, let field, let test, let optional) = expression.kind else {
      return failure(.undeclaredReference(""), expression)
    }
    let operand = plan(selected)
    let declared = declaredField(field.text, of: operand.type)
    if test {
      let node = HasNode(
        site(expression), operand.operand, name: field.text, step: declared?.step, isRead: operand.isRead)
      return part(node, of: [operand], .bool)
    }
    let type = declared?.type ?? keyType(of: operand.type)
    if optional {
      let node = OptionalSelectNode(
        site(expression), operand.operand, name: field.text, isRead: operand.isRead)
      return part(node, of: [operand], .optional(type))
    }
    guard let step = declared?.step else {
      let node = SelectNode(site(expression), operand.operand, name: field.text, isRead: operand.isRead)
      return part(node, of: [operand], type, isRead: operand.isRead)
    }
    let node: Node
    if let path = operand.node as? PathNode {
      node = path.appending(step, name: field.text, at: site(expression))
    } else {
      node = PathNode(
        site(expression), root: .node, index: 0, steps: [(step, field.text)], base: operand.node)
    }
    return part(node, of: [operand], type, isRead: operand.isRead)
  }

  /// The slot and type of a field of a declared record.
  private func declaredField(_ name: String, of type: CELType) -> (step: PathNode.Step, type: CELType)? {
    switch type {
    case .nullable(let type): return declaredField(name, of: type)
    case .record(let record):
      guard let index = environment.recordIndices[record], let record = environment.records[record],
        let slot = record.slot(of: name)
      else { return nil }
      let step = PathNode.Step(
        type: Int32(truncatingIfNeeded: index), slot: Int32(truncatingIfNeeded: slot))
      return (step, record.fields[slot].type)
    default: return nil
    }
  }

  private func keyType(of type: CELType) -> CELType {
    if case .map(_, let value) = type { value } else { .dyn }
  }

  /// `container[index]` and `container[?index]`.
  func planIndex(_ expression: Expression, _ container: Part, _ index: Part, optional: Bool) -> Part {
    let type: CELType =
      switch container.type {
      case .list(let element): element
      case .map(_, let value): value
      default: .dyn
      }
    if optional {
      let node = OptionalIndexNode(
        site(expression), container.operand, index.operand, isRead: container.isRead)
      return part(node, of: [container, index], .optional(type))
    }
    let node = IndexNode(site(expression), container.operand, index.operand)
    return part(node, of: [container, index], type, isRead: container.isRead)
  }
}
