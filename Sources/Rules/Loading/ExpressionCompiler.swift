import CEL
import DataTree
import SourceText

/// Compiles the expressions of a pack and shows their faults at their place in the YAML file.
struct ExpressionCompiler {
  let faults: FaultList
  /// Whether programs and messages may wait until they are needed: for packs that were checked before.
  var isTrusting = false

  /// For what is compiled when it is first needed: its faults were shown when the pack was checked.
  static var trusting: ExpressionCompiler { ExpressionCompiler(faults: FaultList(), isTrusting: true) }

  /// Compiles the expression that a node holds.
  ///
  /// - Parameter expecting: The type that the expression must have.
  /// - Returns: The condition, nil (with faults) where the expression is wrong.
  func compile(_ node: PackNode, _ environment: Environment, expecting type: CELType? = nil) -> Condition? {
    guard node.kind == .string || node.kind == .bool || node.kind == .number else {
      faults.report(PackWording.expected(.text, for: .expression, at: node.head))
      return nil
    }
    let text = node.text ?? ""
    // The place of a scalar that is no string is its text as it stands.
    let map =
      node.kind == .string
      ? node.tree.offsetMap(of: node.node)
      : OffsetMap(runs: [.init(decoded: 0, source: node.location.range.lowerBound)])
    return compile(text, file: node.location.file, map: map, environment, expecting: type)
  }

  /// Compiles an expression that was read from a file.
  ///
  /// - Parameter map: Maps the expression's offsets to the file's.
  func compile(
    _ text: String, file: SourceFile, map: OffsetMap, _ environment: Environment,
    expecting type: CELType? = nil
  ) -> Condition? {
    let source = SourceFile(path: "<expression>", text: text)
    let (parsed, syntaxFaults) = Parser.parse(source)
    guard let parsed else {
      report(syntaxFaults, file, map)
      return nil
    }
    let (checked, typeFaults) = Checker.check(parsed, in: environment, expecting: type)
    report(typeFaults, file, map)
    guard let checked else { return nil }
    let folded = Self.folded(text)
    if isTrusting { return Condition(text: folded, checked: checked, environment: environment) }
    let condition = Condition(
      text: folded, checked: checked, environment: environment,
      estimate: CostEstimator(environment, assuming: Self.smallSubject).estimate(checked))
    report(condition.program.diagnostics, file, map)
    if let estimate = condition.estimate, estimate.greatest > EvaluationLimits.maxEvaluationCost {
      report(
        [PackWording.tooCostly(estimate, at: .init(file: source, range: 0..<text.utf8.count))], file, map)
    }
    return condition
  }

  /// What is assumed of lists without a declared `max`: an expression that costs too much even so is a fault of the
  /// pack. A larger subject meets the limit when it is evaluated, and the rule is undetermined.
  private static let smallSubject: AssumedSizes = {
    var sizes = AssumedSizes()
    (sizes.listCount, sizes.mapCount, sizes.textBytes) = (4, 4, 100)
    return sizes
  }()

  /// The text in one line.
  private static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func report(_ diagnostics: [Diagnostic], _ file: SourceFile, _ map: OffsetMap) {
    for var diagnostic in diagnostics {
      if let location = diagnostic.location {
        diagnostic.location = .init(file: file, range: map.source(of: location.range))
      }
      diagnostic.labels = diagnostic.labels.map {
        .init(location: .init(file: file, range: map.source(of: $0.location.range)), text: $0.text)
      }
      faults.report(diagnostic)
    }
  }
}
