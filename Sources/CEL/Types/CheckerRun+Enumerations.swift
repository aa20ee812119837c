// The values of an enumeration are strings. A string that is written out beside one must be a member: a misspelt
// member would otherwise make a condition that is never true.

extension CheckerRun {
  /// Compares the strings written out in an operation's operands with the enumerations on its other side.
  mutating func checkMembers(of operation: Operator, _ arguments: [Expression]) {
    guard arguments.count == 2 else { return }
    let (left, right) = (type(of: arguments[0]), type(of: arguments[1]))
    switch operation {
    case .equal, .notEqual:
      checkMembers(of: arguments[1], against: left)
      checkMembers(of: arguments[0], against: right)
      checkOverlap(left, right, arguments[0].range.lowerBound..<arguments[1].range.upperBound)
    case .in:
      checkMembers(of: arguments[1], against: .list(left))
      checkMembers(of: arguments[1], against: .map(left, .dyn))
      if let element = right.elementOrKey {
        checkMembers(of: arguments[0], against: element)
        checkOverlap(left, element, arguments[0].range.lowerBound..<arguments[1].range.upperBound)
      }
    case .index, .optionalIndex:
      checkMembers(of: arguments[0], against: .map(right, .dyn))
      if case .map(let key, _) = left.unwrapped {
        checkMembers(of: arguments[1], against: key)
      }
    default: break
    }
  }

  /// Reports the strings written out in an expression that are no members of the enumeration they are used as.
  mutating func checkMembers(of node: Expression, against type: CELType) {
    switch (node.kind, type.unwrapped) {
    case (.literal(.string(let value)), .enumeration(let name)):
      guard let enumeration = environment.enumerations[name], !enumeration.members.contains(value) else {
        return
      }
      report(
        .notAMember(
          value, enumeration: name, suggestions: suggestions(for: value, among: enumeration.members),
          members: enumeration.members), node.range)
    case (.list(let elements), .list(let element)):
      for item in elements where !item.optional { checkMembers(of: item.value, against: element) }
    case (.map(let entries), .map(let key, let value)):
      for entry in entries {
        checkMembers(of: entry.key, against: key)
        if !entry.optional { checkMembers(of: entry.value, against: value) }
      }
    case (.call(let name, target: nil, let arguments), let type)
    where name.text == Operator.conditional.rawValue && arguments.count == 3:
      checkMembers(of: arguments[1], against: type)
      checkMembers(of: arguments[2], against: type)
    default: break
    }
  }

  private mutating func checkOverlap(_ first: CELType, _ second: CELType, _ range: Range<Int>) {
    guard case .enumeration(let first) = first.unwrapped, case .enumeration(let second) = second.unwrapped,
      first != second, let one = environment.enumerations[first],
      let other = environment.enumerations[second],
      Set(one.members).isDisjoint(with: other.members)
    else { return }
    report(.disjointEnumerations(first, second), range)
  }
}

extension CELType {
  /// The type without null and absence.
  fileprivate var unwrapped: CELType {
    switch self {
    case .nullable(let type), .optional(let type): type.unwrapped
    default: self
    }
  }

  /// What `in` looks for: a list's element, a map's key.
  fileprivate var elementOrKey: CELType? {
    switch unwrapped {
    case .list(let element): element
    case .map(let key, _): key
    default: nil
    }
  }
}
