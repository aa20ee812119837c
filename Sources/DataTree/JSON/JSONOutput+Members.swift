extension JSONOutput {
  /// A key and its text.
  package mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    value(text)
  }

  /// A key and its text, left out where there is none.
  package mutating func member(_ name: StaticString, ifAny text: String?) {
    guard let text, !text.isEmpty else { return }
    member(name, text)
  }

  /// A key and its number.
  package mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  /// A key and its truth value.
  package mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// A key and its texts.
  package mutating func member(_ name: StaticString, _ texts: [String]) {
    array(name) { json in for text in texts { json.value(text) } }
  }

  /// A key and an object.
  package mutating func object(_ name: StaticString, _ body: (inout JSONOutput) -> Void) {
    key(name)
    object(body)
  }

  /// An object.
  package mutating func object(_ body: (inout JSONOutput) -> Void) {
    openObject()
    body(&self)
    closeObject()
  }

  /// A key and an array.
  package mutating func array(_ name: StaticString, _ body: (inout JSONOutput) -> Void) {
    key(name)
    openArray()
    body(&self)
    closeArray()
  }
}
