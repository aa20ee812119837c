/// The shapes of the macros that go through a list, a map or an optional.
enum Macro {
  /// One shape: `name(variables…, arguments…)`.
  struct Form: Sendable {
    let macro: Expression.Comprehension.Macro
    let name: String
    let argumentCount: Int
    let twoVariables: Bool
  }

  /// All shapes. A call with another number of arguments is an ordinary call.
  static let forms: [Form] = [
    Form(macro: .all, name: "all", argumentCount: 2, twoVariables: false),
    Form(macro: .all, name: "all", argumentCount: 3, twoVariables: true),
    Form(macro: .exists, name: "exists", argumentCount: 2, twoVariables: false),
    Form(macro: .exists, name: "exists", argumentCount: 3, twoVariables: true),
    Form(macro: .existsOne, name: "exists_one", argumentCount: 2, twoVariables: false),
    Form(macro: .existsOne, name: "exists_one", argumentCount: 3, twoVariables: true),
    Form(macro: .existsOne, name: "existsOne", argumentCount: 2, twoVariables: false),
    Form(macro: .existsOne, name: "existsOne", argumentCount: 3, twoVariables: true),
    Form(macro: .map, name: "map", argumentCount: 2, twoVariables: false),
    Form(macro: .map, name: "map", argumentCount: 3, twoVariables: false),
    Form(macro: .filter, name: "filter", argumentCount: 2, twoVariables: false),
    Form(macro: .transformList, name: "transformList", argumentCount: 3, twoVariables: true),
    Form(macro: .transformList, name: "transformList", argumentCount: 4, twoVariables: true),
    Form(macro: .transformMap, name: "transformMap", argumentCount: 3, twoVariables: true),
    Form(macro: .transformMap, name: "transformMap", argumentCount: 4, twoVariables: true),
    Form(macro: .transformMapEntry, name: "transformMapEntry", argumentCount: 3, twoVariables: true),
    Form(macro: .transformMapEntry, name: "transformMapEntry", argumentCount: 4, twoVariables: true),
    Form(macro: .optMap, name: "optMap", argumentCount: 2, twoVariables: false),
    Form(macro: .optFlatMap, name: "optFlatMap", argumentCount: 2, twoVariables: false),
  ]
}
