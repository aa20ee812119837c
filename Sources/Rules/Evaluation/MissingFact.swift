import CEL
import DataTree
import SourceText

/// A fact that a rule needs and the subject does not hold.
public struct MissingFact: Sendable {
  /// The path as expressions write it, such as `hearing.noticeDate`; for a table's year `calendar.2027`.
  public let path: String
  /// The place as a JSON pointer; nil for a fact outside the subject.
  public let pointer: String?
  /// What a reader calls it.
  public let title: LocalizedText
  /// Which document to ask for.
  public let request: LocalizedText?
  /// The nearest part of the document that is there.
  public let nearest: ValueTree.NodeID?
}

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
        path: name, pointer: nil, title: EvaluationWording.outsideFact(name, pack), request: nil, nearest: nil)
    case .cell(let cell):
      guard let place = subject?.place(of: cell, in: context.store) else {
        return MissingFact(path: "#\(cell)", pointer: nil, title: EvaluationWording.someField, request: nil, nearest: nil)
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

extension BoundSubject {
  /// The node at a JSON pointer, or of the nearest container of it that the document holds.
  public func nearest(to pointer: String) -> ValueTree.NodeID? {
    var rest = Substring(pointer)
    while true {
      if let node = tree.node(at: String(rest)) { return node }
      guard let slash = rest.lastIndex(of: "/") else { return nil }
      rest = rest[..<slash]
    }
  }

  /// What stands for a field that the subject does not hold, by its path from the root.
  func unknown(at path: [String], in store: Store) -> Unknown {
    var current = root
    for (index, name) in path.enumerated() {
      guard case .record(let record) = current,
        let slot = schema.records[Int(record.type)].slots[name]
      else { break }
      let cell = record.base &+ Int32(truncatingIfNeeded: slot)
      current = store[cell]
      if case .unknown = current {
        return Unknown(path[(index + 1)...].reduce(.cell(cell)) { .field($0, $1) })
      }
    }
    return Unknown(.named(path.joined(separator: ".")))
  }
}
