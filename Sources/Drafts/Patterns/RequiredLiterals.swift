/// Words of which one stands in every match of a pattern, so that the pattern need only be tried where one was seen.
struct RequiredLiterals: Sendable {
  /// The most words that stand for one pattern, and the most that a concatenation is multiplied out to.
  static let maximumCount = 400
  /// Words longer than this tell no more.
  private static let sufficientLength = 9

  let words: [String]
  /// The most characters that a match can hold before the word; nil for any number.
  let lead: Int?

  /// What is known of a part of a pattern.
  struct Part: Sendable {
    /// All that the part can match; nil where that is not a short list.
    var exact: [String]?
    /// Words of which each match holds one; nil where there are none, or where `exact` tells.
    var required: RequiredLiterals?
    /// The most characters of a match; nil for any number.
    var length: Int?
  }

  /// The words; nil where the pattern has none that every match must hold.
  static func find(in pattern: PatternNode) -> RequiredLiterals? { part(of: pattern).best }

  static func part(of node: PatternNode) -> Part {
    switch node {
    case .text(let text): Part(exact: [text], required: nil, length: text.unicodeScalars.count)
    case .character(let characterClass):
      Part(
        exact: characterClass.members(atMost: maximumCount)?.map(String.init), required: nil, length: 1)
    case .sequence(let parts): sequence(parts)
    case .alternatives(let parts): alternatives(parts)
    case .repeated(let inner, let repetition): repeated(part(of: inner), repetition)
    case .start, .end: Part(exact: [""], required: nil, length: 0)
    case .group(let group): group.literals
    }
  }

  private static func alternatives(_ nodes: [PatternNode]) -> Part {
    let parts = nodes.map(part)
    let length = parts.reduce(0) { greater($0, $1.length) }
    if let exact = joined(parts.lazy.map(\.exact)) {
      return Part(exact: exact, required: nil, length: length)
    }
    let best = parts.map(\.best)
    let required = joined(best.lazy.map { $0?.words }).map { words in
      RequiredLiterals(words: words, lead: best.reduce(0) { greater($0, $1?.lead) })
    }
    return Part(exact: nil, required: required, length: length)
  }

  /// All words of some lists; nil where one is not known or they are too many.
  private static func joined(_ lists: some Sequence<[String]?>) -> [String]? {
    var all: [String] = []
    for list in lists {
      guard let list, all.count + list.count <= maximumCount else { return nil }
      all += list
    }
    return all
  }

  private static func sequence(_ nodes: [PatternNode]) -> Part {
    // The texts of the stretch of exact parts that is being read, and the most characters before it.
    var stretch = [""]
    var lead: Int? = 0
    var length: Int? = 0
    var best: RequiredLiterals?
    var isExact = true
    for node in nodes {
      let element = part(of: node)
      if let texts = element.exact, stretch.count * texts.count <= maximumCount {
        if texts.count == 1 {
          for index in stretch.indices { stretch[index] += texts[0] }
        } else {
          stretch = stretch.flatMap { start in texts.map { start + $0 } }
        }
      } else {
        best = better(best, Part.best(of: stretch, lead: lead))
        isExact = false
        if let texts = element.exact {
          stretch = texts
          lead = length
        } else {
          best = better(best, element.best.map { .init(words: $0.words, lead: sum(length, $0.lead)) })
          stretch = [""]
          lead = sum(length, element.length)
        }
      }
      length = sum(length, element.length)
    }
    if isExact { return Part(exact: stretch, required: nil, length: length) }
    best = better(best, Part.best(of: stretch, lead: lead))
    return Part(exact: nil, required: best, length: length)
  }

  private static func repeated(_ part: Part, _ repetition: PatternNode.Repetition) -> Part {
    let length: Int? =
      if let most = repetition.most, let length = part.length {
        length.multipliedReportingOverflow(by: most).overflow ? nil : length * most
      } else {
        nil
      }
    if repetition.least > 0 { return Part(exact: nil, required: part.best, length: length) }
    let isOptional = repetition.most == 1
    return Part(exact: isOptional ? part.exact.map { $0 + [""] } : nil, required: nil, length: length)
  }

  private static func better(_ first: RequiredLiterals?, _ second: RequiredLiterals?) -> RequiredLiterals? {
    guard let first else { return second }
    guard let second else { return first }
    let (one, other) = (first.weight, second.weight)
    return one == other
      ? (first.words.count <= second.words.count ? first : second) : (one > other ? first : second)
  }

  /// The shortest word decides; few short words are better than hundreds of longer ones.
  private var weight: Int {
    let shortest = min(Self.sufficientLength, words.map(\.utf8.count).min() ?? 0)
    return shortest * 4 - words.count / 16
  }

  /// The sum of two lengths, of which nil is any.
  private static func sum(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second else { return nil }
    let (sum, isTooGreat) = first.addingReportingOverflow(second)
    return isTooGreat ? nil : sum
  }

  private static func greater(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second else { return nil }
    return max(first, second)
  }
}

extension RequiredLiterals.Part {
  /// The words that each match of the part holds one of.
  var best: RequiredLiterals? { exact.map { Self.best(of: $0, lead: 0) } ?? required }

  /// The texts as words, where none is empty.
  static func best(of texts: [String], lead: Int?) -> RequiredLiterals? {
    texts.isEmpty || texts.contains("") ? nil : .init(words: texts, lead: lead)
  }
}
