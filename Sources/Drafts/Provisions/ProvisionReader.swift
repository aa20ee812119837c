/// Reads typed provisions from the sentences of a draft, in time linear in its length.
package struct ProvisionReader {
  private let matcher: LexiconMatcher
  private let weigher: Weigher?
  private let entries: [LexiconEntry]
  private let defaults: [Lexicon.Role: String]

  package init(_ matcher: LexiconMatcher) {
    self.matcher = matcher
    weigher = matcher.lexicon.scale.map(Weigher.init)
    entries = matcher.lexicon.entries
    defaults = Dictionary(
      entries.filter(\.isDefault).map { ($0.role, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The provisions of a draft, in the order of its sentences.
  package func provisions(of draft: Draft) -> [DraftProvision] {
    let sentences = draft.provisionSentences
    // Of a document that carries another one the title of that says what it is about.
    let title = Array((draft.innerTitle ?? draft.title)?.words.utf8 ?? "".utf8)
    let titleContexts = contexts(ofTitle: title)
    var provisions: [DraftProvision] = []
    var start = 0
    while start < sentences.count {
      // The sentences of a clause are read together: they share its circumstances, and hand their actors on.
      var end = start + 1
      while end < sentences.count, sentences[end].clause == sentences[start].clause { end += 1 }
      let readings = sentences[start..<end].map { ReadSentence($0.text, starts: $0.starts, matcher) }
      var shared = titleContexts
      for reading in readings {
        for mark in reading.marks where isContext(mark.entry, .clause) { shared.insert(mark.entry) }
      }
      var inherited = Inherited(heading: ReadSentence(sentences[start].heading, matcher), entries)
      for (offset, reading) in readings.enumerated() {
        let number = sentences[start + offset].number
        provisions += weighed(self.provisions(of: reading, number: number, shared, inherited), as: reading)
        inherited.update(from: reading, entries)
      }
      start = end
    }
    return provisions
  }

  private func contexts(ofTitle title: [UInt8]) -> Set<Int> {
    Set(ReadSentence(title, matcher).marks.map(\.entry).filter { isContext($0, .title) })
  }

  private func isContext(_ entry: Int, _ scope: LexiconEntry.Scope) -> Bool {
    entries[entry].role == .contexts && entries[entry].scope == scope
  }

  /// The actors that a sentence without its own takes over.
  private struct Inherited {
    var organ: Int?
    var party: Int?

    init(heading: ReadSentence, _ entries: [LexiconEntry]) { update(from: heading, entries) }

    mutating func update(from sentence: ReadSentence, _ entries: [LexiconEntry]) {
      for mark in sentence.marks where entries[mark.entry].role == .actors {
        if entries[mark.entry].isPrivate { party = mark.entry } else { organ = mark.entry }
      }
    }
  }

  private func provisions(
    of sentence: ReadSentence, number: Int, _ shared: Set<Int>, _ inherited: Inherited
  ) -> [DraftProvision] {
    var groups: [(entry: Int, subclause: Int, marks: [Range<Int>])] = []
    for mark in sentence.marks where entries[mark.entry].role == .acts {
      let subclause = sentence.subclause(of: mark.range.lowerBound)
      if let index = groups.firstIndex(where: { $0.entry == mark.entry && $0.subclause == subclause }) {
        groups[index].marks.append(mark.range)
      } else {
        groups.append((mark.entry, subclause, [mark.range]))
      }
    }
    let others = Set(groups.map(\.entry)).sorted().map { entries[$0].name }
    if groups.isEmpty {
      guard let act = defaults[.acts] else { return [] }
      return [
        provision(
          act: act, words: "", at: nil, isNegated: false, others: [act], sentence, number, shared, inherited)
      ]
    }
    return groups.map { group in
      let isNegated = entries[group.entry].isNegatable && group.marks.allSatisfy(sentence.isNegated)
      return provision(
        act: entries[group.entry].name,
        words: group.marks.map(sentence.text(of:)).joined(separator: "、"), at: group.marks[0],
        isNegated: isNegated, others: others, sentence, number, shared, inherited)
    }
  }

  /// The provisions of a sentence, numbered, with what it weighs.
  private func weighed(_ provisions: [DraftProvision], as sentence: ReadSentence) -> [DraftProvision] {
    let parts = self.parts(of: sentence)
    let weighing = weigher?.weigh(sentence.masked, starts: sentence.starts)
    var provisions = provisions
    for index in provisions.indices {
      provisions[index].ordinal = index + 1
      provisions[index].parts = parts
      guard let weighing else { continue }
      provisions[index].weight = weighing.total
      provisions[index].heaviest = sentence.text(of: weighing.heaviest)
    }
    return provisions
  }

  /// The parts that the words of a sentence make up.
  private func parts(of sentence: ReadSentence) -> [DraftProvision.Part] {
    let marks = sentence.marks.filter { entries[$0.entry].role == .parts }
    return Set(marks.map(\.entry)).sorted().map { entry in
      let words = marks.filter { $0.entry == entry }.map { sentence.text(of: $0.range) }
      return DraftProvision.Part(name: entries[entry].name, words: words.joined(separator: "、"))
    }
  }

  private func provision(
    act: String, words: String, at range: Range<Int>?, isNegated: Bool, others: [String],
    _ sentence: ReadSentence, _ number: Int, _ shared: Set<Int>, _ inherited: Inherited
  ) -> DraftProvision {
    let place = range ?? sentence.whole
    let organ = sentence.nearest(to: place) { entries[$0].role == .actors && !entries[$0].isPrivate }
    let party = sentence.nearest(to: place) { entries[$0].role == .actors && entries[$0].isPrivate }
    let object = sentence.nearest(to: place) { entries[$0].role == .objects }
    let modality = sentence.nearest(to: place) { entries[$0].role == .modalities }
    // A sentence without an act is judged by all that it says.
    let subclause = range.map { sentence.subclause(of: $0.lowerBound) }
    var contexts = shared
    for mark in sentence.marks where entries[mark.entry].role == .contexts {
      let place = sentence.subclause(of: mark.range.lowerBound)
      let reaches =
        switch entries[mark.entry].scope {
        case .subclause:
          place == subclause ?? place || sentence.subclause(of: mark.range.upperBound - 1) == subclause
        case .onward: place <= subclause ?? place
        case .sentence, .clause: true
        case .title: false
        }
      if reaches { contexts.insert(mark.entry) }
    }
    return DraftProvision(
      sentence: number, act: act, words: words, actor: name(organ ?? inherited.organ, .actors),
      bound: name(party ?? inherited.party, .actors), object: name(object, .objects),
      modality: name(modality, .modalities),
      isNegated: isNegated, contexts: contexts.sorted().map { entries[$0].name }, others: others)
  }

  private func name(_ entry: Int?, _ role: Lexicon.Role) -> String {
    entry.map { entries[$0].name } ?? defaults[role] ?? ""
  }
}
