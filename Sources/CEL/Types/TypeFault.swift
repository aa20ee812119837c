/// What can be wrong with the names and types of an expression. The sentences are in `CheckerWording.swift`.
enum TypeFault: Sendable {
  case undeclared(String, container: String, suggestions: [String])
  case undeclaredFunction(String, suggestions: [String])
  /// A macro's name with a number of arguments that it does not take.
  case macroArguments(String, count: Int)
  case unknownField(String, record: String, suggestions: [String], fields: [String])
  case noFields(CELType, field: String)
  case noMatchingOverload(
    String, arguments: [CELType], isMember: Bool, candidates: [FunctionDeclaration.Overload])
  case mismatch(expected: CELType, found: CELType)
  case branches(CELType, CELType)
  case resultMismatch(expected: CELType, found: CELType)
  case notARange(CELType, macro: String)
  case notAMember(String, enumeration: String, suggestions: [String], members: [String])
  case disjointEnumerations(String, String)
  case notAType(String, suggestions: [String])
  case notConstructible(String)
  case tooComplex
  case tooManyFaults(limit: Int)

  /// A fault and its place.
  struct Located: Sendable {
    let fault: TypeFault
    let range: Range<Int>
  }
}
