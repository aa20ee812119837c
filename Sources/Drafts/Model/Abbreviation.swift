/// A short name that a draft gives to something (以下简称“…”).
public struct Abbreviation: Sendable, Hashable {
  /// The short name.
  public let name: String
  /// The full title, where it stands for one in 《》.
  public let title: String?
  /// Where it is given.
  public let range: Range<Int>
}
