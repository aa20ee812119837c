import Review
import Rules
import SourceText

extension HTMLOutput {
  /// The text of a draft with the words that findings are about marked, the findings in the margin, and a list to
  /// jump to them.
  mutating func writeDraft(
    _ text: SourceFile, _ review: SubjectReview, prefix: String, _ language: Language
  ) {
    let marks = DraftMark.all(of: review)
    if !marks.isEmpty { writeJumpList(review, marks, prefix, language) }
    element("section", class: "text") { html in
      html.element("h3", HTMLWording.text[language])
      html.element("div", class: "draft") { html in
        var line = text.buffer.bytes[...]
        while !line.isEmpty {
          let end = line.firstIndex(of: 0x0A) ?? line.endIndex
          html.writeLine(text, line.startIndex..<end, marks, review, prefix, language)
          line = line[min(end + 1, line.endIndex)...]
        }
      }
    }
  }

  private mutating func writeJumpList(
    _ review: SubjectReview, _ marks: [DraftMark], _ prefix: String, _ language: Language
  ) {
    element("nav", class: "jump", [("aria-label", HTMLWording.jumpList[language])]) { html in
      html.element("h3", HTMLWording.jumpList[language])
      html.element("ol") { html in
        for mark in marks {
          let finding = review.findings[mark.finding]
          html.element("li") { html in
            html.element("a", [("href", "#\(prefix)-m\(mark.number)")]) { html in
              html.element("span", class: "rule", finding.rule)
              html.write(finding.title)
            }
            if let clause = mark.clause { html.element("small", clause) }
          }
        }
      }
    }
  }

  /// A paragraph and, beside it, the findings that start in it.
  private mutating func writeLine(
    _ text: SourceFile, _ line: Range<Int>, _ marks: [DraftMark], _ review: SubjectReview, _ prefix: String,
    _ language: Language
  ) {
    let touching = marks.filter {
      $0.span.overlaps(line) || ($0.span.isEmpty && line.contains($0.span.lowerBound))
    }
    element("div", class: "block") { html in
      html.element("p") { html in
        var cuts = Set([line.lowerBound, line.upperBound])
        for mark in touching {
          cuts.insert(max(mark.span.lowerBound, line.lowerBound))
          cuts.insert(min(mark.span.upperBound, line.upperBound))
        }
        let sorted = cuts.sorted()
        for (start, end) in zip(sorted, sorted.dropFirst()) {
          for mark in touching where mark.span.lowerBound == start {
            html.element("span", [("id", "\(prefix)-m\(mark.number)")]) { _ in }
          }
          let covering = touching.filter { $0.span.lowerBound <= start && $0.span.upperBound >= end }
          let words = text.text(in: start..<end)
          if covering.isEmpty {
            html.writeWords(words)
          } else {
            let worst =
              covering.map { review.findings[$0.finding].outcome }.max { $0.weight < $1.weight } ?? .manual
            let rules = covering.map { review.findings[$0.finding].rule }.joined(separator: " ")
            html.element("mark", class: worst.rawValue, [("title", rules)]) { $0.writeWords(words) }
          }
        }
      }
      let starting = touching.filter { line.contains($0.span.lowerBound) }
      guard !starting.isEmpty else { return }
      html.element("aside") { html in
        for mark in starting {
          let finding = review.findings[mark.finding]
          html.element("a", class: finding.outcome.rawValue, [("href", "#\(prefix)-f\(mark.finding)")]) {
            html in
            html.writeSign(finding.outcome, language)
            html.element("span", class: "rule", finding.rule)
            html.write(finding.message)
          }
        }
      }
    }
    self.line()
  }

  /// Words as written; a break inside a paragraph stays one.
  private mutating func writeWords(_ words: String) {
    for (index, part) in words.split(separator: "\u{2028}", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { raw("<br>") }
      write(String(part))
    }
  }
}

/// A piece of a draft's text that a finding is about.
struct DraftMark {
  /// The number on the page, from 1.
  let number: Int
  /// The index of the finding.
  let finding: Int
  let span: Range<Int>
  let clause: String?

  /// The marks of a review in the order of the text; a finding marks its first place.
  static func all(of review: SubjectReview) -> [DraftMark] {
    let places = review.findings.enumerated().compactMap { index, finding in
      finding.locations.first { $0.span != nil }.map { (index, $0) }
    }
    let sorted = places.sorted { ($0.1.span?.lowerBound ?? 0, $0.0) < ($1.1.span?.lowerBound ?? 0, $1.0) }
    return sorted.enumerated().compactMap { number, place in
      place.1.span.map { DraftMark(number: number + 1, finding: place.0, span: $0, clause: place.1.clause) }
    }
  }
}

extension Outcome {
  /// Which outcome a piece of text shows that several findings are about.
  fileprivate var weight: Int {
    switch self {
    case .violation: 3
    case .undetermined: 2
    case .manual: 1
    case .pass, .notApplicable: 0
    }
  }
}
