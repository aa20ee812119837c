import Review
import Rules
import SourceText

/// The picture of a batch: verdicts, rates, points, rules, scores and groups.
struct HTMLOverview {
  let statistics: BatchStatistics
  let packs: [PackSummary]
  let language: Language
  /// Whether it is for publication: no persons, no small numbers.
  let isPublic: Bool

  /// Counts of persons or files below this are not published.
  static let smallestPublicCount = 3
  private static let shownRules = 20
  private static let shownValues = 40

  func write(into html: inout HTMLOutput) {
    HTMLChart.patterns(into: &html)
    html.element("section", class: "overview") { html in
      html.element("h2", HTMLWording.overview[language])
      writeFigures(into: &html)
    }
    for counts in statistics.packs {
      let pack = packs.first { $0.id == counts.id }
      html.element("section", class: "pack") { html in
        if statistics.packs.count > 1 || pack != nil {
          html.element("h2", pack?.title[language] ?? counts.id)
        }
        writePoints(counts, pack, into: &html)
        writeRules(counts, into: &html)
        if statistics.packs.count == 1 { writeScores(into: &html) }
        for (index, group) in counts.groups.enumerated() {
          let declared = pack?.statistics.groups.first { $0.id == group.id }
          if isPublic, declared?.isPublic != true { continue }
          writeGroup(
            group, declared?.title, counts, isChronological: isChronological(group), index, into: &html)
        }
      }
    }
  }

  // MARK: Figures

  private func writeFigures(into html: inout HTMLOutput) {
    html.element("div", class: "figures") { html in
      figure("\(statistics.reviewed)", HTMLWording.subjectCount[language], into: &html)
      for counts in statistics.packs {
        let declared = packs.first { $0.id == counts.id }?.statistics.indicators ?? []
        for indicator in counts.indicators {
          guard let rate = indicator.rate else { continue }
          let title = declared.first { $0.id == indicator.id }?.title[language] ?? indicator.id
          let count = HTMLWording.ofSubjects(indicator.holds, indicator.applies)[language]
          figure(HTMLWording.percent(rate), title, note: shows(indicator.applies) ? count : nil, into: &html)
        }
      }
      if let mean = statistics.scores.mean {
        figure(HTMLWording.decimal(mean), HTMLWording.mean[language], into: &html)
      }
    }
    let parts = Verdict.allCases.map { verdict in
      HTMLChart.Part(
        label: ReportWording.verdict(verdict)[language], count: statistics.verdicts[verdict] ?? 0,
        kind: verdict.rawValue)
    }
    html.element("h3", HTMLWording.verdicts[language])
    HTMLChart.bars(
      parts.map { HTMLChart.Bar(label: $0.label, parts: [$0]) }, title: HTMLWording.verdicts[language],
      into: &html)
  }

  private func figure(_ number: String, _ label: String, note: String? = nil, into html: inout HTMLOutput) {
    html.element("div", class: "figure") { html in
      html.element("strong", number)
      html.element("span", label)
      if let note { html.element("small", note) }
    }
  }

  // MARK: Points and rules

  private func parts(_ counts: BatchStatistics.OutcomeCounts) -> [HTMLChart.Part] {
    [
      .init(label: ReportWording.outcome(.violation)[language], count: counts.violation, kind: "violation"),
      .init(
        label: ReportWording.outcome(.undetermined)[language], count: counts.undetermined,
        kind: "undetermined"),
      .init(label: ReportWording.outcome(.manual)[language], count: counts.manual, kind: "manual"),
      .init(label: ReportWording.waived[language], count: counts.waived, kind: "waived-bar"),
    ]
  }

  private func writePoints(
    _ counts: BatchStatistics.PackCounts, _ pack: PackSummary?, into html: inout HTMLOutput
  ) {
    let ids = pack?.points.map(\.id) ?? counts.points.keys.sorted()
    let bars = ids.map { id in
      HTMLChart.Bar(
        label: pack?.points.first { $0.id == id }?.title[language] ?? id,
        parts: parts(counts.points[id] ?? .init()))
    }
    guard !bars.isEmpty else { return }
    html.element("h3", HTMLWording.points[language])
    HTMLChart.legend(parts(.init()), into: &html)
    HTMLChart.bars(bars, title: HTMLWording.points[language], into: &html)
  }

