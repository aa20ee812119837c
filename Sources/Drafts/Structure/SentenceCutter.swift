import SourceText

/// Cuts a paragraph into sentences, and sentences into their parts between commas.
struct SentenceCutter {
  /// The most bytes of a sentence, three times the longest enumerations: within one everything may be compared with
  /// everything, and all that is found in it is shown with all of it. A longer one ends between two parts, where that is
  /// possible.
  static let maximumLength = 4_000

  private let bytes: UnsafeRawBufferPointer
  private let breaks: [[UInt8]]

  init(_ text: NormalisedText, _ vocabulary: DraftVocabulary) {
    bytes = text.bytes
    breaks = vocabulary.breaksBefore.map { Array($0.utf8) }
  }

  /// A sentence and its parts.
  struct Cut {
    let range: Range<Int>
    let subClauses: [Range<Int>]
  }

  /// The sentences of a range: up to 。；！？, which belongs to its sentence with the closing marks after it. In an
  /// enumeration that a colon opens, ；parts its members and ends no sentence.
  func cut(_ range: Range<Int>) -> [Cut] {
    var cuts: [Cut] = []
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var part = start
    var at = start
    var titleDepth = 0
    var hasWords = false
    // After a colon the members of an enumeration are parts of one sentence.
    var isEnumerating = false
    func endSentence(_ end: Int) {
      // Marks alone say nothing.
      if hasWords { cuts.append(Cut(range: start..<end, subClauses: parts)) }
      parts = []
      hasWords = false
      isEnumerating = false
    }
    func endPart(_ end: Int, next: Int) {
      if end > part { parts.append(part..<end) }
      part = next
      if next - start > Self.maximumLength / 4 * 3 {
        endSentence(next)
        start = next
      }
    }
    while at < range.upperBound, let (scalar, length) = bytes.decodedScalar(at: at) {
      let next = at + length
      if next - start > Self.maximumLength {
        titleDepth = 0
        endPart(at, next: at)
      }
      if !hasWords, CharacterForms.isWord(scalar) || scalar.value >= 0x3400 && scalar.value < 0xFF00 {
        hasWords = true
      }
      switch scalar {
      case "《": titleDepth += 1
      case "》": titleDepth = max(0, titleDepth - 1)
      case "；" where isEnumerating:
        titleDepth = 0
        endPart(at, next: next)
      case "。", "；", "！", "？":
        // A title that nobody closed must not swallow the rest.
        titleDepth = 0
        if at > part { parts.append(part..<at) }
        var end = next
        while let (closing, length) = bytes.decodedScalar(at: end), end < range.upperBound,
          "”）」』】".unicodeScalars.contains(closing)
        {
          end += length
        }
        endSentence(end)
        start = end
        part = end
        at = end
        continue
      case "，", "：":
        guard titleDepth == 0 else { break }
        endPart(at, next: next)
        if scalar == "：" { isEnumerating = true }
      default:
        if at > part, titleDepth == 0, startsBreak(at, before: range.upperBound) {
          endPart(at, next: at)
        }
      }
      at = next
    }
    endPart(range.upperBound, next: range.upperBound)
    if range.upperBound > start { endSentence(range.upperBound) }
    return cuts
  }

  private func startsBreak(_ at: Int, before end: Int) -> Bool {
    breaks.contains { word in
      bytes[at] == word.first && at + word.count <= end && bytes[at..<at + word.count].elementsEqual(word)
    }
  }
}
