/// What evaluating an expression can cost, in the units that `EvaluationContext.maxEvaluationCost` bounds, and how
/// large its value can be.
public struct CostEstimate: Sendable {
  /// No evaluation costs less.
  public let least: Int
  /// No evaluation of a subject within the assumed sizes costs more; `Int.max` where no bound is known.
  public let greatest: Int
  /// The largest value that the expression can have.
  public let size: ValueSize

  /// An estimate from its bounds.
  public init(least: Int = 0, greatest: Int = 0, size: ValueSize) {
    self.least = least
    self.greatest = greatest
    self.size = size
  }
}
