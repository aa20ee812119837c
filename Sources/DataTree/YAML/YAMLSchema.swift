/// The core schema of YAML 1.2.2 (section 10.3.2): which plain scalars are no strings.
enum YAMLSchema {
  /// What a plain scalar is.
  static func resolve(_ text: UnsafeRawBufferPointer) -> (kind: ValueTree.Kind, form: ValueTree.Form) {
    guard let first = text.first else { return (.null, .none) }
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
      if isOne(of: ["~", "null", "Null", "NULL"], text) { return (.null, .none) }
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      if isOne(of: ["true", "True", "TRUE"], text) { return (.bool, .true) }
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      if isOne(of: ["false", "False", "FALSE"], text) { return (.bool, .false) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      if let form = number(text) { return (.number, form) }
    default: break
    }
    return (.string, .plain)
  }

  private static func isOne(of words: [StaticString], _ text: UnsafeRawBufferPointer) -> Bool {
    words.contains { word in
      word.withUTF8Buffer { $0.count == text.count && $0.elementsEqual(text) }
    }
  }

  /// How a number is written; nil where the text is none.
  private static func number(_ text: UnsafeRawBufferPointer) -> ValueTree.Form? {
    var rest = text[...]
    if isPrefixed(rest) { return .special }
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    if isOne(of: [".inf", ".Inf", ".INF"], UnsafeRawBufferPointer(rebasing: rest)) { return .special }
    if isOne(of: [".nan", ".NaN", ".NAN"], text) { return .special }
    let whole = takeDigits(&rest)
    var form = ValueTree.Form.integer
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      form = .decimal
      if takeDigits(&rest) == 0, whole == 0 { return nil }
    } else if whole == 0 {
      return nil
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      form = .decimal
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard takeDigits(&rest) > 0 else { return nil }
    }
    return rest.isEmpty ? form : nil
  }

  private static func takeDigits(_ rest: inout UnsafeRawBufferPointer.SubSequence) -> Int {
    let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
    rest = rest.dropFirst(digits.count)
    return digits.count
  }

  /// `0o17` or `0x1F`, without a sign.
  private static func isPrefixed(_ text: UnsafeRawBufferPointer.SubSequence) -> Bool {
    let digits = text.dropFirst(2)
    guard text.first == UInt8(ascii: "0"), !digits.isEmpty else { return false }
    switch text[text.startIndex + 1] {
    case UInt8(ascii: "o"):
      return digits.allSatisfy { $0 &- UInt8(ascii: "0") < 8 }
    case UInt8(ascii: "x"):
      return digits.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || ($0 | 0x20) &- UInt8(ascii: "a") < 6 }
    default:
      return false
    }
  }
}
