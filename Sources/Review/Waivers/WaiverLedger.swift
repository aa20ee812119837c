import Law
import Rules
import SourceText

/// Keeps account of the waivers of a run: what each covered, and which are findings themselves.
public struct WaiverLedger: Sendable {
  private let waivers: [Waiver]
  private let faults: [Diagnostic]
  private var entries: [Entry]

  private struct Entry {
    var findings = 0
    var refusal: WaiverRefusal.Reason?
    /// Whether any subject fits the waiver's pattern.
    var hasSubject = false
  }

  /// An account of a file's waivers; nil for a run without any.
  public init(_ file: WaiverFile?) {
    waivers = file?.waivers ?? []
    faults = file?.faults ?? []
    entries = Array(repeating: Entry(), count: waivers.count)
  }

  /// Takes note of a review.
  public mutating func note(_ review: SubjectReview) {
    guard !waivers.isEmpty else { return }
    for (index, waiver) in waivers.enumerated() where !entries[index].hasSubject {
      entries[index].hasSubject = waiver.subject.matches(review.id)
    }
    for finding in review.findings {
      if let number = finding.waiver?.number, let index = index(of: number) { entries[index].findings += 1 }
    }
    for refusal in review.refusals {
      guard let index = index(of: refusal.waiver) else { continue }
      entries[index].refusal = max(entries[index].refusal ?? refusal.reason, refusal.reason)
    }
  }

  /// The waivers that covered something.
  public var uses: [WaiverUse] {
    zip(waivers, entries).compactMap { waiver, entry in
      entry.findings > 0 ? WaiverUse(waiver: waiver, findings: entry.findings) : nil
    }
  }

  /// What is wrong with waivers: malformed, without effect, or of no use.
  ///
  /// - Parameter day: The review date of the batch, which says whether a waiver that nothing asked for has ended.
  public func findings(on day: CalendarDate) -> [BatchFinding] {
    faults.map { BatchFinding(severity: .major, diagnostic: $0) }
      + zip(waivers, entries).compactMap { finding(of: $0, $1, on: day) }
  }

  private func finding(of waiver: Waiver, _ entry: Entry, on day: CalendarDate) -> BatchFinding? {
    switch entry.refusal {
    case .fatal: return BatchFinding(severity: .major, diagnostic: WaiverUseWording.notAllowed(waiver))
    case .expired: return BatchFinding(severity: .major, diagnostic: WaiverUseWording.expired(waiver))
    case .notYet: return BatchFinding(severity: .major, diagnostic: WaiverUseWording.notYet(waiver))
    case nil: break
    }
    if entry.findings > 0 { return nil }
    if waiver.force(on: day) == .expired {
      return BatchFinding(severity: .major, diagnostic: WaiverUseWording.expired(waiver))
    }
    return BatchFinding(
      severity: .minor, diagnostic: WaiverUseWording.unused(waiver, hasSubject: entry.hasSubject))
  }

  /// The place of a waiver, whose number counts the malformed ones too.
  private func index(of number: Int) -> Int? {
    let index = waivers.partitionPoint { $0.number < number }
    return index < waivers.count && waivers[index].number == number ? index : nil
  }
}
