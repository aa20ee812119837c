/// What a node of a checked expression refers to.
public enum Reference: Sendable, Hashable {
  /// A variable of the environment: its index in an evaluation's inputs and its full name. On a selection
  /// `a.b.c` it stands for the whole selection, whose operand then refers to nothing.
  case variable(Int, name: String)
  /// A variable of a macro or of `cel.bind` around, by its number: unique in the expression, from 0.
  case local(Int)
  /// On a comprehension or `cel.bind` itself: the numbers of the variables it declares.
  case locals(Int, Int?)
  /// The name of a type, used as a value; stands for the whole selection like `variable`.
  case typeName(CELType)
  /// The overloads of a function that may apply, as indices into its declaration's `overloads`, and the
  /// function's full name. With `isNamespaced`, the target of `a.b(c)` is part of the name and no operand.
  case overloads([Int], function: String, isNamespaced: Bool)
  /// On a selection (plain, optional or `has`): the slot of the field in the operand's record, also where the
  /// operand is an optional or null.
  case field(slot: Int)
}
