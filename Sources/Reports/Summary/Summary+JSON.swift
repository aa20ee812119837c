import DataTree
import Review

extension Summary {
  /// The summary for machines (`fashen.summary/1`). A count that may not be published is null.
  var json: [UInt8] {
    var json = JSONOutput(pretty: true)
    json.object { json in
      json.member("schema", "fashen.summary/1")
      json.member("public", disclosure.isPublic)
      json.member("reviewed", statistics.reviewed)
      json.object("verdicts") { json in write(Verdict.allCases.map { statistics.verdicts[$0] ?? 0 }, &json) }
      json.object("scores") { json in
        json.key("mean")
        if let mean = statistics.scores.mean { json.number(HTMLWording.decimal(mean)) } else { json.null() }
        json.array("tenths") { json in
          for count in statistics.scores.tenths { json.value(count) }
        }
        json.key("none")
        json.value(statistics.scores.none)
      }
      json.key("waivedFindings")
      json.value(statistics.waivedFindings)
      json.array("packs") { json in for counts in statistics.packs { json.object { write(counts, &$0) } } }
    }
    json.newline()
    var bytes: [UInt8] = []
    json.move(to: &bytes)
    return bytes
  }

  private func write(_ counts: BatchStatistics.PackCounts, _ json: inout JSONOutput) {
    json.member("id", counts.id)
    json.member("subjects", counts.subjects)
    json.object("indicators") { json in
      for (title, indicator) in indicators(of: counts) {
        json.key(indicator.id)
        json.object { json in
          json.member("title", title[language])
          json.member("applies", indicator.applies)
          json.member("holds", indicator.holds)
        }
      }
    }
    json.object("points") { json in
      for point in points(of: counts) {
        json.key(point.id)
        json.object { write(counts.points[point.id] ?? .init(), &$0) }
      }
    }
    json.array("rules") { json in
      for rule in counts.rulesByWeight where disclosure.shows(rule.counts.subjects.found) {
        json.object { json in
          json.member("id", rule.id)
          json.member("title", rule.counts.title)
          json.member("point", rule.counts.point)
          json.member("severity", rule.counts.severity.rawValue)
          write(rule.counts.subjects, &json)
        }
      }
    }
    json.object("groups") { json in
      for (title, group) in groups(of: counts) {
        json.key(group.id)
        json.object { write(group, title[language], &$0) }
      }
    }
  }

  private func write(_ group: BatchStatistics.GroupCounts, _ title: String, _ json: inout JSONOutput) {
    json.member("title", title)
    json.array("values") { json in
      for value in group.sortedValues where disclosure.shows(value.counts.subjects) {
        json.object { json in
          json.member("value", value.name)
          json.member("subjects", value.counts.subjects)
          json.object("verdicts") {
            write(disclosure.parts(Verdict.allCases.map { value.counts.verdicts[$0] ?? 0 }), &$0)
          }
        }
      }
    }
    json.key("missing")
    json.value(disclosure.count(group.missing.subjects))
  }

  /// Counts by verdict, in the order of the verdicts.
  private func write(_ verdicts: [Int?], _ json: inout JSONOutput) {
    for (verdict, count) in zip(Verdict.allCases, verdicts) {
      json.key(verdict.rawValue)
      json.value(count)
    }
  }

  private func write(_ counts: BatchStatistics.OutcomeCounts, _ json: inout JSONOutput) {
    for (name, count) in [
      ("violation", counts.violation), ("undetermined", counts.undetermined), ("manual", counts.manual),
      ("waived", counts.waived),
    ] {
      json.key(name)
      json.value(disclosure.count(count))
    }
  }
}
