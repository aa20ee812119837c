/// Two equal keys of one object, as node indices.
struct DuplicateKey {
  /// The first of the two.
  let first: Int
  /// The later one.
  let second: Int
}
