extension ValueTree {
  /// The JSON Pointer (RFC 6901) of a node, such as `/records/0/date`; empty for the root.
  ///
  /// A key has the pointer of its member.
  /// - Complexity: The number of siblings before the node and before each of its ancestors.
  public func pointer(of node: NodeID) -> String {
    var pointer = ""
    var current = root
    descend: while current != node, kind(of: current).isContainer {
      if kind(of: current) == .object {
        for member in members(of: current) where node < nodeAfter(member.value) {
          pointer += "/" + Self.escaped(string(of: member.key) ?? "")
          if node == member.key { return pointer }
          current = member.value
          continue descend
        }
      } else {
        for (index, element) in children(of: current).enumerated() where node < nodeAfter(element) {
          pointer += "/\(index)"
          current = element
          continue descend
        }
      }
      break
    }
    return pointer
  }

  /// The node at a JSON Pointer (RFC 6901), nil where there is none or the pointer is malformed.
  public func node(at pointer: String) -> NodeID? {
    if pointer.isEmpty { return root }
    guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
    var current = root
    // Bytes and not characters: a combining mark after a slash would hide it.
    for token in pointer.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      guard let next = child(Array(token), of: current) else { return nil }
      current = next
    }
    return current
  }

  private func child(_ token: [UInt8], of node: NodeID) -> NodeID? {
    switch kind(of: node) {
    case .object:
      guard let key = Self.unescaped(token) else { return nil }
      return key.withUnsafeBytes { member($0, in: node)?.value }
    case .array:
      let zero = UInt8(ascii: "0")
      guard
        token.allSatisfy({ (zero...UInt8(ascii: "9")).contains($0) }), token == [zero] || token.first != zero,
        let index = Int(String(decoding: token, as: UTF8.self)), index < count(of: node)
      else { return nil }
      return children(of: node).dropFirst(index).first { _ in true }
    default:
      return nil
    }
  }

  private static func escaped(_ key: String) -> String {
    var escaped = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ token: [UInt8]) -> [UInt8]? {
    var key: [UInt8] = []
    var bytes = token.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "~") else {
        key.append(byte)
        continue
      }
      switch bytes.next() {
      case UInt8(ascii: "0"): key.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): key.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return key
  }
}
