import SourceText

/// All wording of faults of evaluation.
extension EvaluationError {
  /// The sentence for a person.
  public var message: LocalizedText {
    switch reason {
    case .divisionByZero: LocalizedText(zh: "除数为零", en: "divide by zero")
    case .modulusByZero: LocalizedText(zh: "取余的除数为零", en: "modulus by zero")
    case .overflow:
      LocalizedText(zh: "结果超出该类型的范围", en: "overflow: the result is outside the range of its type")
    case .noSuchOverload(let name):
      LocalizedText(zh: "“\(name)”不接受这些类型的参数", en: "no such overload: \(name)")
    case .noSuchField(let name): LocalizedText(zh: "没有字段“\(name)”", en: "no such field: \(name)")
    case .noSuchKey(let key): LocalizedText(zh: "没有键 \(key)", en: "no such key: \(key)")
    case .indexOutOfRange(let index):
      LocalizedText(zh: "下标 \(index) 超出范围", en: "index out of range: \(index)")
    case .invalidConversion(let value, let type):
      LocalizedText(zh: "\(value) 不能转换为 \(type)", en: "cannot convert \(value) to \(type)")
    case .invalidArgument(let text): LocalizedText(zh: "参数无效：\(text)", en: "invalid argument: \(text)")
    case .invalidPattern(let pattern, let fault):
      LocalizedText(
        zh: "正则表达式“\(pattern)”无效：\(fault)", en: "invalid regular expression '\(pattern)': \(fault)")
    case .duplicateKey(let key): LocalizedText(zh: "键 \(key) 重复", en: "duplicate key: \(key)")
    case .unsupportedKeyType:
      LocalizedText(
        zh: "映射的键只能是布尔、整数或字符串", en: "unsupported key type: a map key is a bool, int, uint or string")
    case .undeclaredReference(let name):
      LocalizedText(zh: "未声明的名称“\(name)”", en: "undeclared reference to '\(name)'")
    case .unboundVariable(let name):
      LocalizedText(zh: "变量“\(name)”没有值", en: "variable '\(name)' has no value")
    case .emptyOptional: LocalizedText(zh: "空的 optional 没有值", en: "optional.none() has no value")
    case .costLimitExceeded:
      LocalizedText(zh: "计算量超出上限", en: "the evaluation exceeds its cost limit")
    case .valueTooLarge: LocalizedText(zh: "计算出的值过大", en: "the evaluation made too large a value")
    case .nestingLimitExceeded: LocalizedText(zh: "嵌套过深", en: "nested too deeply")
    case .host(let text): text
    }
  }
}
