extension RandomAccessCollection where Index == Int {
  /// Of a collection whose first elements meet a condition and whose later ones do not, the place of the first that does
  /// not; `endIndex` where all do. Looks at as many elements as the count has binary digits.
  @inlinable package func partitionPoint(where isBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
