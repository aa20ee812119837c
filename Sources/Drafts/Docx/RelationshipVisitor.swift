/// Reads which parts a part refers to (`_rels/….rels`).
final class RelationshipVisitor: MarkupVisitor {
  /// The first target of each kind, by the last word of the kind's URI, such as `officeDocument`.
  private(set) var targets: [String: String] = [:]

  func start(_ name: Substring, _ attributes: MarkupAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let target = attributes["Target"],
      let kind = attributes["Type"]?.split(separator: "/").last
    else { return }
    let key = String(kind)
    if targets[key] == nil { targets[key] = target }
  }

  func end(_ name: Substring) {}
  func characters(_ text: UnsafeBufferPointer<UInt8>) {}

  /// The name in the archive of a target that a part refers to.
  static func path(of target: String, from part: String) -> String {
    var steps = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." {
        _ = steps.popLast()
      } else if step != "." {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  /// The name of the part with the relationships of a part.
  static func relationships(of part: String) -> String {
    let steps = part.split(separator: "/").map(String.init)
    return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
  }
}
