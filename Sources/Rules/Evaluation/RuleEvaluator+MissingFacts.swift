import CEL
import DataTree
import SourceText

extension RuleEvaluator {
  /// The facts that an unknown value waits for, in the order in which they were met.
  public func missingFacts(_ unknown: Unknown) -> [MissingFact] {
    var facts: [MissingFact] = []
    for fact in unknown.facts {
      let described = describe(fact)
      if !facts.contains(where: { $0.path == described.path }) { facts.append(described) }
    }
    return facts
  }

  private func describe(_ fact: Unknown.Fact) -> MissingFact {
    switch fact {
    case .named(let name):
      return MissingFact(
        path: name, pointer: nil, title: EvaluationWording.outsideFact(name, pack), request: nil, nearest: nil
      )
    case .cell(let cell):
      guard let place = subject?.place(of: cell, in: context.store) else {
        return MissingFact(
          path: "#\(cell)", pointer: nil, title: EvaluationWording.someField, request: nil, nearest: nil)
      }
      return missing(place)
    case .field(let holder, let name):
      return missing(absentPlace(holder, name) ?? FieldPlace(name: name))
    }
  }

  private func missing(_ place: FieldPlace) -> MissingFact {
    MissingFact(
      path: place.path, pointer: place.pointer,
      title: LocalizedText(zh: place.title(.zh), en: place.title(.en)), request: place.field?.request,
      nearest: subject.flatMap { $0.nearest(to: place.pointer) })
  }

  /// The place of a field of something that is itself absent.
  private func absentPlace(_ fact: Unknown.Fact, _ name: String) -> FieldPlace? {
    let holder: FieldPlace? =
      switch fact {
      case .cell(let cell): subject?.place(of: cell, in: context.store)
      case .field(let outer, let field): absentPlace(outer, field)
      case .named: nil
      }
    guard var place = holder else { return nil }
    if case .record(let type)? = place.field?.type, let slot = pack.schema.records[type].slots[name] {
      place.enter(pack.schema.records[type].fields[slot])
    } else {
      place.enter(name: name)
    }
    return place
  }
}
