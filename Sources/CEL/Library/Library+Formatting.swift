import SourceText

extension Library {
  /// `format`.
  static let formatting: [FunctionDeclaration] = [
    FunctionDeclaration(
      "format",
      documentation: LocalizedText(
        zh: "按格式写入各值：%s %d %f %e %b %o %x %X，%% 为百分号",
        en: "Values written in place of %s %d %f %e %b %o %x %X; %% is a percent sign"),
      examples: ["'%s: %d'.format(['a', 3]) == 'a: 3'", "'%.2f'.format([1.5]) == '1.50'"],
      [
        pure(
          "string_format", [.string, .list(.dyn)], .string, isMember: true,
          .binary { text, list, context in
            guard case .string(let text) = text, case .list(let list) = list else {
              return .error(.noSuchOverload("format"))
            }
            return Formatting.format(text, list, context)
          })
      ])
  ]
}
