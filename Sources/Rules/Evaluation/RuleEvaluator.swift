import CEL
import DataTree
import Law

/// Runs a pack's rules over one subject at a time; made once a thread.
///
/// While a result is handed out the inputs still hold what the rule saw, so that messages can be rendered.
public final class RuleEvaluator {
  /// The pack.
  public let pack: Pack
  /// The values that expressions read.
  public let context: EvaluationContext
  /// The subject under review.
  public private(set) var subject: BoundSubject?
  private let binder: SubjectBinder
  /// The programs of lazy inputs by input, those of the current rule's locals included.
  private let lazyPrograms: LazyPrograms
  /// The cells of the pack's tables, which every subject shares.
  private let tableCells: Int
  private var reads: [String: ConditionReads] = [:]

  /// One rule over the subject, or over one element of a list.
  public struct Result {
    /// What the rule says.
    public let outcome: Outcome
    /// Why it cannot say more; nil for the other outcomes.
    public let cause: Cause?
    /// The element's cell, for a rule that goes through a list; nil where the list was computed.
    public let element: Int32?
    /// The element's record, where it is one.
    public let record: Value.Record?
  }

  /// Why a rule is undetermined.
  public enum Cause {
    /// Facts are missing.
    case missing(Unknown)
    /// The evaluation went wrong.
    case fault(EvaluationError)
  }

  /// An evaluator for a pack.
  public init(_ pack: Pack) {
    self.pack = pack
    binder = SubjectBinder(pack.schema)
    let store = Store(recordTypes: pack.environment.recordTypes)
    context = EvaluationContext(environment: pack.environment, store: store)
    lazyPrograms = LazyPrograms(pack.inputs, count: pack.environment.variableIndices.count)
    for table in pack.tables {
      context.inputs[table.input] =
        binder.bindRows(table.tree, table.rows, type: table.rowType, into: store).rows
    }
    tableCells = store.count
    context.resolver = { [lazyPrograms, unowned context] input in lazyPrograms.value(of: input, context) }
  }

  /// Reads a document as the pack's subject and makes it the one under review.
  public func load(_ tree: ValueTree, _ node: ValueTree.NodeID) -> BoundSubject {
    context.forgetLazyValues()
    context.store.removeAll(from: tableCells)
    // The binder's memory is used again where no subject holds it.
    subject = nil
    let bound = binder.bind(tree, node, into: context.store)
    subject = bound
    context.inputs[InputLayout.subject] = bound.root
    return bound
  }

  /// Lets go of the subject, so that whoever read it can use its memory again.
  public func unload() {
    subject = nil
    context.store.removeAll(from: tableCells)
    context.inputs[InputLayout.subject] = .null
  }

  /// Sets the parameters to their values on a day.
  public func setParameters(on day: CalendarDate) {
    context.inputs[InputLayout.reviewDay] = .date(day)
    for (index, parameter) in pack.parameters.enumerated() {
      set(parameter: index, to: parameter.version(on: day)?.value)
    }
  }

  /// Sets one parameter; nil makes it unknown.
  func set(parameter index: Int, to value: Value?) {
    let name = "config." + pack.parameters[index].name
    context.inputs[pack.inputs.parameters[index]] = value ?? .unknown(Unknown(.named(name)))
  }

  // MARK: Rules

  /// Runs a rule and hands out each result but passes and what does not apply; `all` hands out those too.
  ///
  /// - Returns: The rule's outcome: of the results of a list's elements the gravest.
  public func evaluate(_ rule: Rule, all: Bool = false, _ report: (Result) -> Void) -> Outcome {
    lazyPrograms.set(rule.locals)
    for local in rule.locals { context.forgetLazyValue(local.input) }
    func single(_ outcome: Outcome, _ cause: Cause? = nil) -> Outcome {
      if all || (outcome != .pass && outcome != .notApplicable) {
        report(Result(outcome: outcome, cause: cause, element: nil, record: nil))
      }
      return outcome
    }
    if let stage = rule.stage {
      switch self.stage {
      case .known(let current) where current < stage: return single(.notApplicable)
      case .known: break
      case .missing(let unknown): return single(.undetermined, .missing(unknown))
      }
    }
    if let when = rule.when {
      switch Test(when.program, context) {
      case .holds: break
      case .fails: return single(.notApplicable)
      case .open(let cause): return single(.undetermined, cause)
      }
    }
    guard let each = rule.each else {
      let (outcome, cause) = decide(rule)
      return single(outcome, cause)
    }
    switch each.list.program.evaluate(context) {
    case .list(let list):
      // The elements are borrowed from the list, which has to live until the last was looked at.
      return withExtendedLifetime(list) {
        var worst = Outcome.notApplicable
        for (index, element) in context.elements(of: list).enumerated() {
          context.inputs[each.input] = element
          for local in rule.locals { context.forgetLazyValue(local.input) }
          let (outcome, cause) = decide(rule)
          if all || (outcome != .pass && outcome != .notApplicable) {
            let record: Value.Record? = if case .record(let record) = element { record } else { nil }
            report(
              Result(outcome: outcome, cause: cause, element: list.cell(of: index), record: record))
          }
          if outcome.gravity > worst.gravity { worst = outcome }
        }
        return worst
      }
    case .unknown(let unknown): return single(.undetermined, .missing(unknown))
    case .error(let error): return single(.undetermined, .fault(error))
    default: return single(.undetermined, .fault(EvaluationError(.noSuchOverload("each"))))
    }
  }

