import Foundation
import Testing

/// Compares with a golden file beside the test. A missing one is written, and the test fails once;
/// `FASHEN_RECORD=1` writes all of them anew.
public func expectSnapshot(
  _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots").appending(path: name)
  let isRecording = ProcessInfo.processInfo.environment["FASHEN_RECORD"] != nil
  guard !isRecording, let known = try? String(contentsOf: url, encoding: .utf8) else {
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: url)
    if !isRecording {
      Issue.record("recorded \(name); read it and run again", sourceLocation: sourceLocation)
    }
    return
  }
  guard text != known else { return }
  let was = known.split(separator: "\n", omittingEmptySubsequences: false)
  let now = text.split(separator: "\n", omittingEmptySubsequences: false)
  let changed = zip(was, now).enumerated().first { $0.element.0 != $0.element.1 }
  let line = changed?.offset ?? min(was.count, now.count)
  Issue.record(
    """
    \(name) differs from line \(line + 1) on
    - \(line < was.count ? was[line] : "(end)")
    + \(line < now.count ? now[line] : "(end)")
    """, sourceLocation: sourceLocation)
}
