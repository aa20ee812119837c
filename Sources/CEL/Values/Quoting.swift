/// Texts between quotes with escapes, as the language reads them.
enum Quoting {
  /// The text between double quotes; what is no UTF-8 becomes U+FFFD.
  static func quote(_ text: Text) -> String {
    var output = "\""
    for scalar in text.description.unicodeScalars { output += escape(scalar) ?? String(scalar) }
    return output + "\""
  }

  /// Bytes between double quotes; what is not printable ASCII is written as `\xhh`.
  static func quote(bytes: Text) -> String {
    var output = "\""
    for byte in bytes.bytes {
      if byte < 0x80, let escaped = escape(Unicode.Scalar(byte)) {
        output += escaped
      } else if (0x20..<0x7F).contains(byte) {
        output.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        output += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return output + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{7}": "\\a"
    case "\u{8}": "\\b"
    case "\u{C}": "\\f"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{B}": "\\v"
    case "\\": "\\\\"
    case "\"": "\\\""
    default: nil
    }
  }
}
