import CEL
import SourceText

/// The expressions of a rule, compiled in the order in which their names come into being.
struct RuleConditions {
  private(set) var when: Condition?
  private(set) var each: Rule.Iteration?
  private(set) var filter: Condition?
  private(set) var require: Condition?
  private(set) var manual: Rule.Judgement?
  private(set) var message: MessageTemplate?
  private(set) var places: Lazy<[Condition]>?
  private(set) var calculation = Lazy<Rule.Calculation?>(nil)
  private(set) var words: Condition?
  private(set) var locals: [Rule.LocalValue] = []
  /// The parameters that the expressions read, by index in the pack.
  let parameters: [Int]
  /// How many inputs the expressions may read.
  let inputCount: Int

  init(_ reader: MappingReader, _ surroundings: RuleSurroundings, _ faults: FaultList) {
    let compiler = surroundings.compiler
    var environment = surroundings.environment
    var used = surroundings.uses
    // With `each`, `when` is asked before there is an element, so it cannot use what follows it.
    if let node = reader["each"] {
      if let when = reader["when"] { self.when = compiler.compile(when, environment, expecting: .bool) }
      let known = environment.variables.count
      each = Self.iteration(node, &environment, compiler, faults)
      // Without a name for the element the rest of the rule would be reported for that alone.
      if environment.variables.count == known {
        parameters = used.found
        inputCount = environment.variableIndices.count
        return
      }
    } else if let node = reader["where"] {
      faults.report(PackWording.whereWithoutEach(at: node.head))
    }
    for (key, value) in reader.entries("let") {
      guard let name = key.text else { continue }
      if !Expression.isName(name) {
        faults.report(PackWording.badName(name, of: .variable, at: key.location))
        continue
      }
      if environment.variables[name] != nil {
        faults.report(PackWording.shadows(name, at: key.location))
        continue
      }
      let condition = compiler.compile(value, environment)
      environment.declare(
        variable: name, condition?.checked.resultType ?? .dyn, lazy: true, estimate: condition?.estimate)
      if let condition, let input = environment.variableIndices[name] {
        locals.append(.init(name: name, expression: condition, input: input))
        used.add(condition)
      }
    }
    if reader["each"] == nil, let node = reader["when"] {
      when = compiler.compile(node, environment, expecting: .bool)
    }
    if let node = reader["where"] { filter = compiler.compile(node, environment, expecting: .bool) }
    if let node = reader["require"] { require = compiler.compile(node, environment, expecting: .bool) }
    let messages = MessageParser(compiler: compiler, environment: environment)
    if let node = reader["manual"] { manual = Self.judgement(node, messages, faults) }
    if let node = reader["message"] {
      message = messages.parse(node, key: "message")
    } else if reader["require"] != nil {
      faults.report(PackWording.needs("message", because: "require", at: reader.anchor))
    }
    if let node = reader["calculation"] { calculation = Self.calculation(node, compiler, environment) }
    if reader["at"] != nil { places = Self.places(reader.texts("at"), compiler, environment) }
    if let node = reader["words"] {
      words = compiler.compile(node, environment, expecting: .list(.string))
    }
    for condition in [when, each?.list, filter, require, manual?.when, words] {
      if let condition { used.add(condition) }
    }
    parameters = used.found
    inputCount = environment.variableIndices.count
  }

  private static func places(
    _ nodes: [PackNode], _ compiler: ExpressionCompiler, _ environment: Environment
  ) -> Lazy<[Condition]> {
    guard compiler.isTrusting else { return Lazy(nodes.compactMap { compiler.compile($0, environment) }) }
    return Lazy { nodes.compactMap { ExpressionCompiler.trusting.compile($0, environment) } }
  }

  /// `{zh: LIST, en: LIST}`, lists of texts.
  private static func calculation(
    _ node: PackNode, _ compiler: ExpressionCompiler, _ environment: Environment
  ) -> Lazy<Rule.Calculation?> {
    @Sendable func compiled(_ nodes: LocalizedNodes, _ compiler: ExpressionCompiler) -> Rule.Calculation? {
      let zh = compiler.compile(nodes.zh, environment, expecting: .list(.string))
      let en = compiler.compile(nodes.en, environment, expecting: .list(.string))
      guard let zh, let en else { return nil }
      return Rule.Calculation(zh: zh, en: en)
    }
    guard let nodes = LocalizedNodes(node, key: "calculation", compiler.faults) else { return Lazy(nil) }
    return compiler.isTrusting ? Lazy { compiled(nodes, .trusting) } : Lazy(compiled(nodes, compiler))
  }

  /// `LIST as NAME`.
  private static func iteration(
    _ node: PackNode, _ environment: inout Environment, _ compiler: ExpressionCompiler, _ faults: FaultList
  ) -> Rule.Iteration? {
    let text = node.text ?? ""
    guard let separator = text.ranges(of: " as ").last else {
      faults.report(PackWording.badIteration(at: node.head))
      return nil
    }
    let variable = String(text[separator.upperBound...].trimmingPrefix(while: \.isWhitespace))
    guard Expression.isName(variable) else {
      faults.report(PackWording.badIteration(at: node.head))
      return nil
    }
    guard environment.variables[variable] == nil else {
      let start = text.utf8.count - variable.utf8.count
      faults.report(PackWording.shadows(variable, at: node.location(from: start)))
      return nil
    }
    let list = compiler.compile(
      String(text[..<separator.lowerBound]), file: node.location.file,
      map: node.tree.offsetMap(of: node.node),
      environment)
    guard let list else {
      environment.declare(variable: variable, .dyn)
      return nil
    }
    var element = CELType.dyn
    switch list.checked.resultType {
    case .list(let type): element = type
    case .dyn: break
    case let other:
      let expression = String(text[..<separator.lowerBound])
      faults.report(PackWording.notAList(other.description, at: node.location(of: expression, after: 0)))
    }
    environment.declare(variable: variable, element)
    guard let input = environment.variableIndices[variable] else { return nil }
    return Rule.Iteration(list: list, variable: variable, input: input)
  }

  private static func judgement(
    _ node: PackNode, _ messages: MessageParser, _ faults: FaultList
  ) -> Rule.Judgement? {
    guard
      let reader = MappingReader(node, keys: ["when", "message"], of: .key("manual"), faults),
      let text = reader.required("message"), let message = messages.parse(text, key: "message")
    else { return nil }
    guard let condition = reader["when"] else { return Rule.Judgement(when: nil, message: message) }
    return messages.compiler.compile(condition, messages.environment, expecting: .bool)
      .map { Rule.Judgement(when: $0, message: message) }
  }
}
