import DataTree
import Glibc
import Review
import SourceText

/// Reads an earlier report: a `json` one whole, or an `ndjson` one line by line.
enum BaselineSource {
  /// The findings of a report.
  ///
  /// - Returns: The findings, nil where the file is no report, and what is wrong with it.
  static func read(_ path: String) -> (baseline: Baseline?, diagnostics: [Diagnostic]) {
    do throws(FileSystem.Fault) {
      var reader = BaselineReader()
      var faults: [Diagnostic] = []
      if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw FileSystem.Fault(number: errno) }
        defer { close(descriptor) }
        var lines = LineReader(descriptor: descriptor)
        while let line = try lines.next(), faults.isEmpty {
          if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
          faults += reader.read(SourceFile(path: path, buffer: line, firstLine: lines.lineNumber))
        }
      } else {
        guard let buffer = try FileSystem.read(path, limit: ReadingLimits().bytes) else {
          return (nil, [CommandWording.reportTooLarge(path, limit: ReadingLimits().bytes)])
        }
        faults = reader.read(SourceFile(path: path, buffer: buffer))
      }
      return (faults.contains { $0.severity == .error } ? nil : reader.baseline, faults)
    } catch {
      return (nil, [CommandWording.unreadable(path, error)])
    }
  }
}
