import Review
import Rules
import SourceText

/// The picture of a batch: verdicts, rates, points, rules, scores and groups.
struct HTMLOverview {
  let statistics: BatchStatistics
  let packs: [PackSummary]
  let language: Language
  let disclosure: Disclosure

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
        for group in counts.groups {
          let declared = pack?.statistics.groups.first { $0.id == group.id }
          if disclosure.isPublic, declared?.isPublic != true { continue }
          writeGroup(
            group, declared?.title, counts, into: &html)
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
          figure(
            HTMLWording.percent(rate), title, note: disclosure.shows(indicator.applies) ? count : nil,
            into: &html)
        }
      }
      if let mean = statistics.scores.mean {
        figure(HTMLWording.decimal(mean), HTMLWording.mean[language], into: &html)
      }
    }
    let parts = Verdict.allCases.map { verdict in
      HTMLChart.Part(
        label: ReportWording.verdict(verdict)[language],
        count: statistics.verdicts[verdict] ?? 0,
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
    let rules = counts.rulesByWeight.filter { disclosure.shows($0.counts.subjects.found) }
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
          for rule in rules.prefix(Self.shownRules) { writeRow(rule.id, rule.counts, into: &html) }
        }
      }
    }
  }

  private func writeRow(_ id: String, _ rule: BatchStatistics.RuleCounts, into html: inout HTMLOutput) {
    html.element("tr") { html in
      html.element("th", [("scope", "row")]) { html in
        if disclosure.isPublic {
          html.write(id)
        } else {
          html.element("a", [("href", "#subjects"), ("data-rule", id)], id)
        }
      }
      html.element("td", rule.title)
      html.element("td", ReportWording.severity(rule.severity)[language])
      for number in [
        rule.subjects.violation, rule.subjects.undetermined, rule.subjects.manual, rule.subjects.waived,
      ] { html.element("td", class: "number", disclosure.text(number)) }
    }
  }

  // MARK: Scores and groups

  private func writeScores(into html: inout HTMLOutput) {
    let scores = statistics.scores
    guard scores.count > 0 else { return }
    html.element("h3", HTMLWording.scores[language])
    var columns = scores.tenths.enumerated().map { index, count in
      (label: index == 9 ? "90–100" : "\(index * 10)–", count: count)
    }
    columns.append((label: HTMLWording.noScore[language], count: scores.none))
    HTMLChart.columns(columns, title: HTMLWording.scores[language], into: &html)
  }

  private func writeGroup(
    _ group: BatchStatistics.GroupCounts, _ title: LocalizedText?, _ counts: BatchStatistics.PackCounts,
    into html: inout HTMLOutput
  ) {
    let title = HTMLWording.by(title ?? LocalizedText(zh: group.id, en: group.id))[language]
    let values = group.sortedValues.filter { disclosure.shows($0.counts.subjects) }
    guard !values.isEmpty else { return }
    html.element("h3", title)
    if group.isChronological {
      HTMLChart.columns(values.map { ($0.name, $0.counts.subjects) }, title: title, into: &html)
    }
    let hidden =
      values.dropFirst(Self.shownValues).reduce(0) { $0 + $1.counts.subjects } + group.further.subjects
    html.element("div", class: "scroll") { html in
      html.element("table", class: "group") { html in
        writeGroupHead(into: &html)
        html.element("tbody") { html in
          for value in values.prefix(Self.shownValues) { writeRow(value.name, value.counts, into: &html) }
          if group.missing.subjects > 0, disclosure.shows(group.missing.subjects) {
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
      html.element("td", class: "number", disclosure.text(counts.subjects))
      let verdicts = Verdict.allCases.filter { $0 != .invalid }
      for text in disclosure.partTexts(verdicts.map { counts.verdicts[$0] ?? 0 }) {
        html.element("td", class: "number", text)
      }
      let failing = counts.verdicts[.fail] ?? 0
      let share = Double(failing) / Double(max(1, counts.subjects))
      html.element("td", class: "share") { html in
        guard disclosure.shows(failing) else { return html.write("·") }
        let length = Int((share * 80).rounded())
        html.raw(
          "<svg width=\"80\" height=\"10\" aria-hidden=\"true\"><rect class=\"track\" width=\"80\" height=\"10\"/><rect class=\"bar violation\" width=\"\(length)\" height=\"10\"/></svg>"
        )
        html.write(HTMLWording.percent(share))
      }
    }
  }
}
