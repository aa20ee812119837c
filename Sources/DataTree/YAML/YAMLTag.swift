/// The tags of the core schema.
enum YAMLTag: String {
  case null, bool, int, float, str, seq, map

  /// A tag by its full name, nil where it is not the core schema's.
  init?(_ tag: String) {
    let prefix = "tag:yaml.org,2002:"
    guard tag.hasPrefix(prefix) else { return nil }
    self.init(rawValue: String(tag.dropFirst(prefix.count)))
  }
}
