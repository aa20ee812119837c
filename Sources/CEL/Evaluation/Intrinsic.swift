/// Functions that have a node of their own.
enum Intrinsic: Sendable {
  /// `dyn(x)`: the value itself.
  case identity
  case size
  case contains, startsWith, endsWith
  case matches
  /// `x.or(y)`.
  case alternative
  /// `x.orValue(y)`.
  case alternativeValue
}
