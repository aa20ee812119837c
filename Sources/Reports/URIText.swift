/// Paths as URI references (RFC 3986).
enum URIText {
  /// A reference to a path: a relative one stays relative, an absolute one gets the scheme `file`.
  static func reference(toPath path: String) -> String {
    if path.hasPrefix("/") { return "file://" + escaped(path) }
    let text = escaped(path)
    // A colon in the first part would be taken for a scheme.
    let first = path.utf8.prefix { $0 != UInt8(ascii: "/") }
    return first.contains(UInt8(ascii: ":")) ? "./" + text : text
  }

  private static func escaped(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/!$&'()*+,;=:@".utf8.contains(byte)
    }
  }
}
