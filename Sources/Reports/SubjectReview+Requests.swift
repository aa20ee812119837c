import Review

extension SubjectReview {
  /// Everything to ask for, each thing once with the rules that wait for it; what is waived waits for nothing.
  var requests: [(text: String, rules: [String])] {
    var requests: [(text: String, rules: [String])] = []
    for finding in findings where finding.outcome == .undetermined && finding.waiver == nil {
      guard let text = finding.request, !text.isEmpty else { continue }
      if let index = requests.firstIndex(where: { $0.text == text }) {
        if !requests[index].rules.contains(finding.rule) { requests[index].rules.append(finding.rule) }
      } else {
        requests.append((text, [finding.rule]))
      }
    }
    return requests
  }
}
