import CEL
import SourceText

extension LegalFunctions {
  /// Functions that compare a draft with the text of another document. Linear in both texts.
  static let comparisons: [FunctionDeclaration] = [
    FunctionDeclaration(
      "resembling",
      documentation: LocalizedText(
        zh: "各段文字中与另一文本雷同的：其连续三字至少有百分之几见于该文本。不足八字的不计。",
        en:
          "Those of the passages that repeat another text: at least so many per cent of their runs of three characters stand in it. Passages of fewer than eight characters are left out."
      ),
      examples: ["resembling(['各村应当及时清理生活垃圾。'], '各村应当及时清理生活垃圾，不得堆放。', 90)"],
      [
        .init(
          "resembling_list", [.list(.string), .string, .int], .list(.string),
          .variadic { arguments, context in
            guard arguments.count == 3, case .int(let percent) = arguments[2], (0...100).contains(percent),
              let (passages, text) = texts(arguments, context)
            else { return noOverload }
            guard context.charge(cost(passages, text)) else {
              return .error(EvaluationError(.costLimitExceeded))
            }
            let shingles = PassageShingles(text)
            return list(passages.filter { shingles.hold($0, percent: Int(percent)) })
          })
      ]),
    FunctionDeclaration(
      "otherFigures",
      documentation: LocalizedText(
        zh: "各段文字中，另一文本也有、只是数字不同的分句。中文数字与阿拉伯数字相同对待；“第”后的数字不计。",
        en:
          "The clauses of the passages that another text has as well, with other figures. Chinese and Arabic figures are one; the number behind 第 is none."
      ),
      examples: ["otherFigures(['应当在十五个工作日内作出决定。'], '应当在20个工作日内作出决定。')"],
      [
        .init(
          "other_figures_list", [.list(.string), .string], .list(.string),
          .binary { passages, text, context in
            guard let (passages, text) = texts([passages, text], context) else { return noOverload }
            guard context.charge(cost(passages, text)) else {
              return .error(EvaluationError(.costLimitExceeded))
            }
            return list(FiguredClauses.differing(passages, from: text))
          })
      ]),
    FunctionDeclaration(
      "amounts",
      documentation: LocalizedText(
        zh: "文字中以元、万元为单位的金额，单位为元，按出现次序。",
        en: "The sums of money that a text names in 元 or 万元, in yuan and in order."),
      examples: ["amounts('处五百元以上1万元以下罚款') == [decimal(500), decimal(10000)]"],
      [
        .init(
          "amounts_string", [.string], .list(.decimal),
          .unary { text, context in
            guard case .string(let text) = text else { return noOverload }
            guard context.charge(text.count >> 4) else { return .error(EvaluationError(.costLimitExceeded)) }
            return .list(TextFigure.amounts(in: text.description).map { .decimal($0) })
          })
      ]),
  ]

  /// What a comparison charges: one step for sixteen bytes.
  private static func cost(_ passages: [String], _ text: String) -> Int {
    passages.reduce(text.utf8.count) { $0 + $1.utf8.count } >> 4
  }

  private static func list(_ texts: [String]) -> Value { .list(texts.map { .string(Text($0)) }) }

  private static func texts(_ arguments: [Value], _ context: EvaluationContext) -> ([String], String)? {
    guard case .list(let list) = arguments[0], case .string(let text) = arguments[1] else { return nil }
    var passages: [String] = []
    for element in context.elements(of: list) {
      guard case .string(let passage) = element else { return nil }
      passages.append(passage.description)
    }
    return (passages, text.description)
  }
}
