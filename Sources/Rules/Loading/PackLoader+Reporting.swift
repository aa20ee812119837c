import CEL
import SourceText

extension PackLoader {
  /// Reads `statistics`; when it is first asked for where the pack was checked before.
  func statistics(_ environment: Environment) -> Lazy<PackStatistics> {
    guard let section = sections.statistics else { return Lazy(.none) }
    let rules = sections.rules
    return lazily { reader in reader.statistics(section, environment, Self.names(of: rules)) }
  }

  /// Reads `opinion`; when it is first asked for where the pack was checked before.
  func opinion(_ environment: Environment) -> Lazy<OpinionForm?> {
    guard let section = sections.opinion else { return Lazy(nil) }
    let rules = sections.rules
    return lazily { reader in reader.opinion(section, environment, Self.names(of: rules)) }
  }

  /// The ids of the rules as they are written, whether or not the rules can be read.
  private static func names(of rules: [PackNode]) -> [String] {
    rules.compactMap { rule in rule.entries.first { $0.key.text == "id" }?.value.text }
  }

  private func lazily<Value: Sendable>(
    _ make: @escaping @Sendable (ReportingReader) -> Value
  ) -> Lazy<Value> {
    guard isTrusting else {
      return Lazy(make(ReportingReader(compiler: ExpressionCompiler(faults: faults), faults: faults)))
    }
    return Lazy {
      make(ReportingReader(compiler: .trusting, faults: FaultList()))
    }
  }
}
