import SourceText

/// The faults met while a pack is loaded; loading goes on so that one run shows them all.
final class FaultList {
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether anything makes the pack unusable.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The faults in the order in which a reader meets them: by file and place, those without a place last.
  func inOrder(of files: [SourceFile]) -> [Diagnostic] {
    let ranks = Dictionary(
      files.enumerated().map { (ObjectIdentifier($0.element), $0.offset) }, uniquingKeysWith: { a, _ in a })
    func place(_ diagnostic: Diagnostic) -> (Int, Int) {
      guard let location = diagnostic.location else { return (.max, 0) }
      // The town's configuration comes after the pack's own files.
      return (ranks[ObjectIdentifier(location.file)] ?? files.count, location.range.lowerBound)
    }
    return diagnostics.enumerated().sorted { left, right in
      let (a, b) = (place(left.element), place(right.element))
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func report(_ more: [Diagnostic]) { diagnostics.append(contentsOf: more) }
}
