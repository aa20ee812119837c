import SourceText

extension Library {
  /// Base64.
  static let encoders: [FunctionDeclaration] = [
    FunctionDeclaration(
      "base64.encode", documentation: LocalizedText(zh: "字节的 Base64 文本", en: "Bytes as Base64"),
      examples: ["base64.encode(b'hello') == 'aGVsbG8='"],
      [
        pure(
          "base64_encode_bytes", [.bytes], .string,
          .unary { value, context in
            guard case .bytes(let bytes) = value else { return .error(.noSuchOverload("base64.encode")) }
            guard context.charge(bytes.count >> 4) else { return .error(.costLimitExceeded) }
            return .string(Base64.encode(bytes))
          })
      ]),
    FunctionDeclaration(
      "base64.decode", documentation: LocalizedText(zh: "Base64 文本所表示的字节", en: "The bytes of a Base64 text"),
      examples: ["base64.decode('aGVsbG8=') == b'hello'"],
      [
        pure(
          "base64_decode_string", [.string], .bytes,
          .unary { value, context in
            guard case .string(let text) = value else { return .error(.noSuchOverload("base64.decode")) }
            guard context.charge(text.count >> 4) else { return .error(.costLimitExceeded) }
            return Base64.decode(text).map { .bytes($0) } ?? .error(.invalidArgument("base64"))
          })
      ]),
  ]
}
