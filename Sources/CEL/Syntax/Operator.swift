/// The operators, under the names that calls and function declarations know them by.
public enum Operator: String, Sendable, CaseIterable {
  case conditional = "_?_:_"
  case or = "_||_"
  case and = "_&&_"
  case equal = "_==_"
  case notEqual = "_!=_"
  case less = "_<_"
  case lessOrEqual = "_<=_"
  case greater = "_>_"
  case greaterOrEqual = "_>=_"
  case `in` = "@in"
  case add = "_+_"
  case subtract = "_-_"
  case multiply = "_*_"
  case divide = "_/_"
  case modulo = "_%_"
  case not = "!_"
  case negate = "-_"
  case index = "_[_]"
  case optionalIndex = "_[?_]"

  /// How an author writes it.
  public var symbol: String {
    switch self {
    case .conditional: "?:"
    case .or: "||"
    case .and: "&&"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .in: "in"
    case .add: "+"
    case .subtract, .negate: "-"
    case .multiply: "*"
    case .divide: "/"
    case .modulo: "%"
    case .not: "!"
    case .index: "[]"
    case .optionalIndex: "[?]"
    }
  }

  /// How tightly it binds: 1 for `?:` up to 8 for the postfix operators.
  var precedence: Int {
    switch self {
    case .conditional: 1
    case .or: 2
    case .and: 3
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: 4
    case .add, .subtract: 5
    case .multiply, .divide, .modulo: 6
    case .not, .negate: 7
    case .index, .optionalIndex: 8
    }
  }

  /// Whether it stands between two operands.
  var isBinary: Bool { (2...6).contains(precedence) }
}
