/// What is told of the XML of a part while it is read.
protocol MarkupVisitor: AnyObject {
  /// An element starts.
  func start(_ name: Substring, _ attributes: MarkupAttributes)
  /// An element ends.
  func end(_ name: Substring)
  /// Characters between elements; a text may come in several pieces.
  func characters(_ text: UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element by their local names: `val`, whatever the prefix.
struct MarkupAttributes {
  private let pairs: [(name: Substring, value: String)]

  init(_ pairs: [(name: Substring, value: String)]) { self.pairs = pairs }

  subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The value of a switch such as `<w:b/>`: on unless it says off.
  var isOn: Bool { !["0", "false", "off"].contains(self["val"] ?? "1") }
}
