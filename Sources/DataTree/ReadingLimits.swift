/// How much a reader takes before it refuses a document. Passing a limit is a diagnostic.
public struct ReadingLimits: Sendable, Hashable {
  /// The greatest size of a document in bytes.
  public var bytes = 64 << 20
  /// How deep arrays and objects may nest; a single scalar has depth 0.
  public var depth = 128
  /// The greatest number of nodes: every value, and every key, is one.
  public var nodes = 4_000_000
  /// The greatest length of one text in bytes of the source.
  public var textBytes = 16 << 20
  /// The greatest number of nodes that the aliases of a YAML document may add.
  public var aliasedNodes = 100_000
  /// How many faults of a document are reported one by one; the others are counted.
  public var diagnostics = 20

  /// The default limits.
  public init() {}
}
