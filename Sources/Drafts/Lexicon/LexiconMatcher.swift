import CEL
import SourceText

/// Finds the words of a lexicon in sentences. Made once a thread: patterns are compiled when their words are first seen.
package final class LexiconMatcher {
  /// A fault of a lexicon, for its author.
  package enum Fault: Equatable {
    case unknownGroup(String)
    case tooLong
    /// A pattern without a word that each match holds could only be tried everywhere.
    case noLiteral
    case notRegular(LocalizedText)
  }

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
    let source: String
    let isPlain: Bool
    /// Whether it is looked for in the titles of instruments too.
    let readsTitles: Bool
    var compiled: Pattern?
  }

  let lexicon: Lexicon
  private var forms: [Form] = []
  private var index: WordIndex
  /// The forms whose words were seen in the text at hand.
  private var isSeen: [Bool] = []
  private var seen: [Int32] = []

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    index = WordIndex(expecting: 1 << 14)
    var expansion = PatternExpansion(lexicon.groups)
    for (number, entry) in lexicon.entries.enumerated() {
      for pattern in entry.patterns { add(pattern, .mark(entry: number), &expansion) }
      for pattern in entry.unless { add(pattern, .exception(entry: number), &expansion) }
    }
    for pattern in lexicon.negators { add(pattern, .negator, &expansion) }
    isSeen = Array(repeating: false, count: forms.count)
  }

  /// A pattern that the loader refused is left out.
  private func add(_ pattern: String, _ purpose: Purpose, _ expansion: inout PatternExpansion) {
    guard let source = try? expansion.expand(pattern), let literals = RequiredLiterals.find(in: source) else {
      return
    }
    for literal in literals { index.insert(literal, number: Int32(forms.count)) }
    let readsTitles = if case .mark(let entry) = purpose { lexicon.entries[entry].readsTitles } else { false }
    forms.append(
      Form(purpose: purpose, source: source, isPlain: literals == [source], readsTitles: readsTitles))
  }

  /// What is wrong with a pattern; nil where it can be used.
  package static func fault(in pattern: String, of lexicon: Lexicon) -> Fault? {
    var expansion = PatternExpansion(lexicon.groups)
    let source: String
    do { source = try expansion.expand(pattern) } catch {
      switch error {
      case .unknownGroup(let name): return .unknownGroup(name)
      case .tooLong: return .tooLong
      }
    }
    do { _ = try Pattern(Text(source)) } catch { return .notRegular(error.message) }
    return RequiredLiterals.find(in: source) == nil ? .noLiteral : nil
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
    scan(text, readingTitles: false, note)
    scan(full, readingTitles: true, note)
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

  /// Finds the forms that read titles, or those that do not.
  private func scan(_ bytes: [UInt8], readingTitles: Bool, _ found: (Int, [Range<Int>]) -> Void) {
    for form in seen { isSeen[Int(form)] = false }
    seen.removeAll(keepingCapacity: true)
    var plain: [(Int32, Range<Int>)] = []
    bytes.withUnsafeBufferPointer { buffer in
      index.forEachWord(in: buffer) { number, range in
        guard forms[Int(number)].readsTitles == readingTitles else { return }
        if forms[Int(number)].isPlain {
          plain.append((number, range))
        } else if !isSeen[Int(number)] {
          isSeen[Int(number)] = true
          seen.append(number)
        }
      }
    }
    for (number, range) in plain { found(Int(number), [range]) }
    let text = Text(copying: bytes)
    for number in seen.sorted() {
      let ranges = matches(Int(number), in: text)
      if !ranges.isEmpty { found(Int(number), ranges) }
    }
  }

  private func matches(_ form: Int, in text: Text) -> [Range<Int>] {
    if forms[form].compiled == nil { forms[form].compiled = try? Pattern(Text(forms[form].source)) }
    guard let pattern = forms[form].compiled else { return [] }
    var ranges: [Range<Int>] = []
    var offset = 0
    while ranges.count < Self.maximumMatches, let range = pattern.firstMatch(in: text, from: offset)?[0],
      !range.isEmpty
    {
      ranges.append(range)
      offset = range.upperBound
    }
    return ranges
  }
}
