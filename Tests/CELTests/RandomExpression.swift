/// Makes expressions that are well typed, from a seed.
struct RandomExpression {
  /// The types that it makes expressions of.
  enum Kind: CaseIterable {
    case bool, int, double, string, ints, strings
  }

  private var state: UInt64
  private var locals: [(name: String, kind: Kind)] = []

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// An expression of a type, at most so deep.
  mutating func expression(of kind: Kind, depth: Int) -> String {
    let known = locals.filter { $0.kind == kind }
    if !known.isEmpty, number(below: 3) == 0 { return pick(known).name }
    guard depth > 0 else { return leaf(kind) }
    if number(below: 12) == 0 {
      return "(\(of(.bool, depth)) ? \(of(kind, depth)) : \(of(kind, depth)))"
    }
    if number(below: 15) == 0 { return bind(kind, depth) }
    switch kind {
    case .bool: return bool(depth)
    case .int: return int(depth)
    case .double:
      return number(below: 3) == 0
        ? "double(\(of(.int, depth)))"
        : "(\(of(.double, depth)) \(pick(["+", "-", "*", "/"])) \(of(.double, depth)))"
    case .string: return string(depth)
    case .ints, .strings: return list(kind, depth)
    }
  }

  private mutating func of(_ kind: Kind, _ depth: Int) -> String { expression(of: kind, depth: depth - 1) }

  private mutating func leaf(_ kind: Kind) -> String {
    switch kind {
    case .bool: pick(["true", "false", "case.heard", "missing", "has(case.fine)", "has(case.hearing.date)"])
    case .int:
      pick(["0", "1", "-3", "9223372036854775807", "case.fine", "case.officers[1].age", "size(case.notes)"])
    case .double: pick(["0.0", "1.5", "-2.25", "1e308"])
    case .string: pick(["''", "'a'", "'法审'", "case.name", "case.hearing.place", "case.officers[0].name"])
    case .ints: pick(["[]", "[1, 2, 3]", "[case.fine]", "case.officers.map(o, o.age)"])
    case .strings: pick(["[]", "['a', '法']", "case.notes", "case.officers.map(o, o.name)"])
    }
  }

  private mutating func bool(_ depth: Int) -> String {
    let kind = pick(Kind.allCases)
    switch number(below: 9) {
    case 0: return "(\(of(.bool, depth)) && \(of(.bool, depth)))"
    case 1: return "(\(of(.bool, depth)) || \(of(.bool, depth)))"
    case 2: return "!\(of(.bool, depth))"
    case 3: return "(\(of(kind, depth)) \(pick(["==", "!="])) \(of(kind, depth)))"
    case 4:
      let ordered = pick([Kind.bool, .int, .double, .string])
      return "(\(of(ordered, depth)) \(pick(["<", "<=", ">", ">="])) \(of(ordered, depth)))"
    case 5: return "(\(of(.int, depth)) in \(of(.ints, depth)))"
    case 6:
      return
        "\(of(.string, depth)).\(pick(["contains", "startsWith", "endsWith", "matches"]))(\(of(.string, depth)))"
    default: return loop(pick(["all", "exists", "exists_one"]), .bool, pick([.ints, .strings]), depth)
    }
  }

  private mutating func int(_ depth: Int) -> String {
    switch number(below: 5) {
    case 0: "size(\(of(pick([.string, .ints, .strings]), depth)))"
    case 1: "\(of(.ints, depth))[\(of(.int, depth))]"
    case 2: "\(of(.string, depth)).indexOf(\(of(.string, depth)))"
    default: "(\(of(.int, depth)) \(pick(["+", "-", "*", "/", "%"])) \(of(.int, depth)))"
    }
  }

  private mutating func string(_ depth: Int) -> String {
    switch number(below: 5) {
    case 0: "string(\(of(pick([.int, .double, .bool]), depth)))"
    case 1: "\(of(.string, depth)).substring(\(of(.int, depth)))"
    case 2: "\(of(.strings, depth)).join(\(of(.string, depth)))"
    case 3: "'%s-%d'.format([\(of(.string, depth)), \(of(.int, depth))])"
    default: "(\(of(.string, depth)) + \(of(.string, depth)))"
    }
  }

  private mutating func list(_ kind: Kind, _ depth: Int) -> String {
    let element: Kind = kind == .ints ? .int : .string
    switch number(below: 4) {
    case 0: return "(\(of(kind, depth)) + \(of(kind, depth)))"
    case 1: return loop("filter", .bool, kind, depth)
    case 2: return loop("map", element, pick([.ints, .strings]), depth)
    default: return "[\(of(element, depth)), \(of(element, depth))]"
    }
  }

  private mutating func loop(_ macro: String, _ body: Kind, _ range: Kind, _ depth: Int) -> String {
    let range = (text: of(range, depth), kind: range)
    let name = "x\(locals.count)"
    locals.append((name, range.kind == .ints ? .int : .string))
    defer { locals.removeLast() }
    return "\(range.text).\(macro)(\(name), \(of(body, depth)))"
  }

  private mutating func bind(_ kind: Kind, _ depth: Int) -> String {
    let bound = pick(Kind.allCases)
    let value = of(bound, depth)
    let name = "x\(locals.count)"
    locals.append((name, bound))
    defer { locals.removeLast() }
    return "cel.bind(\(name), \(value), \(of(kind, depth)))"
  }
}
