import SourceText
import Testing

/// The searches by halves of sorted lists.
@Suite struct PartitionPointTests {
  static let rows: [(list: [Int], limit: Int, place: Int)] = [
    ([], 3, 0), ([3], 3, 0), ([2], 3, 1), ([1, 2, 3, 4], 0, 0), ([1, 2, 3, 4], 3, 2), ([1, 2, 3, 4], 9, 4),
    ([1, 3, 3, 3, 5], 3, 1), ([1, 3, 3, 3, 5], 4, 4),
  ]

  @Test(arguments: rows) func firstNotBelow(_ list: [Int], _ limit: Int, _ place: Int) {
    #expect(list.partitionPoint { $0 < limit } == place)
    // The indices of a slice are those of the whole.
    let slice = ([0, 0] + list)[2...]
    #expect(slice.partitionPoint { $0 < limit } == place + 2)
  }
}
