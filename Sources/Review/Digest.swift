import Crypto

/// SHA-256 digests; the only place that knows the cryptography library.
public enum Digest {
  /// The digest of bytes as 64 hexadecimal digits.
  public static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    return hex(hasher.finalize(), count: 32)
  }

  /// The digest of named byte strings: each name and length goes in before its bytes, so that nothing can
  /// move from one file to the next.
  public static func sha256(_ files: [(name: String, bytes: UnsafeRawBufferPointer)]) -> String {
    var hasher = SHA256()
    for file in files {
      var header = "\(file.name)\u{0}\(file.bytes.count)\u{0}"
      header.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      hasher.update(bufferPointer: file.bytes)
    }
    return hex(hasher.finalize(), count: 32)
  }

  /// The digest of a text in Base64, as a page's security policy names what it allows.
  public static func sha256Base64(_ text: String) -> String {
    var text = text
    var hasher = SHA256()
    text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    let bytes = Array(hasher.finalize())
    var digits: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
      for digit in 0..<4 {
        digits.append(digit <= group.count ? base64[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The first 16 hexadecimal digits of the digest of texts.
  static func fingerprint(_ parts: [String]) -> String {
    var text = parts.joined(separator: "\u{0}")
    var hasher = SHA256()
    text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return hex(hasher.finalize(), count: 8)
  }

  private static func hex(_ digest: SHA256.Digest, count: Int) -> String {
    String(unsafeUninitializedCapacity: 2 * count) { buffer in
      var index = 0
      for byte in digest.prefix(count) {
        buffer[index] = digits[Int(byte >> 4)]
        buffer[index + 1] = digits[Int(byte & 15)]
        index += 2
      }
      return index
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
