/// One node of a parsed expression.
///
/// Macros stay as they were written (`Comprehension`, `bind`, a test-only `select`) instead of being
/// unrolled into the folds of the CEL specification: checking can then speak of `all` or `map`, and the
/// program can run each in its own way.
public struct Expression: Sendable {
  /// A number unique in one parsed expression, from 0; the checker's results are arrays indexed by it.
  public typealias ID = Int32

  /// The number of the node.
  public let id: ID
  /// The levels of nodes from here down to the deepest, 1 for a leaf. The parser's limit on nesting bounds it,
  /// and so bounds every recursion over an expression, the release of its memory included.
  let height: Int32
  /// The span of the node in the expression's source, in UTF-8 bytes. Parentheses around the node are
  /// outside, parentheses around its operands are inside.
  public let range: Range<Int>
  /// What the node is.
  public let kind: Kind

  /// The forms of an expression.
  public indirect enum Kind: Sendable {
    /// A constant.
    case literal(Literal)
    /// A name; `absolute` for one with a leading dot.
    case identifier(String, absolute: Bool)
    /// `operand.field`, `has(operand.field)` with `test`, or `operand.?field` with `optional`.
    case select(Expression, field: Name, test: Bool, optional: Bool)
    /// `function(arguments)`, `target.function(arguments)`, and every operator under its name (see `Operator`).
    /// A leading dot (`.f(x)`) is kept in the name.
    case call(Name, target: Expression?, arguments: [Expression])
    /// `[a, ?b]`.
    case list([ListElement])
    /// `{a: b, ?c: d}`.
    case map([MapEntry])
    /// `Type{field: value}`; a leading dot is kept in the name.
    case message(Name, [MessageField])
    /// A macro that goes through a list or a map.
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`.
    case bind(Name, value: Expression, body: Expression)
  }

  /// A name and its place.
  public struct Name: Sendable {
    /// The text.
    public let text: String
    /// The span in the source.
    public let range: Range<Int>
  }

  /// An element of a list.
  public struct ListElement: Sendable {
    /// The element.
    public let value: Expression
    /// Whether an absent optional is left out.
    public let optional: Bool
  }

  /// An entry of a map.
  public struct MapEntry: Sendable {
    /// The key.
    public let key: Expression
    /// The value.
    public let value: Expression
    /// Whether an absent optional is left out.
    public let optional: Bool
  }

  /// A field of a message.
  public struct MessageField: Sendable {
    /// The field's name.
    public let name: Name
    /// The value.
    public let value: Expression
    /// Whether an absent optional is left out.
    public let optional: Bool
  }

  /// The macros that go through a list or a map.
  public struct Comprehension: Sendable {
    /// The macro's name.
    public enum Macro: String, Sendable {
      case all, exists
      case existsOne = "exists_one"
      case map, filter, transformList, transformMap, transformMapEntry
      /// `optional.optMap(x, e)` and `optional.optFlatMap(x, e)`.
      case optMap, optFlatMap
    }

    /// The macro.
    public let macro: Macro
    /// The list or map (or optional) gone through.
    public let range: Expression
    /// The first variable.
    public let variable: Name
    /// The second variable of the two-variable forms.
    public let secondVariable: Name?
    /// The condition of `map(x, condition, e)` and the `transform…` forms.
    public let condition: Expression?
    /// What is computed for each element.
    public let body: Expression
  }

  /// A constant.
  public enum Literal: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
  }
}
