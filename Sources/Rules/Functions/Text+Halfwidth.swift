import CEL

extension Text {
  /// The text with full-width forms of ASCII as ASCII; the text itself where it has none.
  var halfwidth: Text {
    // Full-width forms and the ideographic space start with the bytes EF BC, EF BD and E3 80.
    guard bytes.contains(where: { $0 == 0xEF || $0 == 0xE3 }) else { return self }
    var output = String.UnicodeScalarView()
    var isChanged = false
    for scalar in description.unicodeScalars {
      let plain = Text.halfwidth(scalar)
      isChanged = isChanged || plain != scalar
      output.append(plain)
    }
    return isChanged ? Text(String(output)) : self
  }

  /// The ASCII character that a full-width form stands for; other characters as they are.
  public static func halfwidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }
}
