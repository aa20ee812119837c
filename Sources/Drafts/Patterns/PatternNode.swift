/// A pattern as it was read: the one form from which the words that it needs and its program are made.
indirect enum PatternNode: Sendable {
  /// How often something stands.
  struct Repetition: Sendable {
    let least: Int
    /// Nil for any number.
    let most: Int?
    /// Whether fewer are tried first.
    var isLazy = false
  }

  /// These characters.
  case text(String)
  /// One character of a class.
  case character(CharacterClass)
  case sequence([PatternNode])
  /// The first that leads to a match counts.
  case alternatives([PatternNode])
  case repeated(PatternNode, Repetition)
  /// The text's start.
  case start
  /// The text's end.
  case end
  case group(PatternGroup)

  /// Nothing, which is everywhere.
  static let empty = PatternNode.sequence([])

  /// Whether it can match without taking a character.
  var canBeEmpty: Bool {
    switch self {
    case .text, .character: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .alternatives(let parts): parts.contains(where: \.canBeEmpty)
    case .repeated(let part, let repetition): repetition.least == 0 || part.canBeEmpty
    case .start, .end: true
    case .group(let group): group.canBeEmpty
    }
  }

  /// The characters of which one begins each match; nil where they are not a short list.
  var leading: [Unicode.Scalar]? {
    switch self {
    case .text(let text): text.unicodeScalars.first.map { [$0] }
    case .character(let characterClass): characterClass.members(atMost: Self.maximumLeading)
    case .sequence(let parts): parts.first.flatMap { $0.canBeEmpty ? nil : $0.leading }
    case .alternatives(let parts):
      parts.reduce([]) { known, part in
        guard let known, let more = part.leading else { return nil }
        return known + more.filter { !known.contains($0) }
      }
    case .repeated(let part, let repetition): repetition.least > 0 ? part.leading : nil
    case .start, .end: nil
    case .group(let group): group.leading
    }
  }

  /// The most characters that an alternative is told apart by.
  private static let maximumLeading = 64
}
