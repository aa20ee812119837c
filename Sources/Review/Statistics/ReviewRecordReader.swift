import DataTree
import Rules
import SourceText

/// Reads records out of reports of fashen: whole `json` reports, and single lines of `ndjson` ones.
public struct ReviewRecordReader {
  private var reader = JSONReader()

  /// A reader.
  public init() {}

  /// Reads one document.
  ///
  /// - Returns: The records of its reviews, and what is wrong with it.
  public mutating func read(_ file: SourceFile) -> (records: [ReviewRecord], diagnostics: [Diagnostic]) {
    let (tree, faults) = reader.read(file)
    guard let tree, !faults.contains(where: { $0.severity == .error }) else { return ([], faults) }
    guard tree.kind(of: tree.root) == .object else { return ([], [BaselineWording.notAReport(tree)]) }
    if let reviews = tree.value(of: "reviews", in: tree.root), tree.kind(of: reviews) == .array {
      var records: [ReviewRecord] = []
      for review in tree.children(of: reviews) {
        guard let record = record(review, tree) else {
          return ([], [BaselineWording.notAReview(tree, review)])
        }
        records.append(record)
      }
      return (records, [])
    }
    // The last line of an ndjson report may speak of the batch.
    if tree.value(of: "batch", in: tree.root) != nil { return ([], []) }
    guard let record = record(tree.root, tree) else { return ([], [BaselineWording.notAReport(tree)]) }
    return ([record], [])
  }

  private func record(_ review: ValueTree.NodeID, _ tree: ValueTree) -> ReviewRecord? {
    guard
      tree.kind(of: review) == .object,
      let subject = tree.value(of: "subject", in: review), tree.kind(of: subject) == .object,
      let verdict = text("verdict", review, tree).flatMap(Verdict.init(rawValue:))
    else { return nil }
    var record = ReviewRecord()
    record.id = text("id", subject, tree) ?? ""
    record.title = text("title", subject, tree) ?? ""
    record.place = text("path", subject, tree) ?? ""
    if let line = tree.value(of: "line", in: subject).flatMap(tree.integer(of:)), line > 1 {
      record.place += ":\(line)"
    }
    record.pack = text("pack", review, tree)
    record.verdict = verdict
    record.score = tree.value(of: "score", in: review).flatMap(tree.double(of:))
    if let facts = object("facts", review, tree) {
      record.facts = tree.members(of: facts).map { member in
        (
          tree.string(of: member.key) ?? "",
          tree.kind(of: member.value) == .array
            ? tree.children(of: member.value).compactMap(tree.string(of:)) : []
        )
      }
    }
    if let indicators = object("indicators", review, tree) {
      record.indicators = tree.members(of: indicators).map {
        (tree.string(of: $0.key) ?? "", tree.bool(of: $0.value))
      }
    }
    if let findings = tree.value(of: "findings", in: review), tree.kind(of: findings) == .array {
      record.findings = tree.children(of: findings).compactMap { finding($0, tree) }
    }
    return record
  }

  private func finding(_ node: ValueTree.NodeID, _ tree: ValueTree) -> ReviewRecord.FindingRecord? {
    guard
      tree.kind(of: node) == .object, let rule = text("rule", node, tree),
      let severity = text("severity", node, tree).flatMap(Rule.Severity.init(rawValue:)),
      let outcome = text("outcome", node, tree).flatMap(Outcome.init(rawValue:))
    else { return nil }
    return .init(
      rule: rule, title: text("title", node, tree) ?? "", point: text("point", node, tree) ?? "",
      severity: severity, outcome: outcome, isWaived: object("waiver", node, tree) != nil)
  }

  private func object(_ key: String, _ node: ValueTree.NodeID, _ tree: ValueTree) -> ValueTree.NodeID? {
    tree.value(of: key, in: node).flatMap { tree.kind(of: $0) == .object ? $0 : nil }
  }

  private func text(_ key: String, _ node: ValueTree.NodeID, _ tree: ValueTree) -> String? {
    tree.value(of: key, in: node).flatMap(tree.string(of:))
  }
}
