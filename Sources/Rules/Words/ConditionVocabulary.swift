import CEL
import SourceText

/// The words that conditions are said in.
struct ConditionVocabulary {
  let language: Language
  private var isChinese: Bool { language == .zh }

  private func choose(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

  /// Between a record and its field.
  var separator: String { choose("·", " › ") }

  func this(_ title: String) -> String { choose("该\(title)", "this \(title.lowercasedFirst)") }
  func parameter(_ title: String) -> String { choose("参数“\(title)”", "the parameter “\(title)”") }
  func holds(_ name: String) -> String { choose("“\(name)”为是", "“\(name)” is true") }
  func isStated(_ name: String) -> String { choose("案卷载有“\(name)”", "“\(name)” is stated") }
  func isNotStated(_ name: String) -> String { choose("案卷未载有“\(name)”", "“\(name)” is not stated") }
  func fails(_ name: String) -> String { choose("“\(name)”为否", "“\(name)” is false") }
  func not(_ text: String) -> String { choose("并非（\(text)）", "not (\(text))") }
  func parenthesised(_ text: String) -> String { choose("（\(text)）", "(\(text))") }
  func and(_ parts: [String]) -> String { parts.joined(separator: choose("，且", ", and ")) }
  func or(_ parts: [String]) -> String { parts.joined(separator: choose("，或者", ", or ")) }

  func conditional(_ parts: [String]) -> String {
    choose(
      "如果\(parts[0])，则\(parts[1])；否则\(parts[2])", "if \(parts[0]), then \(parts[1]); otherwise \(parts[2])")
  }

  func alternatives(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? choose("（空）", "(none)") }
    return items.dropLast().joined(separator: choose("、", ", ")) + choose("或者", " or ") + last
  }

  func isOne(_ element: String, of list: String) -> String {
    choose("“\(element)”为\(list)", "“\(element)” is \(list)")
  }

  func contains(_ list: String, _ element: String) -> String {
    choose("“\(list)”包含\(element)", "“\(list)” contains \(element)")
  }

  func literal(_ literal: Expression.Literal) -> String {
    switch literal {
    case .null: choose("无", "none")
    case .bool(let flag): flag ? choose("是", "true") : choose("否", "false")
    case .string(let text): text.isEmpty ? choose("空", "empty") : text
    case .int(let number): "\(number)"
    case .uint(let number): "\(number)"
    case .double(let number): "\(number)"
    case .bytes: "…"
    }
  }

  func compare(_ operation: String, _ left: String, _ right: String, isDay: Bool) -> String {
    let verb: String =
      switch (operation, isDay) {
      case ("_==_", _): choose("为", "is")
      case ("_!=_", _): choose("不为", "is not")
      case ("_<_", true): choose("早于", "is before")
      case ("_<=_", true): choose("不晚于", "is not after")
      case ("_>_", true): choose("晚于", "is after")
      case ("_>=_", true): choose("不早于", "is not before")
      case ("_<_", false): choose("小于", "is less than")
      case ("_<=_", false): choose("不超过", "is at most")
      case ("_>_", false): choose("大于", "is more than")
      default: choose("不小于", "is at least")
      }
    return choose("“\(left)”\(verb)\(right)", "“\(left)” \(verb) \(right)")
  }

  func definition(_ title: String, _ operands: [String]) -> String {
    choose(
      "\(operands.joined(separator: "、"))：\(title)",
      "\(operands.joined(separator: ", ")): \(title.lowercasedFirst)")
  }

