/// Finds the words of a lexicon in sentences. Made once a thread: the programs of patterns are made
/// when their words are first seen.
package final class LexiconMatcher {
  /// Words of an entry in a sentence.
  struct Mark {
    /// The entry's index in the lexicon.
    let entry: Int
    /// The bytes of the sentence.
    var range: Range<Int>
  }

  /// What a pattern's match is for.
  private enum Purpose {
    case mark(entry: Int)
    case exception(entry: Int)
    case negator
  }

  /// The most matches of one pattern in a sentence that are looked at.
  private static let maximumMatches = 256

  private struct Form {
    let purpose: Purpose
    let pattern: PatternNode
    /// Whether the pattern is a word and nothing else.
    let isPlain: Bool
    /// How many characters of a match can stand before its word; nil for any number.
    let lead: Int?
    var program: PatternProgram?
  }

  let lexicon: Lexicon
  private var forms: [Form] = []
  /// The words that are looked for where the titles of instruments are masked.
  private var maskedWords = WordIndex(expecting: 1 << 14)
  /// The words that are looked for in them too.
  private var titleWords = WordIndex(expecting: 1 << 10)
  private var search = PatternSearch()
  /// What was seen of the text at hand.
  private var sightings = Sightings(formCount: 0)

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let groups = PatternGroups(lexicon.groups)
    for (number, entry) in lexicon.entries.enumerated() {
      for pattern in entry.patterns { add(pattern, .mark(entry: number), groups) }
      for pattern in entry.unless { add(pattern, .exception(entry: number), groups) }
    }
    for pattern in lexicon.negators { add(pattern, .negator, groups) }
    sightings = Sightings(formCount: forms.count)
  }

  /// A pattern that the loader refused is left out.
  private func add(_ source: String, _ purpose: Purpose, _ groups: PatternGroups) {
    guard let pattern = try? PatternParser.parse(source, groups),
      let literals = RequiredLiterals.find(in: pattern)
    else { return }
    let number = Int32(forms.count)
    if case .mark(let entry) = purpose, lexicon.entries[entry].readsTitles {
      for word in literals.words { titleWords.insert(word, number: number) }
    } else {
      for word in literals.words { maskedWords.insert(word, number: number) }
    }
    let isPlain = if case .text = pattern { true } else { false }
    forms.append(Form(purpose: purpose, pattern: pattern, isPlain: isPlain, lead: literals.lead))
  }

  /// What was found in a sentence.
  struct Reading {
    /// The entries' words, by place and then by entry; no two of one entry overlap.
    var marks: [Mark] = []
    /// The negators.
    var negators: [Range<Int>] = []
  }

  /// Reads a sentence.
  ///
  /// - Parameters:
  ///   - text: The sentence with the titles of instruments masked.
  ///   - full: The sentence with them, of the same length.
  func read(_ text: [UInt8], full: [UInt8]) -> Reading {
    var reading = Reading()
    var exceptions: [Int: [Range<Int>]] = [:]
    func note(_ form: Int, _ ranges: [Range<Int>]) {
      switch forms[form].purpose {
      case .mark(let entry): reading.marks += ranges.map { Mark(entry: entry, range: $0) }
      case .exception(let entry): exceptions[entry, default: []] += ranges
      case .negator: reading.negators += ranges
      }
    }
    scan(text, for: maskedWords, note)
    scan(full, for: titleWords, note)
    reading.marks = reading.marks.filter { mark in
      !(exceptions[mark.entry] ?? []).contains { $0.overlaps(mark.range) }
    }
    reading.marks = Self.withoutOverlaps(reading.marks)
    return reading
  }

  /// Of overlapping words of one entry the first and longest.
  private static func withoutOverlaps(_ marks: [Mark]) -> [Mark] {
    let sorted = marks.sorted {
      ($0.range.lowerBound, -$0.range.count, $0.entry) < ($1.range.lowerBound, -$1.range.count, $1.entry)
    }
    var ends: [Int: Int] = [:]
    return sorted.filter { mark in
      guard mark.range.lowerBound >= ends[mark.entry] ?? 0 else { return false }
      ends[mark.entry] = mark.range.upperBound
      return true
    }
  }

  /// Finds the forms of an index's words.
  private func scan(_ bytes: [UInt8], for words: WordIndex, _ found: (Int, [Range<Int>]) -> Void) {
    var seen = Sightings(formCount: 0)
    swap(&seen, &sightings)
    seen.removeAll()
    bytes.withUnsafeBufferPointer { buffer in
      words.forEachWord(in: buffer) { number, range in
        if forms[Int(number)].isPlain {
          found(Int(number), [range])
        } else {
          seen.note(number, at: range.lowerBound)
        }
      }
    }
    for form in seen.forms {
      let ranges = matches(Int(form), at: seen.places(of: Int(form)), in: bytes.span)
      if !ranges.isEmpty { found(Int(form), ranges) }
    }
    swap(&seen, &sightings)
  }

  private func matches(_ form: Int, at places: Sightings.Places, in text: Span<UInt8>) -> [Range<Int>] {
    if forms[form].program == nil { forms[form].program = try? PatternCompiler.compile(forms[form].pattern) }
    guard let program = forms[form].program else { return [] }
    return search.matches(
      of: program, in: text, wordsAt: places, lead: forms[form].lead, atMost: Self.maximumMatches)
  }
}
