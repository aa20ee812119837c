/// The printed forms of values.
extension Value: CustomStringConvertible {
  /// The value as the language writes it: `"text"`, `1u`, `[1, 2]`, `{"a": 1}`, `timestamp("…")`.
  ///
  /// Records and opaque values need `description(in:)` to show more than their place.
  public var description: String {
    var printer = ValuePrinter(cells: .none, environment: nil, quotes: true)
    printer.print(self)
    return printer.output
  }

  /// The value as the language writes it, with what the context knows of records and opaque types.
  public func description(in context: EvaluationContext) -> String {
    var printer = ValuePrinter(cells: context.store.cells, environment: context.environment, quotes: true)
    printer.print(self)
    return printer.output
  }

  /// The value for a sentence that a person reads: as `description`, but a text without quotes and a number
  /// or a point in time bare.
  public func text(in context: EvaluationContext) -> String {
    var printer = ValuePrinter(cells: context.store.cells, environment: context.environment, quotes: false)
    printer.print(self)
    return printer.output
  }
}
