import DataTree
import Law
import SourceText

/// A file of waivers: those that can be used, and what is wrong with the others.
public struct WaiverFile: Sendable {
  /// The path it was read from.
  public let path: String
  /// The waivers that are whole, in the order of the file.
  public let waivers: [Waiver]
  /// The faults of the others, which waive nothing.
  public let faults: [Diagnostic]

  private static let keys = [
    "rule", "subject", "scope", "reason", "approver", "documentNumber", "date", "expiry",
  ]

  /// Reads a file of waivers.
  ///
  /// - Parameter rules: The ids of the rules there are.
  /// - Returns: The file, nil where it is not a list of waivers at all, and why.
  public static func read(
    _ source: SourceFile, rules: [String]
  ) -> (file: WaiverFile?, diagnostics: [Diagnostic]) {
    let (tree, diagnostics) = YAMLReader().read(source)
    let faults = FaultList()
    faults.report(diagnostics)
    guard
      let tree, !faults.hasErrors,
      let reader = MappingReader(PackNode(tree, tree.root), keys: ["waivers"], of: .waiverFile, faults),
      reader.required("waivers") != nil
    else { return (nil, faults.diagnostics) }
    let elements = reader.elements("waivers")
    guard !faults.hasErrors else { return (nil, faults.diagnostics) }
    let entryFaults = FaultList()
    let known = Set(rules)
    let waivers = elements.enumerated().compactMap { index, element in
      waiver(element, number: index + 1, known, rules, entryFaults)
    }
    return (
      WaiverFile(path: source.path, waivers: waivers, faults: entryFaults.diagnostics), faults.diagnostics
    )
  }

  private static func waiver(
    _ node: PackNode, number: Int, _ known: Set<String>, _ rules: [String], _ faults: FaultList
  ) -> Waiver? {
    let own = FaultList()
    defer { faults.report(own.diagnostics) }
    guard let reader = MappingReader(node, keys: keys, of: .waiver, own) else { return nil }
    let rule = text(reader, "rule", own)
    if let rule, !known.contains(rule), let place = reader["rule"] {
      own.report(
        PackWording.unknownName(
          .rule, rule, suggestion: Spelling.closest(to: rule.uppercased(), among: rules), at: place.location))
    }
    let subject = text(reader, "subject", own)
    let reason = text(reader, "reason", own)
    let approver = text(reader, "approver", own)
    let documentNumber = text(reader, "documentNumber", own)
    let date = day(reader, "date", own)
    let expiry = day(reader, "expiry", own)
    if let date, let expiry, expiry < date, let place = reader["expiry"] {
      own.report(WaiverWording.endsBeforeItStarts(at: place.location))
    }
    let scope = reader["scope"] == nil ? nil : text(reader, "scope", own)
    guard
      !own.hasErrors, let rule, let subject, let reason, let approver, let documentNumber, let date,
      let expiry
    else { return nil }
    return Waiver(
      number: number, rule: rule, subject: SubjectPattern(subject), scope: scope.map { Waiver.Scope($0) },
      reason: reason, approver: approver, documentNumber: documentNumber, date: date, expiry: expiry,
      location: node.head)
  }

  /// A text that says something.
  private static func text(_ reader: MappingReader, _ key: String, _ faults: FaultList) -> String? {
    guard let node = reader.required(key), let text = reader.text(key) else { return nil }
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      faults.report(WaiverWording.saysNothing(key, at: node.location))
      return nil
    }
    return text
  }

  private static func day(_ reader: MappingReader, _ key: String, _ faults: FaultList) -> CalendarDate? {
    guard let node = reader.required(key), let text = reader.text(key) else { return nil }
    if let day = CalendarDate(text) { return day }
    faults.report(PackWording.badValue(text, of: WaiverWording.aDay, at: node.location))
    return nil
  }
}
