/// What one evaluation reads and uses up; made once a thread and used again for every subject.
public final class EvaluationContext {
  /// The values of the variables, by `Environment.variableIndices`.
  public var inputs: ContiguousArray<Value>
  /// The records of the subject.
  public let store: Store

  /// A context for an environment's variables.
  public init(inputs: ContiguousArray<Value>, store: Store) {
    self.inputs = inputs
    self.store = store
  }
}
