/// Finds the names that a misspelt one may have been meant as.
package enum Suggestion {
  /// The longest name that is compared, in Unicode scalars.
  static let maximumLength = 64

  /// The known names closest to an unknown one, the best first, at most three.
  ///
  /// Close is: equal but for case; a third of the letters (or one) changed, added, left out or swapped; or one name
  /// within the other, at the start of a word where words are Latin.
  package static func closest(to name: String, among known: some Sequence<String>) -> [String] {
    let wanted = Array(name.unicodeScalars.prefix(maximumLength + 1))
    guard !wanted.isEmpty, wanted.count <= maximumLength else { return [] }
    let lowered = Array(name.lowercased().unicodeScalars)
    var found: [(name: String, distance: Int)] = []
    for candidate in known where candidate != name {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard !other.isEmpty, other.count <= maximumLength else { continue }
      let distance = self.distance(lowered, other)
      let length = max(lowered.count, other.count)
      let tolerance = max(1, length / 3)
      if distance <= tolerance, distance < min(lowered.count, other.count) || distance == 0 {
        found.append((candidate, distance))
      } else if contains(name, other) || contains(candidate, lowered) {
        found.append((candidate, length))
      }
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  private static func contains(_ name: String, _ part: [Unicode.Scalar]) -> Bool {
    let whole = Array(name.unicodeScalars)
    guard let first = part.first, part.count < whole.count, part.count > 1 || !first.isASCII else {
      return false
    }
    return (0...whole.count - part.count).contains { start in
      guard zip(whole[start...], part).allSatisfy({ $0.properties.lowercaseMapping == String($1) }) else {
        return false
      }
      return start == 0 || !first.isASCII || whole[start].properties.isUppercase
        || !whole[start - 1].properties.isAlphabetic
    }
  }

  /// The number of letters changed, added, left out or swapped with their neighbour.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let changed = last[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(changed, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last.last ?? 0
  }
}
