import SourceText

/// One fact in words.
struct FaultWording {
  /// The diagnostic's code without the notation's prefix.
  let code: String
  /// What is wrong.
  let message: LocalizedText
  /// What stands at the further place.
  let label: LocalizedText?
  /// How to mend it.
  let help: [LocalizedText]

  init(_ code: String, zh: String, en: String, label: LocalizedText? = nil, help: LocalizedText? = nil) {
    self.code = code
    message = LocalizedText(zh: zh, en: en)
    self.label = label
    self.help = help.map { [$0] } ?? []
  }

  // MARK: Facts that both notations share

  static func duplicateKey(_ key: String) -> FaultWording {
    let key = excerpt(key)
    return FaultWording(
      "duplicate-key", zh: "键“\(key)”重复", en: "duplicate key \"\(key)\"",
      label: .init(zh: "第一次出现在这里", en: "first given here"),
      help: .init(zh: "删去其中一个，或改用不同的键名", en: "remove one of them, or rename it"))
  }

  static func notUTF8(_ byte: UInt8) -> FaultWording {
    FaultWording(
      "not-utf8", zh: "文件不是 UTF-8 编码：字节 0x\(hex(byte)) 无法识别",
      en: "the file is not UTF-8: unexpected byte 0x\(hex(byte))",
      help: .init(zh: "文件可能是 GBK 编码，请另存为 UTF-8", en: "the file may be in GBK; save it as UTF-8"))
  }

  static var utf16: FaultWording {
    FaultWording(
      "utf16", zh: "文件是 UTF-16 编码", en: "the file is UTF-16",
      help: .init(zh: "请另存为 UTF-8", en: "save it as UTF-8"))
  }

  /// A name as a message quotes it: cut where it is long.
  static func excerpt(_ name: String) -> String {
    let longest = 40
    let scalars = name.unicodeScalars
    return scalars.count > longest ? String(scalars.prefix(longest)) + "…" : name
  }

  /// Two hexadecimal digits.
  static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }

  /// A code point as `U+001F`.
  static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
