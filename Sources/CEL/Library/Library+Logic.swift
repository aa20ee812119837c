import SourceText

extension Library {
  /// The operators on conditions.
  static let logic: [FunctionDeclaration] = [
    FunctionDeclaration(
      Operator.and.rawValue,
      documentation: LocalizedText(
        zh: "两者都为真。一侧为假时，另一侧未知或出错也是假",
        en: "Both hold. A false side makes it false even beside an unknown or an error"),
      examples: ["(true && true) == true", "(1 / 0 > 0 && false) == false"],
      [planned("logical_and", [.bool, .bool], .bool)]),
    FunctionDeclaration(
      Operator.or.rawValue,
      documentation: LocalizedText(
        zh: "至少一个为真。一侧为真时，另一侧未知或出错也是真",
        en: "At least one holds. A true side makes it true even beside an unknown or an error"),
      examples: ["false || true", "1 / 0 > 0 || true"],
      [planned("logical_or", [.bool, .bool], .bool)]),
    FunctionDeclaration(
      Operator.not.rawValue, documentation: LocalizedText(zh: "不成立", en: "It does not hold"),
      examples: ["!false"], [planned("logical_not", [.bool], .bool)]),
    FunctionDeclaration(
      Operator.conditional.rawValue,
      documentation: LocalizedText(
        zh: "条件为真取前者，为假取后者；只计算取用的一个",
        en: "The first result where the condition holds, else the second; only one is computed"),
      examples: ["(2 > 1 ? 'a' : 'b') == 'a'"],
      [planned("conditional", [.bool, a, a], a)]),
  ]
}
