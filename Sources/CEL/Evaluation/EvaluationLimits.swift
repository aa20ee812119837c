/// The bounds of one evaluation.
public enum EvaluationLimits {
  /// The cost that an evaluation may reach unless the context says otherwise: roughly one for each node of the
  /// expression, again for each step of a loop, and one for each few elements or bytes that a function handles.
  public static let maxEvaluationCost = 10_000_000
  /// The most values that one value may hold, itself and what is in its lists and maps.
  public static let maxValueWeight = 4_000_000
  /// The most evaluations under way at once in one context: lazy variables that read lazy variables.
  public static let maxDepth = 64
  /// What computing a constant part of an expression may cost when the expression is planned.
  static let maxFoldingCost = 100_000
  /// The most bytes of memory that one regular expression's automata take.
  static let maxPatternMemory: Int64 = 8 << 20
  /// The most compiled patterns that a context keeps of those that are not constant.
  static let maxCachedPatterns = 128
}
