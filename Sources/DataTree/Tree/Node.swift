extension ValueTree {
  /// A node of a tree. Later nodes of the document are greater.
  public struct NodeID: Sendable, Hashable, Comparable {
    /// The number: the nodes of a tree count from 0 to its `count`.
    public let index: UInt32

    @inlinable init(index: UInt32) { self.index = index }

    /// Whether a node comes before another in the document.
    @inlinable public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
  }

  /// What a node can be.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    case null, bool, number, string, array, object

    /// Whether nodes of this kind hold others.
    @inlinable public var isContainer: Bool { rawValue >= Kind.array.rawValue }
  }

  /// How a node is written.
  @usableFromInline enum Form: UInt8, Sendable, BitwiseCopyable {
    /// Nothing to tell: null, arrays and objects.
    case none
    case `false`, `true`
    /// A number of digits alone, with an optional sign.
    case integer
    /// A number with a fraction or an exponent.
    case decimal
    /// YAML: `0x1F`, `0o17`, `.inf`, `.nan`.
    case special
    /// Texts by their style; JSON has the double-quoted one only.
    case plain, singleQuoted, doubleQuoted, literal, folded

    /// Whether the span has a quotation mark at both ends that is no part of the text.
    @inlinable var isQuoted: Bool { self == .doubleQuoted || self == .singleQuoted }
  }

  /// One value or key.
  @usableFromInline struct Node: Sendable, BitwiseCopyable {
    /// The offset in the source of the first byte.
    @usableFromInline var start: UInt32
    /// The offset in the source after the last byte.
    @usableFromInline var end: UInt32
    /// A container: the index of the node after its last. A text: 0 if its bytes stand in the source as
    /// they are, else one more than its place in the arena.
    @usableFromInline var link: UInt32 = 0
    /// A container: the number of elements or members. A key: its hash.
    @usableFromInline var detail: UInt32 = 0
    @usableFromInline var kind: Kind
    @usableFromInline var form: Form

    @inlinable
    init(_ kind: Kind, _ form: Form, start: Int, end: Int, link: UInt32 = 0, detail: UInt32 = 0) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
      self.link = link
      self.detail = detail
      self.kind = kind
      self.form = form
    }

    /// The index after this node and everything in it, given its own index.
    @inlinable
    func next(at index: UInt32) -> UInt32 { kind.isContainer ? link : index &+ 1 }
  }
}