  func quantified(
    _ macro: Expression.Comprehension.Macro, _ list: String, _ condition: String?, _ body: String
  ) -> String {
    switch macro {
    case .all: choose("“\(list)”的每一项均满足：\(body)", "for each of “\(list)”: \(body)")
    case .exists: choose("“\(list)”至少有一项满足：\(body)", "for at least one of “\(list)”: \(body)")
    case .existsOne: choose("“\(list)”恰有一项满足：\(body)", "for exactly one of “\(list)”: \(body)")
    case .filter: choose("“\(list)”中满足（\(body)）的各项", "those of “\(list)” with (\(body))")
    default:
      condition.map { choose("“\(list)”中满足（\($0)）的各项的\(body)", "\(body) of those of “\(list)” with (\($0))") }
        ?? choose("“\(list)”各项的\(body)", "\(body) of each of “\(list)”")
    }
  }

  /// A call of a function in words; nil for one that has none.
  func function(_ name: String, _ operands: [String]) -> String? {
    switch (name, operands.count) {
    case ("size", 1): choose("\(operands[0])的数量", "the number of \(operands[0])")
    case ("workdays", 2):
      choose(
        "\(operands[0])之后至\(operands[1])的工作日数", "the working days after \(operands[0]) up to \(operands[1])")
    case ("addWorkdays", 2):
      choose("\(operands[0])之后第\(operands[1])个工作日", "the \(operands[1])th working day after \(operands[0])")
    case ("fullYears", 2):
      choose("\(operands[0])至\(operands[1])的周年数", "the full years from \(operands[0]) to \(operands[1])")
    case ("rollOver", 1):
      choose("\(operands[0])（逢非工作日顺延）", "\(operands[0]) (rolled over to a working day)")
    case ("days", 1): choose("\(operands[0])日", "\(operands[0]) days")
    case ("months", 1): choose("\(operands[0])个月", "\(operands[0]) months")
    case ("years", 1): choose("\(operands[0])年", "\(operands[0]) years")
    case ("date", 1), ("decimal", 1): operands[0]
    case ("sum", 1): choose("\(operands[0])之和", "the sum of \(operands[0])")
    case ("earliest", 1): choose("\(operands[0])中最早者", "the earliest of \(operands[0])")
    case ("latest", 1): choose("\(operands[0])中最晚者", "the latest of \(operands[0])")
    case ("_+_", 2): choose("\(operands[0])加\(operands[1])", "\(operands[0]) plus \(operands[1])")
    case ("_-_", 2): choose("\(operands[0])减\(operands[1])", "\(operands[0]) minus \(operands[1])")
    case ("_*_", 2): choose("\(operands[0])乘以\(operands[1])", "\(operands[0]) times \(operands[1])")
    case ("known", 1): choose("法规目录载有\(operands[0])", "the catalogue holds \(operands[0])")
    case ("exists", 1): choose("\(operands[0])存在", "\(operands[0]) exists")
    case ("inForce", 2):
      choose("\(operands[0])在\(operands[1])有效", "\(operands[0]) is in force on \(operands[1])")
    case ("repealed", 2):
      choose("\(operands[0])在\(operands[1])已废止", "\(operands[0]) is repealed by \(operands[1])")
    case ("superseded", 2):
      choose("\(operands[0])在\(operands[1])已被新版本取代", "\(operands[0]) is superseded by \(operands[1])")
    case ("article", 3):
      choose("《\(operands[0])》第\(operands[2])条", "article \(operands[2]) of \(operands[0])")
    case ("paragraph", 2): choose("\(operands[0])第\(operands[1])款", "\(operands[0]) paragraph \(operands[1])")
    case ("item", 2): choose("\(operands[0])第\(operands[1])项", "\(operands[0]) item \(operands[1])")
    case ("startsWith", 2):
      choose("“\(operands[0])”以\(operands[1])开头", "“\(operands[0])” starts with \(operands[1])")
    case ("endsWith", 2):
      choose("“\(operands[0])”以\(operands[1])结尾", "“\(operands[0])” ends with \(operands[1])")
    case ("contains", 2):
      choose("“\(operands[0])”含有\(operands[1])", "“\(operands[0])” contains \(operands[1])")
    default: nil
    }
  }
}

extension String {
  /// With a small first letter, for a title inside a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
