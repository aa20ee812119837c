import CEL
import Law
import SourceText

/// The functions that law adds to the expression language, and the types they work on.
///
/// Each function is one entry of a table: signature, documentation, examples, implementation.
public enum LegalFunctions {
  /// The standard environment with the types and functions of law.
  public static func environment(_ references: LegalReferences) -> Environment {
    var environment = Environment.standardWithExtensions
    environment.declare(OpaqueType(name: "date", id: .date) { CalendarDate($0).text })
    environment.declare(OpaqueType(name: "decimal", id: .decimal) { ExactDecimal($0)?.text ?? "?" })
    environment.declare(OpaqueType(name: "period", id: .period) { Period($0).text })
    environment.declare(
      OpaqueType(name: "article", id: .article) {
        CitedProvision($0)?.text(in: references.catalogue) ?? "?"
      })
    for function in all(references) { environment.declare(function) }
    return environment
  }

  /// The functions of all topics.
  public static func all(_ references: LegalReferences) -> [FunctionDeclaration] {
    dates + workdays(references.calendar) + decimals + articles(references.catalogue) + checkDigits
      + comparisons
  }

  /// An error in the words of law.
  static func fault(zh: String, en: String) -> Value {
    .error(EvaluationError(.host(LocalizedText(zh: zh, en: en))))
  }

  /// The answer of a host function that got a value of another type: the checker prevents it, `dyn` does not.
  static let noOverload = Value.error(EvaluationError(.noSuchOverload("")))
}
