/// What an expression may refer to: variables, functions, records, enumerations and opaque types.
///
/// An environment is built once and shared by all expressions of a pack.
public struct Environment: Sendable {
  /// The namespace in which relative names are looked up first, such as `a.b`.
  public var container: String = ""
  /// The declared variables and their types. Names may be qualified (`a.b.c`).
  public private(set) var variables: [String: CELType] = [:]
  /// The variables' indices in an evaluation's inputs, in the order of their declaration.
  public private(set) var variableIndices: [String: Int] = [:]
  /// The functions by name.
  public private(set) var functions: [String: FunctionDeclaration] = [:]
  /// The record types by name.
  public private(set) var records: [String: RecordType] = [:]
  /// The enumerations by name.
  public private(set) var enumerations: [String: EnumerationType] = [:]
  /// The opaque types by name.
  public private(set) var opaqueTypes: [String: OpaqueType] = [:]

  /// An environment without anything; `Environment.standard` holds the standard library.
  public init() {}

  /// Declares a variable.
  public mutating func declare(variable name: String, _ type: CELType) {
    if variableIndices[name] == nil { variableIndices[name] = variableIndices.count }
    variables[name] = type
  }

  /// Declares a function, or adds overloads to one that is declared already.
  public mutating func declare(_ function: FunctionDeclaration) {
    guard let known = functions[function.name] else {
      functions[function.name] = function
      return
    }
    functions[function.name] = FunctionDeclaration(
      known.name, documentation: known.documentation, examples: known.examples + function.examples,
      known.overloads + function.overloads)
  }

  /// Declares a record type.
  public mutating func declare(_ record: RecordType) { records[record.name] = record }

  /// Declares an enumeration.
  public mutating func declare(_ enumeration: EnumerationType) {
    enumerations[enumeration.name] = enumeration
  }

  /// Declares an opaque type.
  public mutating func declare(_ type: OpaqueType) { opaqueTypes[type.name] = type }
}
