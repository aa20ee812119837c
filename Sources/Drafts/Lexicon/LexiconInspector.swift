/// Looks through the patterns of a lexicon for their author.
package struct LexiconInspector {
  private let groups: PatternGroups

  package init(_ lexicon: Lexicon) { groups = PatternGroups(lexicon.groups) }

  /// What is wrong with a pattern; nil where it can be used, or where only a group that it names is at fault.
  ///
  /// - Parameter isPart: Whether it stands in a group, and so needs no word of its own.
  package func fault(in pattern: String, isPart: Bool = false) -> PatternFault? {
    let whole = 0..<pattern.utf8.count
    let node: PatternNode
    do { node = try PatternParser.parse(pattern, groups) } catch {
      if case .faultyGroup = error.kind { return nil }
      return error
    }
    do { _ = try PatternCompiler.compile(node) } catch { return PatternFault(kind: .tooLong, range: whole) }
    let isTried = isPart || RequiredLiterals.find(in: node) != nil
    return isTried ? nil : PatternFault(kind: .noLiteral, range: whole)
  }
}
