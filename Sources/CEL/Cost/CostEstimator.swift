/// Tells before any evaluation what an expression can cost.
///
/// The estimate follows the program that is made of the expression: every node costs one, a macro multiplies what
/// is in it by the elements of its range, and a function that charges for its work adds what it charges for the
/// largest arguments. How large a value can be follows from the declared limits of records' lists
/// (`RecordType.Field.maximumCount`), from `AssumedSizes` where none is declared, and from what the expression
/// makes of them.
public struct CostEstimator: Sendable {
  /// The environment of the expressions.
  public let environment: Environment
  /// The sizes of what declares none.
  public let assumed: AssumedSizes

  /// An estimator for the expressions of an environment.
  public init(_ environment: Environment, assuming assumed: AssumedSizes = AssumedSizes()) {
    self.environment = environment
    self.assumed = assumed
  }

  /// The cost of a checked expression's program.
  public func estimate(
    _ checked: CheckedExpression, options: Program.Options = Program.Options()
  ) -> CostEstimate {
    let planner = Planner(
      environment: environment, source: checked.parsed.source, checked: checked, options: options)
    _ = planner.plan(checked.parsed.root)
    var run = CostRun(checked, self, planner)
    let (cost, size) = run.estimate(checked.parsed.root)
    let whole = CostRange(planner.nodes.count) + cost + run.lazyCost
    return CostEstimate(least: whole.least, greatest: whole.greatest, size: size)
  }

  /// The size that a value of a type is taken to have.
  public func assumedSize(of type: CELType) -> ValueSize { assumed.size(of: type, in: environment) }
}
