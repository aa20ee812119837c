/// The resolution of names in a container.
public enum Resolver {
  /// The full names that a name may stand for, in the order in which they are tried: `A.B.x`, `A.x` and `x` in the
  /// container `A.B`, only `x` for `.x`.
  public static func candidates(for name: String, in container: String) -> [String] {
    if name.utf8.first == UInt8(ascii: ".") { return [String(name.dropFirst())] }
    var result: [String] = []
    var rest = container[...]
    while !rest.isEmpty {
      result.append(rest + "." + name)
      guard let dot = rest.lastIndex(of: ".") else { break }
      rest = rest[..<dot]
    }
    result.append(name)
    return result
  }
}
