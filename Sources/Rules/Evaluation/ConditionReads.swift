import CEL

/// What a condition reads of the subject: the fields, for showing where a finding is and what was compared.
///
/// Compiled when a rule first has something to report; a rule that always passes never pays for it.
public struct ConditionReads {
  /// One thing that a condition reads.
  public struct Read {
    /// The expression as a reader sees it.
    public let text: String
    /// The expression's type.
    public let type: CELType
    /// The compiled expression.
    public let program: Program
    /// Whether it starts from the rule's element.
    public let isOfElement: Bool
  }

  /// The reads in the order of the source, each once.
  public let reads: [Read]
  /// The places that the rule names itself; nil where it leaves them to what it reads.
  public let places: [Read]?

  /// Finds what a rule's requirement reads: fields of the subject or the element, parameters, definitions.
  init(of rule: Rule, in pack: Pack) {
    var roots: Set<String> = [pack.subject.variable]
    if let each = rule.each { roots.insert(each.variable) }
    places = rule.places?.map { place in
      Read(text: place.text, type: place.checked.resultType, program: place.program, isOfElement: true)
    }
    var found: [Read] = []
    if let condition = rule.require ?? rule.manual?.when ?? rule.when {
      var visitor = Visitor(condition: condition, roots: roots, element: rule.each?.variable, pack: pack)
      visitor.visit(condition.checked.parsed.root, locals: [])
      for read in visitor.reads where !found.contains(where: { $0.text == read.text }) { found.append(read) }
    }
    reads = found
  }

  private struct Visitor {
    let condition: Condition
    let roots: Set<String>
    let element: String?
    let pack: Pack
    var reads: [Read] = []

    mutating func visit(_ expression: Expression, locals: Set<String>) {
      if let name = expression.qualifiedName {
        let root = String(name.prefix { $0 != "." })
        if locals.contains(root) { return }
        let isShown = roots.contains(root) ? name != root : pack.isNamedValue(name)
        if isShown { add(expression, name, isOfElement: root == element) }
        return
      }
      switch expression.kind {
      case .select(let operand, _, test: true, _):
        visit(operand, locals: locals)
      case .comprehension(let comprehension):
        visit(comprehension.range, locals: locals)
        let inner = locals.union([comprehension.variable.text, comprehension.secondVariable?.text ?? ""])
        if let filter = comprehension.condition { visit(filter, locals: inner) }
        visit(comprehension.body, locals: inner)
      case .bind(let name, let value, let body):
        visit(value, locals: locals)
        visit(body, locals: locals.union([name.text]))
      default:
        expression.forEachChild { visit($0, locals: locals) }
      }
    }

    private mutating func add(_ expression: Expression, _ name: String, isOfElement: Bool) {
      guard !reads.contains(where: { $0.text == name }) else { return }
      let program = Program(part: expression, of: condition.checked, environment: condition.environment)
      reads.append(
        Read(
          text: name, type: condition.checked.type(of: expression), program: program, isOfElement: isOfElement
        ))
    }
  }
}
