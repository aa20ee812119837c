import SourceText

/// The functions that come with the language, one table a topic. An entry holds signatures, documentation,
/// examples and implementation together; every example is an expression that is true, and a test runs it.
enum Library {
  /// What the language's specification defines.
  static let standard: [[FunctionDeclaration]] = [
    logic, comparison, arithmetic, collections, texts, conversions, times, durations,
  ]

  /// The extensions that implementations share.
  static let extensions: [[FunctionDeclaration]] = [
    optionals, textExtensions, formatting, mathComparison, mathRounding, mathBits, encoders, listExtensions,
    setExtensions, patternExtensions,
  ]

  // Short names for the tables.
  static let a = CELType.parameter("A")
  static let b = CELType.parameter("B")
  static let listOfA = CELType.list(a)
  static let mapOfAB = CELType.map(a, b)

  /// A function whose result depends on its arguments alone.
  static func pure(
    _ id: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false,
    _ implementation: FunctionDeclaration.Implementation
  ) -> FunctionDeclaration.Overload {
    FunctionDeclaration.Overload(
      id, parameters, result, isMember: isMember, isFoldable: true, implementation)
  }

  /// An operator or function that the planner has nodes for.
  static func planned(
    _ id: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false,
    _ intrinsic: Intrinsic? = nil
  ) -> FunctionDeclaration.Overload {
    var overload = FunctionDeclaration.Overload(
      id, parameters, result, isMember: isMember, isFoldable: true)
    overload.intrinsic = intrinsic
    return overload
  }
}

extension Environment {
  /// What the language's specification defines.
  public static let standard = Environment(functions: Library.standard)

  /// `standard` and the extensions: optionals, texts, `format`, `math`, `base64`, `lists`, `sets`, `regex`.
  public static let standardWithExtensions = Environment(functions: Library.standard + Library.extensions)

  private init(functions tables: [[FunctionDeclaration]]) {
    self.init()
    for function in tables.joined() { declare(function) }
  }
}
