import Rules

extension BatchStatistics {
  /// Counts a review.
  public mutating func count(_ record: ReviewRecord) {
    noteVerdict(record)
    guard let id = record.pack else { return }
    let index = pack(id)
    count(record, in: index)
  }

  private mutating func count(_ record: ReviewRecord, in pack: Int) {
    packs[pack].subjects += 1
    countRules(record, pack)
    for (position, fact) in record.facts.enumerated() {
      if !packs[pack].groups.indices.contains(position) {
        packs[pack].groups.append(GroupCounts(id: fact.group))
      }
      guard packs[pack].groups[position].id == fact.group else { continue }
      packs[pack].groups[position].count(fact.values, record.verdict)
    }
    for (position, indicator) in record.indicators.enumerated() {
      if !packs[pack].indicators.indices.contains(position) {
        packs[pack].indicators.append(IndicatorCounts(id: indicator.indicator))
      }
      guard packs[pack].indicators[position].id == indicator.indicator, let holds = indicator.holds else {
        continue
      }
      packs[pack].indicators[position].applies += 1
      if holds { packs[pack].indicators[position].holds += 1 }
    }
  }

  /// A subject counts once for a rule and once for a point, with the gravest that was found.
  private mutating func countRules(_ record: ReviewRecord, _ pack: Int) {
    var rules: [String: Standing] = [:]
    var points: [String: Standing] = [:]
    for finding in record.findings {
      let standing = Standing(finding)
      rules[finding.rule] = max(rules[finding.rule] ?? .waived, standing)
      points[finding.point] = max(points[finding.point] ?? .waived, standing)
      if packs[pack].rules[finding.rule] == nil {
        packs[pack].rules[finding.rule] = RuleCounts(
          title: finding.title, point: finding.point, severity: finding.severity)
      }
    }
    for (rule, standing) in rules { packs[pack].rules[rule]?.subjects.count(standing) }
    for (point, standing) in points { packs[pack].points[point, default: OutcomeCounts()].count(standing) }
  }

  /// What of a rule's findings counts, the gravest last.
  fileprivate enum Standing: Int, Comparable {
    case waived, manual, undetermined, violation

    init(_ finding: ReviewRecord.FindingRecord) {
      switch finding.outcome {
      case _ where finding.isWaived: self = .waived
      case .violation: self = .violation
      case .undetermined: self = .undetermined
      case .manual, .pass, .notApplicable: self = .manual
      }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}

extension BatchStatistics.OutcomeCounts {
  fileprivate mutating func count(_ standing: BatchStatistics.Standing) {
    switch standing {
    case .violation: violation += 1
    case .undetermined: undetermined += 1
    case .manual: manual += 1
    case .waived: waived += 1
    }
  }
}

extension BatchStatistics.GroupCounts {
  fileprivate mutating func count(_ all: [String], _ verdict: Verdict) {
    if all.isEmpty { missing.count(verdict) }
    for value in all {
      if values[value] != nil || values.count < BatchStatistics.maximumValues {
        values[value, default: .init()].count(verdict)
      } else {
        further.count(verdict)
      }
    }
  }
}
