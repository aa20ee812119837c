extension BatchStatistics.OutcomeCounts {
  /// Subjects in which something was found that no waiver covers.
  public var found: Int { violation + undetermined + manual }
}

extension BatchStatistics.PackCounts {
  /// The rules, most violated first; equal ones by their ids.
  public var rulesByWeight: [(id: String, counts: BatchStatistics.RuleCounts)] {
    func weight(_ rule: BatchStatistics.RuleCounts) -> (Int, Int) {
      (rule.subjects.violation, rule.subjects.undetermined)
    }
    return rules.map { (id: $0.key, counts: $0.value) }.sorted { left, right in
      let (a, b) = (weight(left.counts), weight(right.counts))
      return a == b ? left.id < right.id : a > b
    }
  }
}

extension BatchStatistics.GroupCounts {
  /// Whether the values are months or days.
  public var isChronological: Bool {
    !values.isEmpty && values.keys.allSatisfy { $0.prefixMatch(of: #/\d{4}-\d\d/#) != nil }
  }

  /// The values: in time where they are months, else those with most subjects first.
  public var sortedValues: [(name: String, counts: BatchStatistics.ValueCounts)] {
    let isChronological = isChronological
    return values.map { (name: $0.key, counts: $0.value) }.sorted { left, right in
      let (a, b) = (left.counts.subjects, right.counts.subjects)
      return isChronological || a == b ? left.name < right.name : a > b
    }
  }
}
