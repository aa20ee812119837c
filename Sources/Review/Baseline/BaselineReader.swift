import DataTree
import SourceText

/// Reads the findings of earlier reports: a `json` report, or the lines of an `ndjson` one.
public struct BaselineReader {
  private var reader = JSONReader()
  /// What was read so far.
  public private(set) var baseline = Baseline()
  /// Whether anything was a report.
  public private(set) var hasReport = false

  /// A reader that has read nothing.
  public init() {}

  /// Reads one document: a whole report or one review.
  ///
  /// - Returns: What is wrong with it; nothing where it was read.
  public mutating func read(_ file: SourceFile) -> [Diagnostic] {
    let (tree, faults) = reader.read(file)
    guard let tree, !faults.contains(where: { $0.severity == .error }) else { return faults }
    guard tree.kind(of: tree.root) == .object else { return [BaselineWording.notAReport(tree)] }
    if let reviews = tree.value(of: "reviews", in: tree.root), tree.kind(of: reviews) == .array {
      hasReport = true
      for review in tree.children(of: reviews) { add(review, tree) }
      return []
    }
    if tree.value(of: "subject", in: tree.root) != nil {
      hasReport = true
      add(tree.root, tree)
      return []
    }
    // The last line of an ndjson report may speak of the batch.
    if tree.value(of: "batch", in: tree.root) != nil { return [] }
    return [BaselineWording.notAReport(tree)]
  }

  private mutating func add(_ review: ValueTree.NodeID, _ tree: ValueTree) {
    guard
      let findings = tree.value(of: "findings", in: review), tree.kind(of: findings) == .array
    else { return }
    for finding in tree.children(of: findings) {
      guard
        let fingerprint = tree.value(of: "fingerprint", in: finding).flatMap(tree.string(of:)),
        let outcome = tree.value(of: "outcome", in: finding).flatMap(tree.string(of:))
      else { continue }
      baseline.add(fingerprint, outcome)
    }
  }
}
