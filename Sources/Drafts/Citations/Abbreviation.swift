/// A short name that a draft gives to something (以下简称“…”).
public struct Abbreviation: Sendable, Hashable {
  /// The short name.
  public let name: String
  /// The full title, where the name stands for one in 《》.
  public let title: String?
  /// Where it is given.
  public let range: Range<Int>
  /// The sentence, an index of the draft's `sentences`; nil outside of them.
  public let sentence: Int?
  /// Whether the draft gave the name before.
  public let isRepeated: Bool
  /// The sentence that uses the name before it is given, an index of the draft's `sentences`; nil for none.
  public let earlierUse: Int?
}
