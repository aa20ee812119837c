import CEL

/// What the rules of a pack are read against.
struct RuleSurroundings {
  let identity: PackIdentity
  let schema: SubjectSchema
  let parameters: [Parameter]
  let definitions: [Definition]
  let environment: Environment
  let compiler: ExpressionCompiler
  /// What rules are asked with which parameters they read; nothing is read yet.
  let uses: ParameterUse
}