  /// The outcome for the subject or the current element.
  private func decide(_ rule: Rule) -> (Outcome, Cause?) {
    if let filter = rule.filter {
      switch Test(filter.program, context) {
      case .holds: break
      case .fails: return (.notApplicable, nil)
      case .open(let cause): return (.undetermined, cause)
      }
    }
    if let manual = rule.manual {
      guard let when = manual.when else { return (.manual, nil) }
      switch Test(when.program, context) {
      case .holds: return (.manual, nil)
      case .fails: break
      case .open(let cause): return (.undetermined, cause)
      }
    }
    guard let require = rule.require else { return (.pass, nil) }
    switch Test(require.program, context) {
    case .holds: return (.pass, nil)
    case .fails: return (.violation, nil)
    case .open(let cause): return (.undetermined, cause)
    }
  }

  // MARK: What was read

  /// What a rule's condition reads.
  public func reads(of rule: Rule) -> ConditionReads {
    if let known = reads[rule.id] { return known }
    let found = ConditionReads(of: rule, in: pack)
    reads[rule.id] = found
    return found
  }

  /// The cells that a rule's condition read; for a rule over a list those within the element come first, and
  /// where nothing was read, the element itself.
  public func cells(of rule: Rule, _ result: Result) -> [Int32] {
    let known = reads(of: rule)
    let reads = known.places ?? known.reads
    var cells: [Int32] = []
    for read in reads.filter(\.isOfElement) + reads.filter({ !$0.isOfElement }) {
      for cell in self.cells(of: read, result) where subject?.node(of: cell) != nil && !cells.contains(cell) {
        cells.append(cell)
      }
    }
    if cells.isEmpty, let element = result.element { cells.append(element) }
    return cells
  }

  /// The words that a result is about; none where the rule names none or they cannot be told.
  public func words(of rule: Rule) -> [String] {
    guard case .list(let list)? = rule.words?.program.evaluate(context) else { return [] }
    return withExtendedLifetime(list) {
      context.elements(of: list).compactMap { element in
        if case .string(let word) = element, !word.isEmpty { word.description } else { nil }
      }
    }
  }

  /// The cells that an expression denotes: a path's own, or those of the records that it picked out.
  private func cells(of read: ConditionReads.Read, _ result: Result) -> [Int32] {
    if let cell = read.program.cell(context) { return [cell] }
    switch read.program.evaluate(context) {
    // The element itself, whose cell is known.
    case .record(let record) where record == result.record && result.element != nil:
      return [result.element].compactMap { $0 }
    case .record(let record): return [cell(holding: record)].compactMap { $0 }
    case .list(let list):
      return withExtendedLifetime(list) {
        context.elements(of: list).compactMap { element in
          if case .record(let record) = element { cell(holding: record) } else { nil }
        }
      }
    default: return []
    }
  }

  /// The cell that holds a record; for findings only, for it looks at every cell.
  private func cell(holding record: Value.Record) -> Int32? {
    (0..<Int32(clamping: context.store.count)).first { cell in
      if case .record(record) = context.store[cell] { true } else { false }
    }
  }

  // MARK: Stage

  private enum StageReading {
    case known(Int)
    case missing(Unknown)
  }

  /// The subject's stage, as a number in the pack's order.
  private var stage: StageReading {
    guard let path = pack.subject.stage, let subject else { return .known(.max) }
    guard case .string(let text)? = subject.value(at: path, in: context.store),
      let index = pack.stages.firstIndex(of: text.description)
    else { return .missing(subject.unknown(at: path, in: context.store)) }
    return .known(index)
  }
}

/// The value of a condition.
private enum Test {
  case holds, fails
  case open(RuleEvaluator.Cause)

  @inline(__always)
  init(_ program: Program, _ context: EvaluationContext) {
    switch program.test(context) {
    case .true: self = .holds
    case .false: self = .fails
    case .other: self.init(open: program.evaluate(context))
    }
  }

  /// Why a condition cannot be told, from its value.
  private init(open value: Value) {
    switch value {
    case .bool(let flag): self = flag ? .holds : .fails
    case .unknown(let unknown): self = .open(.missing(unknown))
    case .error(let error): self = .open(.fault(error))
    default: self = .open(.fault(EvaluationError(.noSuchOverload("bool"))))
    }
  }
}

extension Outcome {
  /// The order in which one outcome hides another when a rule goes through a list.
  var gravity: Int {
    switch self {
    case .notApplicable: 0
    case .pass: 1
    case .manual: 2
    case .undetermined: 3
    case .violation: 4
    }
  }
}
