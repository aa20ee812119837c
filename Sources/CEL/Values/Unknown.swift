/// The facts that a value waits for.
///
/// Unknowns of the operands are joined, so that a finding can name everything that has to be supplied.
public enum Unknown: Sendable, Hashable {
  /// An empty cell of the store: a field that the subject does not hold.
  case cell(Int32)
  /// Several facts, or facts that are not a cell.
  case facts(Facts)

  /// A set of facts in the order in which they were met, without repetition.
  public struct Facts: Sendable, Hashable {
    /// The facts.
    public let elements: [Fact]
  }

  /// One fact that is not known.
  public indirect enum Fact: Sendable, Hashable {
    /// An empty cell of the store.
    case cell(Int32)
    /// A field of something that is itself absent.
    case field(Fact, String)
    /// Something outside the subject that a host function asked for, such as `calendar.2027`.
    case named(String)
  }
}
