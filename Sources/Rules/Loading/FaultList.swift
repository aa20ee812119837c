import SourceText

/// The faults met while a pack is loaded; loading goes on so that one run shows them all.
final class FaultList {
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether anything makes the pack unusable.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func report(_ more: [Diagnostic]) { diagnostics.append(contentsOf: more) }
}
