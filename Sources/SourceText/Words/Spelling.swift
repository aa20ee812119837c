/// Guesses which known name a misspelt one stands for.
public enum Spelling {
  /// Names longer than this, in Unicode scalars, are not compared.
  static let longestName = 64

  /// The candidate nearest to a name; nil where none is near enough.
  ///
  /// Near enough is one change for every three characters, and one for a shorter name: a character added,
  /// dropped or replaced, or two neighbours swapped. A name that differs in upper and lower case alone is
  /// nearest. Of equally near candidates the one that comes first in the alphabet counts, so that the order
  /// of the candidates does not matter.
  public static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    guard wanted.count > 1, wanted.count <= longestName else { return nil }
    let folded = name.lowercased()
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
      let letters = Array(candidate.unicodeScalars)
      guard letters.count <= longestName else { continue }
      let limit = max(wanted.count, 3) / 3
      let distance =
        candidate.lowercased() == folded
        ? 0 : distance(wanted, letters, limit: min(limit, best?.distance ?? limit))
      guard let distance else { continue }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// The number of changes between two names (restricted Damerau–Levenshtein); nil above a limit.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        let isSame = left[i - 1] == right[j - 1]
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      guard (row.min() ?? 0) <= limit else { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
