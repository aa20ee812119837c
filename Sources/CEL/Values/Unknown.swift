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

  /// The most facts that one unknown names; a reader needs no more to see what is missing.
  public static let maximumFacts = 256

  /// An unknown that waits for one fact.
  public init(_ fact: Fact) {
    if case .cell(let cell) = fact { self = .cell(cell) } else { self = .facts(Facts(elements: [fact])) }
  }

  /// The facts, in the order in which they were met.
  public var facts: [Fact] {
    switch self {
    case .cell(let cell): [.cell(cell)]
    case .facts(let facts): facts.elements
    }
  }

  /// Both sets in one.
  public func union(_ other: Unknown) -> Unknown {
    if case .cell(let left) = self, case .cell(let right) = other, left == right { return self }
    var joined = facts
    for fact in other.facts where joined.count < Unknown.maximumFacts && !joined.contains(fact) {
      joined.append(fact)
    }
    return joined.count == 1 ? self : .facts(Facts(elements: joined))
  }

  /// What a field of the unknown thing waits for. Of a set it is not told which fact the field belongs to.
  func field(_ name: String) -> Unknown {
    switch self {
    case .cell(let cell): .facts(Facts(elements: [.field(.cell(cell), name)]))
    case .facts(let facts) where facts.elements.count == 1:
      .facts(Facts(elements: facts.elements.map { .field($0, name) }))
    case .facts: self
    }
  }

  /// Whether every fact is one that the subject itself does not hold.
  var isAbsence: Bool {
    switch self {
    case .cell: true
    case .facts(let facts): facts.elements.allSatisfy(\.isAbsence)
    }
  }
}

extension Unknown.Fact {
  var isAbsence: Bool {
    switch self {
    case .cell: true
    case .field(let fact, _): fact.isAbsence
    case .named: false
    }
  }
}
