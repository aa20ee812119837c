/// A named list of patterns, read once for all patterns that name it. What is asked of it is found once too: groups in
/// groups would be walked through a number of times that grows with each level.
final class PatternGroup: Sendable {
  let node: PatternNode
  let canBeEmpty: Bool
  let leading: [Unicode.Scalar]?
  let literals: RequiredLiterals.Part

  init(_ node: PatternNode) {
    self.node = node
    canBeEmpty = node.canBeEmpty
    leading = node.leading
    literals = RequiredLiterals.part(of: node)
  }
}
