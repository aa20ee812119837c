import CEL
import DataTree
import Law
import SourceText

/// Loads a rule pack: reads its files, checks everything that can be checked without a subject, compiles.
///
/// Loading never stops at the first fault: the diagnostics name all faults of all files.
public struct PackLoader {
  let references: LegalReferences
  let faults = FaultList()
  /// What the town says of this pack.
  var configuration: PackConfiguration?
  /// The sections' parts of all files, in the order of the files' paths.
  var sections = PackSections()

  let isTrusting: Bool

  private init(references: LegalReferences, isTrusting: Bool) {
    self.references = references
    self.isTrusting = isTrusting
  }

  /// Loads a pack from the files of its folder.
  ///
  /// - Parameters:
  ///   - files: The YAML files, in the order of their paths.
  ///   - folder: The folder's name, for faults that have no place in a file.
  ///   - references: The calendar and the law catalogue.
  ///   - configuration: The town's own values, which take the place of the pack's.
  ///   - isTrusting: Whether the pack was checked before, as the built-in ones are when the tool is tested:
  ///     programs, messages and words are then made when they are needed, and examples are left out.
  /// - Returns: The pack, nil if it has errors, and all diagnostics.
  public static func load(
    _ files: [PackFile], folder: String, references: LegalReferences, configuration: TownConfiguration? = nil,
    isTrusting: Bool = false
  ) -> (pack: Pack?, diagnostics: [Diagnostic]) {
    var loader = PackLoader(references: references, isTrusting: isTrusting)
    let pack = loader.load(files, folder: folder, configuration)
    let faults = loader.faults
    return (faults.hasErrors ? nil : pack, faults.inOrder(of: files.map(\.source)))
  }

  private mutating func load(_ files: [PackFile], folder: String, _ town: TownConfiguration?) -> Pack? {
    for file in files {
      let (tree, diagnostics) = file.read()
      faults.report(diagnostics)
      if let tree { sections.add(PackNode(tree, tree.root), faults) }
    }
    guard let identity = identity(folder: folder) else { return nil }
    if let town, let node = town.packs[identity.id] {
      configuration = PackConfiguration(PackNode(town.tree, node), faults)
    }
    let lexicon = lexicon()
    let schema = schema(rootType: identity.subjectType, lexicon)
    checkPaths(identity, schema)
    let parameters = parameters(schema)
    let compiler = ExpressionCompiler(faults: faults, isTrusting: isTrusting)
    var environment = environment(schema, parameters, subject: identity.subject)
    let tables = tables(schema, &environment)
    let definitions = definitions(schema, &environment, compiler)
    let layout = InputLayout(
      parameters: parameters.map { environment.variableIndices["config." + $0.name] ?? 0 },
      definitions: definitions)
    checkRequirements(schema, environment, compiler)
    let surroundings = RuleSurroundings(
      identity: identity, schema: schema, parameters: parameters, definitions: definitions,
      environment: environment, compiler: compiler, uses: ParameterUse(parameters, definitions))
    let rules = rules(surroundings)
    let checks = checks(surroundings)
    environment.declareSpareInputs((rules + checks).map(\.inputCount).max() ?? 0)
    let pack = Pack(
      id: identity.id, version: identity.version, kind: identity.kind, title: identity.title,
      subject: identity.subject, reading: identity.reading, points: identity.points, stages: identity.stages,
      schema: schema,
      parameters: parameters, tables: tables, lexicon: lexicon, definitions: definitions, scoring: scoring(),
      rules: rules,
      waivableFatal: waivableFatal(identity, rules), reportStatistics: statistics(environment),
      opinionForm: opinion(environment), environment: environment, inputs: layout)
    // What the tables have to be is asked only where everything about them was understood.
    if !faults.hasErrors { run(checks, of: pack) }
    return pack
  }
}
