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
  /// The indices of the variables that are computed when they are first read.
  public private(set) var lazyVariables: Set<Int> = []
  /// What is known of the costs and sizes of variables, by their indices; the cost is of a lazy one.
  private(set) var estimates: [Int: CostEstimate] = [:]
  /// The functions by name.
  public private(set) var functions: [String: FunctionDeclaration] = [:]
  /// The record types by name.
  public private(set) var records: [String: RecordType] = [:]
  /// The record types in the order of their declaration: the record types of a store.
  public private(set) var recordTypes: [RecordType] = []
  /// The record types' indices in `recordTypes`; `Value.Record.type` is one of them.
  public private(set) var recordIndices: [String: Int] = [:]
  /// The enumerations by name.
  public private(set) var enumerations: [String: EnumerationType] = [:]
  /// The opaque types by name.
  public private(set) var opaqueTypes: [String: OpaqueType] = [:]

  /// The first parts of the dotted names that are declared: only a name that begins so can spell a longer one.
  private(set) var namespaces: Set<String> = ["cel", "google"]

  /// An environment without anything; `Environment.standard` holds the standard library.
  public init() {}

  /// Declares a variable; a `lazy` one is asked of the context's resolver when it is first read.
  ///
  /// - Parameter estimate: how large the value can be and what computing a lazy one can cost, where that is known.
  public mutating func declare(
    variable name: String, _ type: CELType, lazy: Bool = false, estimate: CostEstimate? = nil
  ) {
    let index = variableIndices[name] ?? variableIndices.count
    variableIndices[name] = index
    variables[name] = type
    // Not to copy what is shared without need.
    if estimate != nil || estimates[index] != nil { estimates[index] = estimate }
    if lazy {
      lazyVariables.insert(index)
    } else if lazyVariables.contains(index) {
      lazyVariables.remove(index)
    }
    noteNamespace(of: name)
  }

  /// Declares a second name for the variable at an index; the index has to be one of a declared variable.
  public mutating func declare(variable name: String, _ type: CELType, at index: Int) {
    guard (0..<variableIndices.count).contains(index) else { return }
    variableIndices[name] = index
    variables[name] = type
    noteNamespace(of: name)
  }

  /// Declares a function, or adds overloads to one that is declared already.
  public mutating func declare(_ function: FunctionDeclaration) {
    guard let known = functions[function.name] else {
      functions[function.name] = function
      noteNamespace(of: function.name)
      return
    }
    functions[function.name] = FunctionDeclaration(
      known.name, documentation: known.documentation, examples: known.examples + function.examples,
      known.overloads + function.overloads)
  }

  /// Declares a record type.
  public mutating func declare(_ record: RecordType) {
    records[record.name] = record
    noteNamespace(of: record.name)
    if let index = recordIndices[record.name] {
      recordTypes[index] = record
    } else {
      recordIndices[record.name] = recordTypes.count
      recordTypes.append(record)
    }
  }

  /// Declares an enumeration.
  public mutating func declare(_ enumeration: EnumerationType) {
    enumerations[enumeration.name] = enumeration
    noteNamespace(of: enumeration.name)
  }

  /// Declares an opaque type.
  public mutating func declare(_ type: OpaqueType) {
    opaqueTypes[type.name] = type
    noteNamespace(of: type.name)
  }

  private mutating func noteNamespace(of name: String) {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return }
    let first = String(name.prefix { $0 != "." })
    if !namespaces.contains(first) { namespaces.insert(first) }
  }
}