  private func writeRules(_ counts: BatchStatistics.PackCounts, into html: inout HTMLOutput) {
    func weight(_ rule: BatchStatistics.RuleCounts) -> (Int, Int) {
      (rule.subjects.violation, rule.subjects.undetermined)
    }
    let rules = counts.rules.sorted { left, right in
      let (a, b) = (weight(left.value), weight(right.value))
      return a == b ? left.key < right.key : a > b
    }.filter {
      shows($0.value.subjects.violation + $0.value.subjects.undetermined + $0.value.subjects.manual)
    }
    guard !rules.isEmpty else { return }
    html.element("h3", HTMLWording.rules[language])
    html.element("div", class: "scroll") { html in
      html.element("table", class: "rules") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            let severity = LocalizedText(zh: "严重程度", en: "Severity")
            for head in [HTMLWording.rule, HTMLWording.title, severity] {
              html.element("th", [("scope", "col")], head[language])
            }
            for part in parts(.init()) {
              html.element("th", class: "number", [("scope", "col")], part.label)
            }
          }
        }
        html.element("tbody") { html in
          for (id, rule) in rules.prefix(Self.shownRules) { writeRow(id, rule, into: &html) }
        }
      }
    }
  }

  private func writeRow(_ id: String, _ rule: BatchStatistics.RuleCounts, into html: inout HTMLOutput) {
    html.element("tr") { html in
      html.element("th", [("scope", "row")]) { html in
        if isPublic {
          html.write(id)
        } else {
          html.element("a", [("href", "#subjects"), ("data-rule", id)], id)
        }
      }
      html.element("td", rule.title)
      html.element("td", ReportWording.severity(rule.severity)[language])
      for number in [
        rule.subjects.violation, rule.subjects.undetermined, rule.subjects.manual, rule.subjects.waived,
      ] { html.element("td", class: "number", count(number)) }
    }
  }

  // MARK: Scores and groups

  private func writeScores(into html: inout HTMLOutput) {
    let scores = statistics.scores
    guard scores.count > 0 else { return }
    html.element("h3", HTMLWording.scores[language])
    var columns = scores.tenths.enumerated().map { index, count in
      (label: index == 9 ? "90–100" : "\(index * 10)–", count: shown(count))
    }
    columns.append((label: HTMLWording.noScore[language], count: shown(scores.none)))
    HTMLChart.columns(columns, title: HTMLWording.scores[language], into: &html)
  }

  private func writeGroup(
    _ group: BatchStatistics.GroupCounts, _ title: LocalizedText?, _ counts: BatchStatistics.PackCounts,
    isChronological: Bool, _ index: Int, into html: inout HTMLOutput
  ) {
    let title = HTMLWording.by(title ?? LocalizedText(zh: group.id, en: group.id))[language]
    var values = group.values.map { (name: $0.key, counts: $0.value) }.filter { shows($0.counts.subjects) }
    values.sort { left, right in
      if isChronological { return left.name < right.name }
      let (a, b) = (left.counts.subjects, right.counts.subjects)
      return a == b ? left.name < right.name : a > b
    }
    guard !values.isEmpty else { return }
    html.element("h3", title)
    if isChronological {
      HTMLChart.columns(values.map { ($0.name, $0.counts.subjects) }, title: title, into: &html)
    }
    let hidden =
      values.dropFirst(Self.shownValues).reduce(0) { $0 + $1.counts.subjects } + group.further.subjects
    html.element("div", class: "scroll") { html in
      html.element("table", class: "group") { html in
        writeGroupHead(into: &html)
        html.element("tbody") { html in
          for value in values.prefix(Self.shownValues) { writeRow(value.name, value.counts, into: &html) }
          if group.missing.subjects > 0, shows(group.missing.subjects) {
            writeRow(HTMLWording.missing[language], group.missing, into: &html)
          }
          if hidden > 0 {
            html.element("tr") { html in
              html.element("th", [("scope", "row")], HTMLWording.further[language])
              html.element("td", class: "number", "\(hidden)")
            }
          }
        }
      }
    }
  }

  private func writeGroupHead(into html: inout HTMLOutput) {
    html.element("thead") { html in
      html.element("tr") { html in
        html.raw("<td></td>")
        html.element("th", class: "number", [("scope", "col")], HTMLWording.subjectCount[language])
        for verdict in Verdict.allCases where verdict != .invalid {
          html.element("th", class: "number", [("scope", "col")], ReportWording.verdict(verdict)[language])
        }
        html.element("th", [("scope", "col")], HTMLWording.share[language])
      }
    }
  }

  private func writeRow(_ name: String, _ counts: BatchStatistics.ValueCounts, into html: inout HTMLOutput) {
    html.element("tr") { html in
      html.element("th", [("scope", "row")], name)
      html.element("td", class: "number", count(counts.subjects))
      for verdict in Verdict.allCases where verdict != .invalid {
        html.element("td", class: "number", count(counts.verdicts[verdict] ?? 0))
      }
      let failing = counts.verdicts[.fail] ?? 0
      let share = Double(failing) / Double(max(1, counts.subjects))
      html.element("td", class: "share") { html in
        guard failing == 0 || shows(failing) else { return html.write("·") }
        let length = Int((share * 80).rounded())
        html.raw(
          "<svg width=\"80\" height=\"10\" aria-hidden=\"true\"><rect class=\"track\" width=\"80\" height=\"10\"/><rect class=\"bar violation\" width=\"\(length)\" height=\"10\"/></svg>"
        )
        html.write(HTMLWording.percent(share))
      }
    }
  }

  private func isChronological(_ group: BatchStatistics.GroupCounts) -> Bool {
    group.values.keys.allSatisfy { $0.wholeMatch(of: #/\d{4}-\d\d/#) != nil }
  }

  // MARK: Small numbers

  private func shows(_ count: Int) -> Bool { !isPublic || count >= Self.smallestPublicCount }

  /// A count as it may be shown.
  private func count(_ number: Int) -> String {
    if number == 0 { return "·" }
    return shows(number) ? "\(number)" : "<\(Self.smallestPublicCount)"
  }

  private func shown(_ count: Int) -> Int { shows(count) ? count : 0 }
}
