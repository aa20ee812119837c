import CEL
import SourceText

extension PackLoader {
  /// What expressions over the subject may refer to, before the definitions.
  func environment(
    _ schema: SubjectSchema, _ parameters: [Parameter], subject: Pack.SubjectKey
  ) -> Environment {
    var environment = LegalFunctions.environment(references)
    for enumeration in schema.enumerations {
      environment.declare(EnumerationType(name: enumeration.name, members: enumeration.members.map(\.name)))
    }
    for record in schema.recordTypes() { environment.declare(record) }
    // The subject is input 0; see InputLayout.
    environment.declare(
      variable: subject.variable, .record(schema.records.isEmpty ? "" : schema.records[schema.root].name))
    environment.declare(variable: "reviewDay", .date)
    for parameter in parameters {
      environment.declare(variable: "config." + parameter.name, schema.celType(of: parameter.type))
    }
    return environment
  }

  private static let definitionKeys = ["name", "parameters", "title", "expression"]

  /// Reads `definitions`, and adds each to what later expressions may refer to.
  func definitions(
    _ schema: SubjectSchema, _ environment: inout Environment, _ compiler: ExpressionCompiler
  ) -> [Definition] {
    var definitions: [Definition] = []
    let names = TypeNames(
      enumerations: Dictionary(
        schema.enumerations.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { a, _ in a }
      ),
      records: Dictionary(
        schema.records.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { a, _ in a }))
    for node in sections.definitions {
      guard
        let reader = MappingReader(node, keys: Self.definitionKeys, of: .definition, faults),
        let nameNode = reader.required("name"), let name = nameNode.text
      else { continue }
      let title = reader.requiredLocalized("title") ?? LocalizedText(zh: name, en: name)
      let entries = reader.entries("parameters")
      guard let expression = reader.required("expression") else { continue }
      guard Expression.isName(name) else {
        faults.report(PackWording.badName(name, of: .definition, at: nameNode.location))
        continue
      }
      guard environment.variables[name] == nil, environment.functions[name] == nil else {
        faults.report(PackWording.shadows(name, at: nameNode.location))
        continue
      }
      let definition =
        entries.isEmpty
        ? valueDefinition(name, title, expression, &environment, compiler)
        : functionDefinition(name, title, entries, names, schema, expression, &environment, compiler)
      if let definition { definitions.append(definition) }
    }
    return definitions
  }

  private func valueDefinition(
    _ name: String, _ title: LocalizedText, _ expression: PackNode, _ environment: inout Environment,
    _ compiler: ExpressionCompiler
  ) -> Definition? {
    let condition = compiler.compile(expression, environment)
    // A faulty definition is declared all the same, so that its users are not reported for it.
    environment.declare(
      variable: name, condition?.checked.resultType ?? .dyn, lazy: true, estimate: condition?.estimate)
    guard let condition else { return nil }
    return Definition(
      name: name, title: title, parameters: [], expression: condition,
      input: environment.variableIndices[name])
  }

  private func functionDefinition(
    _ name: String, _ title: LocalizedText, _ parameters: [(key: PackNode, value: PackNode)],
    _ names: TypeNames,
    _ schema: SubjectSchema, _ expression: PackNode, _ environment: inout Environment,
    _ compiler: ExpressionCompiler
  ) -> Definition? {
    // The parameters are inputs of the shared environment under names that no expression can spell, so
    // that the body and its callers agree on their places.
    var body = environment
    var types: [CELType] = []
    var inputs: [Int] = []
    for (key, value) in parameters {
      guard let parameter = key.text else { return nil }
      let type = names.type(value, faults).map { schema.celType(of: $0) } ?? .dyn
      let hidden = "\(name)(\(parameter))"
      environment.declare(variable: hidden, type)
      guard let index = environment.variableIndices[hidden] else { return nil }
      types.append(type)
      inputs.append(index)
      body = environment
    }
    for (offset, (key, _)) in parameters.enumerated() {
      guard let parameter = key.text else { continue }
      if !Expression.isName(parameter) {
        faults.report(PackWording.badName(parameter, of: .variable, at: key.location))
      }
      if body.variables[parameter] != nil { faults.report(PackWording.shadows(parameter, at: key.location)) }
      body.declare(variable: parameter, types[offset], at: inputs[offset])
    }
    let condition = compiler.compile(expression, body)
    environment.declare(
      FunctionDeclaration(
        name, documentation: title,
        [
          .init(
            name, types, condition?.checked.resultType ?? .dyn, estimate: condition?.estimate,
            condition.map { Self.implementation(of: $0, inputs: inputs) })
        ]))
    guard let condition else { return nil }
    return Definition(
      name: name, title: title, parameters: parameters.compactMap(\.key.text), expression: condition,
      input: nil)
  }

  /// A function that fills a definition's inputs and evaluates its body.
  ///
  /// The outer values are put back, for a definition may be called in an argument of itself.
  private static func implementation(
    of condition: Condition, inputs: [Int]
  ) -> FunctionDeclaration.Implementation {
    .variadic { arguments, context in
      let outer = inputs.map { context.inputs[$0] }
      for (input, argument) in zip(inputs, arguments) { context.inputs[input] = argument }
      defer { for (input, value) in zip(inputs, outer) { context.inputs[input] = value } }
      return condition.program.evaluate(context)
    }
  }
}
