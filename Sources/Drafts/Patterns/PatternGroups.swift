/// The groups of a lexicon, each read once.
final class PatternGroups {
  /// The deepest that groups may stand in groups.
  static let maximumDepth = 8

  private let sources: [String: [String]]
  private var read: [String: Result<PatternGroup, Reason>] = [:]
  /// The groups that are being read, from the outermost on.
  private var open: [String] = []

  /// Why there is no such group.
  struct Reason: Error {
    let kind: PatternFault.Kind
  }

  init(_ sources: [String: [String]]) {
    self.sources = sources
    // In one order, so that the same groups are too deep for whoever asks.
    for name in sources.keys.sorted() { _ = try? group(named: name) }
  }

  /// The group of a name.
  func group(named name: String) throws(Reason) -> PatternGroup {
    if let known = read[name] { return try known.get() }
    guard let patterns = sources[name] else { throw Reason(kind: .unknownGroup(name)) }
    guard !open.contains(name), open.count < Self.maximumDepth else {
      throw Reason(kind: .circularGroup(name))
    }
    open.append(name)
    var alternatives: [PatternNode] = []
    var fault: PatternFault.Kind?
    for pattern in patterns {
      do { alternatives.append(try PatternParser.parse(pattern, self)) } catch {
        // Each pattern that leads into a circle is told of it; other faults are told in the group.
        if case .circularGroup = error.kind {
          fault = error.kind
        } else {
          fault = fault ?? .faultyGroup(name)
        }
      }
    }
    open.removeLast()
    let result: Result<PatternGroup, Reason> =
      fault.map { .failure(Reason(kind: $0)) }
      ?? .success(PatternGroup(alternatives.isEmpty ? .empty : .alternatives(alternatives)))
    read[name] = result
    return try result.get()
  }
}
