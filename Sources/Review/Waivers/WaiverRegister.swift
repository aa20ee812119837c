import Law
import Rules

/// The waivers of a run, by the rule they are for: says of a finding whether one covers it.
struct WaiverRegister {
  private let waivers: [String: [Waiver]]
  /// The fatal rules whose violation may be waived.
  private let waivableFatal: Set<String>

  init(_ waivers: [Waiver], _ pack: Pack) {
    self.waivers = Dictionary(grouping: waivers, by: \.rule)
    waivableFatal = pack.waivableFatal
  }

  var isEmpty: Bool { waivers.isEmpty }

  /// Marks a finding that a waiver covers; notes the waivers that would cover it but may not.
  ///
  /// What counts is the day that the review speaks for: a waiver that ended later was in force on it.
  func apply(
    to finding: inout Finding, subject: String, on day: CalendarDate, _ refusals: inout [WaiverRefusal]
  ) {
    guard let candidates = waivers[finding.rule] else { return }
    for waiver in candidates where covers(waiver, finding, subject) {
      if let reason = refusal(of: waiver, finding, on: day) {
        refusals.append(WaiverRefusal(waiver: waiver.number, reason: reason))
      } else if finding.waiver == nil {
        finding.waiver = waiver
      }
    }
  }

  private func covers(_ waiver: Waiver, _ finding: Finding, _ subject: String) -> Bool {
    guard waiver.subject.matches(subject) else { return false }
    guard let scope = waiver.scope else { return true }
    // The first place is where the fault lies; the others are what it was compared with.
    guard let place = finding.locations.first else { return false }
    return scope.contains(pointer: place.pointer, clause: place.clause)
  }

  private func refusal(
    of waiver: Waiver, _ finding: Finding, on day: CalendarDate
  ) -> WaiverRefusal.Reason? {
    if finding.severity == .fatal, !waivableFatal.contains(finding.rule) { return .fatal }
    return switch waiver.force(on: day) {
    case .inForce: nil
    case .notYet: .notYet
    case .expired: .expired
    }
  }
}
