/// Maps offsets of a text that was decoded from a file back to the file.
///
/// A CEL expression inside a folded YAML string is such a text: a fault at its byte 40 is shown at the
/// place of the YAML file that byte was read from.
public struct OffsetMap: Sendable, Equatable {
  /// One stretch over which both texts run in step.
  public struct Run: Sendable, Equatable {
    /// Where the stretch starts in the decoded text.
    public let decoded: Int
    /// Where it starts in the file.
    public let source: Int

    /// A stretch from its two starts.
    public init(decoded: Int, source: Int) {
      self.decoded = decoded
      self.source = source
    }
  }

  /// The stretches, by ascending `decoded`.
  public private(set) var runs: [Run]

  /// A map from its stretches, by ascending `decoded`.
  public init(runs: [Run]) { self.runs = runs }

  /// The place in the file of a byte of the decoded text.
  public func source(of decoded: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].decoded <= decoded { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return runs.first?.source ?? decoded }
    let run = runs[low - 1]
    return run.source + (decoded - run.decoded)
  }

  /// The span in the file of a span of the decoded text.
  ///
  /// The end is mapped through the last byte, so that a span does not swallow an escape or a fold after it.
  public func source(of decoded: Range<Int>) -> Range<Int> {
    let lower = source(of: decoded.lowerBound)
    guard !decoded.isEmpty else { return lower..<lower }
    return lower..<max(lower + 1, source(of: decoded.upperBound - 1) + 1)
  }
}
