import Review
import SourceText

extension Summary {
  /// The summary for a terminal.
  var text: String {
    var lines = [ReportWording.summaryTitle[language], ""]
    let verdicts = Verdict.allCases.compactMap { verdict in
      statistics.verdicts[verdict].map {
        "\(ReportWording.verdict(verdict)[language]) \(disclosure.text($0))"
      }
    }
    lines.append("  " + ReportWording.reviewed(statistics.reviewed, verdicts)[language])
    if let mean = statistics.scores.mean {
      lines.append("  \(HTMLWording.mean[language]) \(HTMLWording.decimal(mean))")
    }
    if disclosure.isPublic { lines.append("  " + HTMLWording.publicNote[language]) }
    for counts in statistics.packs {
      let title = packs.first { $0.id == counts.id }?.title[language] ?? counts.id
      lines += ["", "\(TerminalText.escaped(title))（\(counts.subjects)）"]
      for (title, indicator) in indicators(of: counts) {
        guard let rate = indicator.rate else { continue }
        let count = HTMLWording.ofSubjects(indicator.holds, indicator.applies)[language]
        lines.append("  \(title[language]) \(HTMLWording.percent(rate))  \(count)")
      }
      lines += table(HTMLWording.points[language], pointRows(counts))
      lines += table(HTMLWording.rules[language], ruleRows(counts))
      for (title, group) in groups(of: counts) {
        lines += table(HTMLWording.by(title)[language], groupRows(group))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let shownRows = 20

  private func table(_ title: String, _ rows: [[String]]) -> [String] {
    guard rows.count > 1 else { return [] }
    var table = TextTable()
    for row in rows { table.add(row.map { TextTable.Cell(TerminalText.escaped($0)) }) }
    return ["", "  " + title] + table.lines().map { "    " + $0 }
  }

  private func pointRows(_ counts: BatchStatistics.PackCounts) -> [[String]] {
    [[""] + outcomeHeads]
      + points(of: counts).map { point in [point.title] + cells(counts.points[point.id] ?? .init()) }
  }

  private func ruleRows(_ counts: BatchStatistics.PackCounts) -> [[String]] {
    let rules = counts.rulesByWeight.filter { disclosure.shows($0.counts.subjects.found) }
    return [["", ""] + outcomeHeads]
      + rules.prefix(Self.shownRows).map { [$0.id, $0.counts.title] + cells($0.counts.subjects) }
  }

  private func groupRows(_ group: BatchStatistics.GroupCounts) -> [[String]] {
    let verdicts: [Verdict] = [.pass, .fail, .incomplete, .manual]
    let head =
      ["", HTMLWording.subjectCount[language]] + verdicts.map { ReportWording.verdict($0)[language] }
    let values = group.sortedValues.filter { disclosure.shows($0.counts.subjects) }
    return [head]
      + values.prefix(Self.shownRows).map { value in
        [value.name, disclosure.text(value.counts.subjects)]
          + disclosure.partTexts(verdicts.map { value.counts.verdicts[$0] ?? 0 })
      }
  }

  private var outcomeHeads: [String] {
    [
      ReportWording.outcome(.violation)[language], ReportWording.outcome(.undetermined)[language],
      ReportWording.outcome(.manual)[language], ReportWording.waived[language],
    ]
  }

  private func cells(_ counts: BatchStatistics.OutcomeCounts) -> [String] {
    [counts.violation, counts.undetermined, counts.manual, counts.waived].map { disclosure.text($0) }
  }
}
