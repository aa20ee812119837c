import DataTree
import Review
import Rules

extension JSONOutput {
  /// The members of a waiver.
  mutating func writeMembers(of waiver: Waiver) {
    member("number", waiver.number)
    member("rule", waiver.rule)
    member("subject", waiver.subject.text)
    key("scope")
    value(waiver.scope?.text)
    member("reason", waiver.reason)
    member("approver", waiver.approver)
    member("documentNumber", waiver.documentNumber)
    member("date", waiver.date.text)
    member("expiry", waiver.expiry.text)
    let file = waiver.location.file
    member("path", file.path)
    member("line", file.position(of: waiver.location.range.lowerBound).line)
  }

  /// A waiver that was applied, as the receipt lists it.
  mutating func write(_ use: WaiverUse) {
    object { json in
      json.writeMembers(of: use.waiver)
      json.member("findings", use.findings)
    }
  }
}
