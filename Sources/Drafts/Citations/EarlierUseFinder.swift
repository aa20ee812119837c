import SourceText

/// Finds the sentences in which a draft uses a short name before it gives it. Goes through the text once.
struct EarlierUseFinder {
  /// The fewest characters of a name for something other than a title: shorter ones are words of the language.
  static let shortestName = 3
  /// How far before the place where a name is given its long form may start, in bytes.
  private static let longForm = 120

  private let draft: Draft
  private let names: [AbbreviationReader.Found]
  /// The sentence of each name's first use.
  private var uses: [Int?]

  private init(_ names: [AbbreviationReader.Found], _ draft: Draft) {
    self.draft = draft
    self.names = names
    uses = Array(repeating: nil, count: names.count)
  }

  /// The sentence of each name's first use before the name is given; nil where there is none.
  ///
  /// A name that stands for a title is used in 《》, or before 第…条 where the title itself does not end so. Of other
  /// names only those are looked for whose long form does not hold them: 市场 for 集贸市场 is a word already.
  static func find(_ names: [AbbreviationReader.Found], in draft: Draft) -> [Int?] {
    guard let last = names.last else { return [] }
    var finder = EarlierUseFinder(names, draft)
    finder.run(upTo: last.range.lowerBound)
    return finder.uses
  }

  private mutating func run(upTo end: Int) {
    var index = WordIndex(expecting: 256)
    for (number, name) in names.enumerated() where isLookedFor(name) {
      index.insert(name.name, number: Int32(truncatingIfNeeded: number))
    }
    let text = UnsafeBufferPointer(rebasing: draft.text.bytes.assumingMemoryBound(to: UInt8.self)[..<end])
    index.forEachWord(in: text) { number, range in
      let number = Int(number)
      guard uses[number] == nil, range.upperBound <= names[number].range.lowerBound,
        isUse(range, of: names[number]), let sentence = draft.sentences.index(holding: range.lowerBound),
        !draft.sentences[sentence].isHeading
      else { return }
      uses[number] = sentence
    }
  }

  private func isLookedFor(_ name: AbbreviationReader.Found) -> Bool {
    guard name.title == nil else { return true }
    guard name.name.unicodeScalars.count >= Self.shortestName else { return false }
    let end = name.range.lowerBound
    let before = draft.text.string(max(0, end - Self.longForm)..<end)
    let sentence = before.split { $0 == "。" || $0 == "\n" }.last ?? ""
    return !sentence.contains(name.name)
  }

  private func isUse(_ range: Range<Int>, of name: AbbreviationReader.Found) -> Bool {
    guard let title = name.title else { return true }
    if holds("《", before: range.lowerBound), holds("》", at: range.upperBound) { return true }
    return !title.hasSuffix(name.name) && holds("第", at: range.upperBound)
  }

  private func holds(_ mark: String, before place: Int) -> Bool {
    place >= mark.utf8.count && holds(mark, at: place - mark.utf8.count)
  }

  private func holds(_ mark: String, at place: Int) -> Bool {
    let bytes = draft.text.bytes
    return place + mark.utf8.count <= bytes.count
      && bytes[place..<place + mark.utf8.count].elementsEqual(mark.utf8)
  }
}

extension [DraftSentence] {
  /// The sentence that a byte of the text stands in; sentences stand in the order of the text.
  fileprivate func index(holding offset: Int) -> Int? {
    let index = partitionPoint { $0.range.upperBound <= offset }
    return index < count && self[index].range.contains(offset) ? index : nil
  }
}
