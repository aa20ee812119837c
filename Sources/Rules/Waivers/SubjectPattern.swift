/// The ids of subjects that something is for: an id, or a pattern in which `*` stands for any characters and
/// `?` for one.
public struct SubjectPattern: Sendable, Equatable {
  /// The pattern as it is written.
  public let text: String
  private let scalars: [Unicode.Scalar]

  /// A pattern from its text.
  public init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// Whether an id fits. The time is at most the product of the two lengths.
  public func matches(_ id: String) -> Bool {
    let id = Array(id.unicodeScalars)
    var (here, there) = (0, 0)
    /// Behind the last star, and what it has taken so far.
    var retry: (pattern: Int, id: Int)?
    while there < id.count {
      if here < scalars.count, scalars[here] == "*" {
        retry = (here + 1, there)
        here += 1
      } else if here < scalars.count, scalars[here] == "?" || scalars[here] == id[there] {
        here += 1
        there += 1
      } else if let star = retry {
        retry = (star.pattern, star.id + 1)
        (here, there) = (star.pattern, star.id + 1)
      } else {
        return false
      }
    }
    return scalars[here...].allSatisfy { $0 == "*" }
  }
}
