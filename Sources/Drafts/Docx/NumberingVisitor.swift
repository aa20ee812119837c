/// Reads `numbering.xml`.
final class NumberingVisitor: MarkupVisitor {
  private(set) var definitions = NumberingDefinitions()
  private var abstract: String?
  private var list: String?
  private var level: Int?
  private var current = NumberingDefinitions.Level()
  private var isOverride = false
  /// Word has nine levels.
  private static let levels = 0..<9

  func start(_ name: Substring, _ attributes: MarkupAttributes) {
    let value = attributes["val"]
    switch name {
    case "abstractNum":
      abstract = attributes["abstractNumId"]
      if let abstract { definitions.abstracts[abstract] = [:] }
    case "num":
      list = attributes["numId"]
      if let list { definitions.lists[list] = .init() }
    case "abstractNumId": if let list, let value { definitions.lists[list]?.abstract = value }
    case "lvlOverride":
      isOverride = true
      level = Self.level(attributes["ilvl"])
    case "startOverride":
      if let list, let level, let start = value.flatMap({ Int($0) }) {
        definitions.lists[list]?.starts[level] = Self.bounded(start)
      }
    case "lvl":
      level = Self.level(attributes["ilvl"])
      current = .init()
    case "start": current.start = Self.bounded(value.flatMap { Int($0) } ?? 1)
    case "numFmt": current.format = value ?? current.format
    case "lvlText": current.text = value ?? ""
    case "lvlRestart": current.restart = value.flatMap { Int($0) }
    case "isLgl": current.isLegal = attributes.isOn
    case "suff": current.suffix = value ?? "tab"
    case "pStyle": current.style = value
    case "numStyleLink": if let abstract, let value { definitions.links[abstract] = value }
    default: break
    }
  }

  func end(_ name: Substring) {
    switch name {
    case "lvl":
      guard let level else { return }
      if let list {
        definitions.lists[list]?.levels[level] = current
      } else if let abstract {
        definitions.abstracts[abstract]?[level] = current
      }
      if !isOverride { self.level = nil }
    case "lvlOverride":
      isOverride = false
      level = nil
    case "abstractNum": abstract = nil
    case "num": list = nil
    default: break
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {}

  private static func level(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { levels.contains($0) ? $0 : nil }
  }

  private static func bounded(_ start: Int) -> Int { min(max(start, 0), 99_999) }
}
