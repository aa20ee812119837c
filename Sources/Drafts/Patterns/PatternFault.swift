/// What is wrong with a pattern, for its author.
package struct PatternFault: Error, Equatable {
  package enum Kind: Equatable {
    /// `{name}` of no group.
    case unknownGroup(String)
    /// A group whose patterns lead back to it, or too many groups in one another.
    case circularGroup(String)
    /// A group that is itself at fault, which is told where it stands.
    case faultyGroup(String)
    /// More than `PatternProgram.maximumInstructions` when its groups are written out.
    case tooLong
    /// More parentheses in one another than `PatternParser.maximumDepth`.
    case tooDeep
    /// A pattern without a word that each match holds could only be tried everywhere.
    case noLiteral
    /// A bracket without its other half.
    case unpaired(String)
    /// A quantifier after nothing that could be repeated, or after another quantifier.
    case nothingToRepeat(String)
    /// What is repeated without an end can be empty.
    case emptyRepetition
    /// `{3,2}`, or more than `PatternParser.maximumCount`.
    case badCount
    /// `~3-2`, or more than `PatternParser.maximumGap`.
    case badGap
    /// A range of a class from a later to an earlier character.
    case badRange
    /// What other pattern languages have and this one has not.
    case unsupported(String)
  }

  package let kind: Kind
  /// The bytes of the pattern that it is about.
  package let range: Range<Int>
}
