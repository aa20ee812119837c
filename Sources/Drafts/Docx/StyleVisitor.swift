/// Reads from `styles.xml` which paragraph styles are numbered.
final class StyleVisitor: MarkupVisitor {
  private(set) var styles: [String: NumberingDefinitions.StyleNumbering] = [:]
  /// The style of paragraphs that name none.
  private(set) var standard: String?
  private var style: String?
  private var current = NumberingDefinitions.StyleNumbering()
  private var isNumbering = false

  func start(_ name: Substring, _ attributes: MarkupAttributes) {
    switch name {
    case "style":
      style = attributes["styleId"]
      current = .init()
      if attributes["type"] == "paragraph", ["1", "true", "on"].contains(attributes["default"] ?? "") {
        standard = style
      }
    case "basedOn": current.basedOn = attributes["val"]
    case "numPr": isNumbering = true
    case "numId": if isNumbering { current.list = attributes["val"] }
    case "ilvl": if isNumbering { current.level = attributes["val"].flatMap { Int($0) } }
    default: break
    }
  }

  func end(_ name: Substring) {
    if name == "numPr" { isNumbering = false }
    if name == "style", let style { styles[style] = current }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}
