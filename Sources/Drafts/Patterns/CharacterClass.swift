/// A set of characters, as the places where a walk through Unicode enters and leaves it: a character belongs to it when
/// an odd number of places is not above it. So negation is one place more or less at the start.
struct CharacterClass: Sendable {
  /// The places, ascending: scalar values at which membership changes.
  private(set) var boundaries: [UInt32] = []

  /// All but the line feed: what `.` stands for.
  static let anyButLineFeed = CharacterClass([0x0A...0x0A]).negated

  init(_ ranges: [ClosedRange<UInt32>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = boundaries.last, range.lowerBound <= last {
        boundaries[boundaries.count - 1] = max(last, range.upperBound + 1)
      } else {
        boundaries += [range.lowerBound, range.upperBound + 1]
      }
    }
  }

  /// All characters that it does not hold.
  var negated: CharacterClass {
    var other = self
    if boundaries.first == 0 { other.boundaries.removeFirst() } else { other.boundaries.insert(0, at: 0) }
    return other
  }

  /// Its characters where they are at most so many.
  func members(atMost limit: Int) -> [Unicode.Scalar]? {
    guard boundaries.count.isMultiple(of: 2) else { return nil }
    var members: [Unicode.Scalar] = []
    for index in stride(from: 0, to: boundaries.count, by: 2) {
      guard members.count + Int(boundaries[index + 1] - boundaries[index]) <= limit else { return nil }
      members += (boundaries[index]..<boundaries[index + 1]).compactMap(Unicode.Scalar.init)
    }
    return members
  }

  /// Whether a class holds a character.
  ///
  /// - Parameters:
  ///   - boundaries: The places of classes.
  ///   - first: Where those of the class start.
  @inline(__always) static func holds(
    _ scalar: UInt32, _ boundaries: Span<UInt32>, from first: Int, count: Int
  ) -> Bool {
    (lowerBound(of: scalar + 1, in: boundaries, from: first, count: count) - first) & 1 == 1
  }

  /// The place of the first of some ascending characters or boundaries that is not below a value.
  @inline(__always) static func lowerBound(
    of value: UInt32, in list: Span<UInt32>, from first: Int, count: Int
  ) -> Int {
    var low = first
    var high = first + count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
