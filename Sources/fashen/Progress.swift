import Glibc
import SourceText

/// The progress line of a batch that takes longer than a moment. Terminals only.
struct Progress {
  private let language: Language
  private let isShown: Bool
  /// How many bytes there are to read; nil where nobody knows.
  private let totalBytes: Int?
  private let start = Self.seconds()
  private var lastShown = 0.0
  private var isVisible = false

  /// Batches that take less show nothing.
  private static let patience = 1.0
  private static let interval = 0.2

  init(isShown: Bool, totalBytes: Int?, _ language: Language) {
    self.isShown = isShown
    self.totalBytes = totalBytes
    self.language = language
  }

  /// Shows how far the run is.
  mutating func show(subjects: Int, bytes: Int) {
    guard isShown else { return }
    let now = Self.seconds()
    guard now - start >= Self.patience, now - lastShown >= Self.interval else { return }
    lastShown = now
    isVisible = true
    let rate = Double(subjects) / (now - start)
    var remaining: Int?
    if let totalBytes, bytes > 0, bytes <= totalBytes {
      remaining = Int((now - start) * Double(totalBytes - bytes) / Double(bytes))
    }
    let line = CommandWording.progress(subjects: subjects, rate: Int(rate), secondsLeft: remaining)[language]
    try? OutputStream.error.write(Array("\r\u{1B}[K\(line)".utf8))
  }

  /// Takes the line away, before anything else is written to the terminal.
  mutating func clear() {
    guard isVisible else { return }
    isVisible = false
    try? OutputStream.error.write(Array("\r\u{1B}[K".utf8))
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
