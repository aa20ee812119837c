import SourceText

/// A record type: named fields, each with a slot.
///
/// The field at index `i` has slot `i`: a compiled expression reads it by that number.
public struct RecordType: Sendable {
  /// A field of a record.
  public struct Field: Sendable {
    /// The field's name.
    public let name: String
    /// The field's type.
    public let type: CELType
    /// The most elements a list field can have, for cost estimates; nil when not declared.
    public let maximumCount: Int?

    /// A field from its parts.
    public init(name: String, type: CELType, maximumCount: Int? = nil) {
      self.name = name
      self.type = type
      self.maximumCount = maximumCount
    }
  }

  /// The name.
  public let name: String
  /// The fields; the index is the slot.
  public let fields: [Field]
  private let slots: [String: Int]

  /// A record type. Of two fields of one name the first counts.
  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
    slots = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The slot of a field.
  public func slot(of name: String) -> Int? { slots[name] }
}

/// A set of strings that an enumeration's values are taken from.
public struct EnumerationType: Sendable {
  /// The name.
  public let name: String
  /// The members, in the order of their declaration.
  public let members: [String]

  /// An enumeration from its members.
  public init(name: String, members: [String]) {
    self.name = name
    self.members = members
  }
}

/// A function of the language: one entry holds signature, documentation, examples and implementation.
public struct FunctionDeclaration: Sendable {
  /// One signature of a function, with what it does.
  public struct Overload: Sendable {
    /// A stable name such as `add_int64`.
    public let id: String
    /// Whether it is called `a.f(b)` instead of `f(a, b)`; the receiver is the first parameter.
    public let isMember: Bool
    /// The parameters' types.
    public let parameters: [CELType]
    /// The result's type.
    public let result: CELType
    /// Whether the result depends on the arguments alone, so that a call with constants may be computed
    /// when the expression is planned.
    public let isFoldable: Bool
    /// What it computes. Absent for what the planner knows itself: the operators on the language's types, and
    /// the ordering operators of opaque types whose values are ordered by their words.
    public let implementation: Implementation?
    /// What a call can cost beyond its node, and how large its result can be; nil where a call costs the same
    /// whatever its arguments are. It holds for arguments of the sizes that `CostEstimator` assumes of the
    /// parameters' types.
    public let estimate: CostEstimate?
    /// The node that computes it, for the functions that are called most.
    var intrinsic: Intrinsic?

    /// An overload from its parts.
    public init(
      _ id: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false,
      isFoldable: Bool = false, estimate: CostEstimate? = nil, _ implementation: Implementation? = nil
    ) {
      self.id = id
      self.estimate = estimate
      self.isMember = isMember
      self.isFoldable = isFoldable
      self.parameters = parameters
      self.result = result
      self.implementation = implementation
    }
  }

  /// What an overload computes. It sees neither errors nor unknowns: those pass it by.
  public enum Implementation: Sendable {
    case nullary(@Sendable (EvaluationContext) -> Value)
    case unary(@Sendable (Value, EvaluationContext) -> Value)
    case binary(@Sendable (Value, Value, EvaluationContext) -> Value)
    case variadic(@Sendable ([Value], EvaluationContext) -> Value)
  }

  /// The name, an operator's in CEL's form (`_+_`).
  public let name: String
  /// What the function is for, one sentence.
  public let documentation: LocalizedText
  /// Expressions that show its use.
  public let examples: [String]
  /// The signatures.
  public let overloads: [Overload]

  /// A function from its parts.
  public init(
    _ name: String, documentation: LocalizedText, examples: [String] = [], _ overloads: [Overload]
  ) {
    self.name = name
    self.documentation = documentation
    self.examples = examples
    self.overloads = overloads
  }
}

/// A host type whose values expressions can only pass to functions, such as `date`.
public struct OpaqueType: Sendable {
  /// The name.
  public let name: String
  /// The number that the type's values carry.
  public let id: OpaqueTypeID
  /// Prints a value.
  public let describe: @Sendable (Opaque) -> String

  /// An opaque type from its name, number and printer.
  public init(name: String, id: OpaqueTypeID, describe: @escaping @Sendable (Opaque) -> String) {
    self.name = name
    self.id = id
    self.describe = describe
  }
}
