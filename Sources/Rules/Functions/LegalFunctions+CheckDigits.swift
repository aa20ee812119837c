import CEL
import SourceText

extension LegalFunctions {
  /// Functions that tell numbers with a check digit from other digits. Linear in the text.
  static let checkDigits: [FunctionDeclaration] = [
    checkDigit(
      "luhn", CheckDigit.luhn,
      LocalizedText(
        zh: "银行卡号等的末位校验码是否正确（ISO/IEC 7812-1 的 Luhn 算法）。空格、连字符不计，全角数字同半角；含有其他字符的为 false。",
        en:
          "Whether the last digit checks, as that of bank cards does (Luhn, ISO/IEC 7812-1). Spaces and hyphens do not count, full-width digits do; with any other character it is false."
      ),
      examples: ["luhn('6222 0212 3456 7894')", "luhn('6222021234567895')"]),
    checkDigit(
      "mod11_2", CheckDigit.mod11,
      LocalizedText(
        zh: "公民身份号码等的末位校验码（0–9 或者 X）是否正确（GB 11643、ISO/IEC 7064 MOD 11-2）。空格、连字符不计，全角字符同半角；含有其他字符的为 false。",
        en:
          "Whether the last character, a digit or X, checks, as that of citizens' identity numbers does (GB 11643, ISO/IEC 7064 MOD 11-2). Spaces and hyphens do not count, full-width characters do; with any other character it is false."
      ),
      examples: ["mod11_2('999999199001010016')", "mod11_2('999999199001010011')"]),
    FunctionDeclaration(
      "halfwidth",
      documentation: LocalizedText(
        zh: "把全角的字母、数字、符号和空格换成半角，其余不变。",
        en: "Full-width letters, digits, signs and spaces as half-width ones; the rest as it is."),
      examples: ["halfwidth('１３８　ＡＢ') == '138 AB'"],
      [
        .init(
          "halfwidth_string", [.string], .string, isFoldable: true,
          .unary { value, _ in
            guard case .string(let text) = value else { return noOverload }
            return .string(text.halfwidth)
          })
      ]),
  ]

  private static func checkDigit(
    _ name: String, _ test: @escaping @Sendable (Text) -> Bool, _ documentation: LocalizedText,
    examples: [String]
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: examples,
      [
        .init(
          "\(name)_string", [.string], .bool, isFoldable: true,
          .unary { value, _ in
            guard case .string(let text) = value else { return noOverload }
            return .bool(test(text))
          })
      ])
  }
}
