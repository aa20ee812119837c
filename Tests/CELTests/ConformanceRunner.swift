import CEL
import Foundation
import SourceText

/// Runs conformance cases the way their authors mean them: parse, check, plan, evaluate, compare.
enum ConformanceRunner {
  /// What is wrong with the outcome of a case; nil where it is as it should be.
  static func fault(of test: ConformanceCase) -> String? {
    let environment = environment(for: test)
    var options = Parser.Options()
    options.macros = test.disableMacros != true
    let source = SourceFile(path: "<\(test.name)>", text: test.expr)
    let (parsed, faults) = Parser.parse(source, options: options)
    guard let parsed else { return failed(test, "parse", faults) }
    if test.disableCheck == true {
      return compare(test, Program(unchecked: parsed, environment: environment), environment)
    }
    let (checked, diagnostics) = Checker.check(parsed, in: environment)
    guard let checked else { return failed(test, "check", diagnostics) }
    if let expected = test.deducedType?.type, checked.resultType != expected {
      return "the type is \(checked.resultType), not \(expected)"
    }
    if test.checkOnly == true { return nil }
    return compare(test, Program(checked, environment: environment), environment)
  }

  private static func failed(_ test: ConformanceCase, _ stage: String, _ faults: [Diagnostic]) -> String? {
    // A case that wants an error does not say which stage finds it.
    test.error == nil ? "\(stage): \(faults.map(\.message.en).joined(separator: "; "))" : nil
  }

  private static func environment(for test: ConformanceCase) -> Environment {
    var environment = Environment.standardWithExtensions
    environment.container = test.container ?? ""
    for declaration in test.typeEnv ?? [] {
      if let name = declaration.variable {
        environment.declare(variable: name, declaration.type?.type ?? .dyn)
      }
      if let name = declaration.function {
        let overloads = (declaration.overloads ?? []).map { overload in
          FunctionDeclaration.Overload(
            overload.id, (overload.params ?? []).map(\.type), overload.result.type,
            isMember: overload.member ?? false)
        }
        environment.declare(
          FunctionDeclaration(name, documentation: LocalizedText(zh: "测试", en: "test"), overloads))
      }
    }
    for name in (test.bindings ?? [:]).keys.sorted() where environment.variables[name] == nil {
      environment.declare(variable: name, .dyn)
    }
    return environment
  }

  private static func compare(
    _ test: ConformanceCase, _ program: Program, _ environment: Environment
  ) -> String? {
    let context = EvaluationContext(environment: environment, store: Store(recordTypes: []))
    for (name, value) in test.bindings ?? [:] { context.bind(name, to: value.value) }
    let result = program.evaluate(context)
    if let expected = test.value?.value {
      return same(result, expected) ? nil : "the value is \(result), not \(expected)"
    }
    if test.error != nil {
      if case .error = result { return nil }
      return "the value is \(result), not an error"
    }
    return result.isDefinite ? nil : "the value is \(result)"
  }

  /// Whether two values are the same, of the same types; NaN is itself here, and maps have no order.
  private static func same(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.double(let left), .double(let right)):
      left.isNaN ? right.isNaN : left == right && left.sign == right.sign
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left.ownElements, right.ownElements).allSatisfy(same)
    case (.map(let left), .map(let right)):
      left.count == right.count
        && left.entries.allSatisfy { entry in
          right.entries.contains { same($0.key, entry.key) && same($0.value, entry.value) }
        }
    case (.int, _), (.uint, _), (.double, _): false
    default: left.description == right.description
    }
  }
}

extension Value.List {
  /// The elements of a list that is not in a store.
  fileprivate var ownElements: [Value] {
    let context = EvaluationContext(environment: Environment(), store: Store(recordTypes: []))
    return Array(context.elements(of: self))
  }
}
