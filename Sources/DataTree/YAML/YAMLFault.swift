import SourceText

/// One thing that is wrong with a YAML text, as a fact; `YAMLWording` has the sentences.
struct YAMLFault: Fault {
  /// What is wrong.
  enum Fact: Hashable {
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tooManyNodes(limit: Int)
    case textTooLong(limit: Int)
    case tooManyAliasedNodes(limit: Int)
    case notUTF8(byte: UInt8)
    case utf16
    case controlCharacter(UInt32)
    case empty
    case moreDocuments
    case duplicateKey(String)
    case keyIsNoScalar
    case emptyKey
    case mergeKey
    case unknownTag(String)
    case tagMismatch(String)
    case unknownAnchor(String)
    case recursiveAlias(String)
    case syntax(YAMLProblem)
    /// A message of libyaml that has no sentence of ours.
    case other(String)
  }

  let fact: Fact
  let range: Range<Int>
  /// A further place: the first of two keys, or the start of what went wrong.
  let related: Range<Int>?

  init(_ fact: Fact, at range: Range<Int>, related: Range<Int>? = nil) {
    self.fact = fact
    self.range = range
    self.related = related
  }
}
