/// Writes HTML: elements open and close, all text is escaped.
struct HTMLOutput {
  /// The page so far.
  private(set) var text = ""

  /// An attribute; without a value it is one that stands by itself.
  typealias Attribute = (name: StaticString, value: String?)

  /// An element with content.
  mutating func element(
    _ name: StaticString, class classes: String? = nil, _ attributes: [Attribute] = [],
    _ content: (inout HTMLOutput) -> Void
  ) {
    open(name, class: classes, attributes)
    content(&self)
    text += "</\(name)>"
  }

  /// An element that holds text only.
  mutating func element(_ name: StaticString, class classes: String? = nil, _ content: String) {
    element(name, class: classes) { $0.write(content) }
  }

  /// An element with attributes that holds text only.
  mutating func element(
    _ name: StaticString, class classes: String? = nil, _ attributes: [Attribute], _ content: String
  ) {
    element(name, class: classes, attributes) { $0.write(content) }
  }

  /// A start tag.
  mutating func open(_ name: StaticString, class classes: String? = nil, _ attributes: [Attribute] = []) {
    text += "<\(name)"
    if let classes { text += " class=\"\(classes)\"" }
    for attribute in attributes {
      text += " \(attribute.name)"
      if let value = attribute.value { text += "=\"\(XMLText.escaped(value))\"" }
    }
    text += ">"
  }

  /// Text.
  mutating func write(_ content: String) { text += XMLText.escaped(content) }

  /// What is HTML already and our own.
  mutating func raw(_ html: String) { text += html }

  /// A line break in the source, which keeps it readable.
  mutating func line() { text += "\n" }
}
