/// Maps offsets of a text that was decoded from a file back to the file.
///
/// A CEL expression inside a folded YAML string is such a text: a fault at its byte 40 is shown at the
/// place of the YAML file that byte was read from.
public struct OffsetMap: Sendable, Equatable {
  /// One stretch of the decoded text, up to the start of the next one.
  public struct Run: Sendable, Equatable {
    /// Where the stretch starts in the decoded text.
    public let decoded: Int
    /// Where it starts in the file.
    public let source: Int
    /// For an escape or a folded line break: how many bytes of the file it stands for as a whole. Nil where
    /// both texts run in step.
    public let sourceLength: Int?

    /// A stretch from its two starts.
    public init(decoded: Int, source: Int, sourceLength: Int? = nil) {
      self.decoded = decoded
      self.source = source
      self.sourceLength = sourceLength
    }
  }

  /// The stretches, by ascending `decoded`.
  public private(set) var runs: [Run]

  /// A map from its stretches, by ascending `decoded`.
  public init(runs: [Run]) { self.runs = runs }

  /// The place in the file of a byte of the decoded text; inside an escape, the escape's start.
  public func source(of decoded: Int) -> Int {
    guard let run = run(of: decoded) else { return runs.first?.source ?? decoded }
    return run.sourceLength == nil ? run.source + (decoded - run.decoded) : run.source
  }

  /// The span in the file of a span of the decoded text.
  ///
  /// The end is mapped through the last byte, so that a span takes in the whole of an escape it ends with,
  /// and does not swallow a line break and indentation after it.
  public func source(of decoded: Range<Int>) -> Range<Int> {
    let lower = source(of: decoded.lowerBound)
    guard !decoded.isEmpty else { return lower..<lower }
    let last = decoded.upperBound - 1
    let end = source(of: last) + (run(of: last)?.sourceLength ?? 1)
    return lower..<max(lower + 1, end)
  }

  /// The stretch that holds a byte of the decoded text.
  private func run(of decoded: Int) -> Run? {
    let next = runs.partitionPoint { $0.decoded <= decoded }
    return next > 0 ? runs[next - 1] : nil
  }
}
