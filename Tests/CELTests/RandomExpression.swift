/// Makes expressions that are well typed, from a seed.
struct RandomExpression {
  /// The types that it makes expressions of.
  enum Kind: CaseIterable {
    case bool, int, uint, double, string, bytes, timestamp, duration, ints, strings, counts
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
    case .uint:
      return number(below: 3) == 0
        ? "uint(\(of(.int, depth)))"
        : "(\(of(.uint, depth)) \(pick(["+", "-", "*", "/", "%"])) \(of(.uint, depth)))"
    case .string: return string(depth)
    case .bytes:
      return number(below: 2) == 0
        ? "bytes(\(of(.string, depth)))" : "(\(of(.bytes, depth)) + \(of(.bytes, depth)))"
    case .timestamp:
      return number(below: 3) == 0
        ? "timestamp(\(of(.int, depth)))"
        : "(\(of(.timestamp, depth)) \(pick(["+", "-"])) \(of(.duration, depth)))"
    case .duration:
      return number(below: 2) == 0
        ? "(\(of(.timestamp, depth)) - \(of(.timestamp, depth)))"
        : "(\(of(.duration, depth)) \(pick(["+", "-"])) \(of(.duration, depth)))"
    case .ints, .strings: return list(kind, depth)
    case .counts: return map(depth)
    }
  }

  private mutating func of(_ kind: Kind, _ depth: Int) -> String { expression(of: kind, depth: depth - 1) }

  private mutating func leaf(_ kind: Kind) -> String {
    switch kind {
    case .bool: pick(["true", "false", "case.heard", "missing", "has(case.fine)", "has(case.hearing.date)"])
    case .uint: pick(["0u", "1u", "18446744073709551615u"])
    case .bytes: pick(["b''", "b'a'", "b'\\xff'"])
    case .timestamp: pick(["timestamp(0)", "timestamp('2026-08-15T08:00:00+08:00')"])
    case .duration: pick(["duration('1h')", "duration('-3s')"])
    case .counts: pick(["{}", "{'a': 1}", "{'a': case.fine, '法': 2}"])
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
    switch number(below: 13) {
    case 9: return "(\(of(.string, depth)) in \(of(pick([.strings, .counts]), depth)))"
    case 10:
      return
        "sets.\(pick(["contains", "intersects", "equivalent"]))(\(of(.ints, depth)), \(of(.ints, depth)))"
    case 11: return pairs(pick(["all", "exists", "existsOne"]), .bool, depth)
    case 12: return "\(optional(depth)).hasValue()"
    case 0: return "(\(of(.bool, depth)) && \(of(.bool, depth)))"
    case 1: return "(\(of(.bool, depth)) || \(of(.bool, depth)))"
    case 2: return "!\(of(.bool, depth))"
    case 3: return "(\(of(kind, depth)) \(pick(["==", "!="])) \(of(kind, depth)))"
    case 4:
      let ordered = pick([Kind.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration])
      return "(\(of(ordered, depth)) \(pick(["<", "<=", ">", ">="])) \(of(ordered, depth)))"
    case 5: return "(\(of(.int, depth)) in \(of(.ints, depth)))"
    case 6:
      return
        "\(of(.string, depth)).\(pick(["contains", "startsWith", "endsWith", "matches"]))(\(of(.string, depth)))"
    default: return loop(pick(["all", "exists", "exists_one"]), .bool, pick([.ints, .strings]), depth)
    }
  }

  private mutating func int(_ depth: Int) -> String {
    switch number(below: 10) {
    case 4: "\(optional(depth)).\(pick(["orValue(\(of(.int, depth)))", "value()"]))"
    case 5: "\(of(.counts, depth))[\(of(.string, depth))]"
    case 6: "math.\(pick(["greatest", "least"]))(\(of(.ints, depth)))"
    case 7: "\(of(.timestamp, depth)).\(pick(["getFullYear()", "getDayOfYear('Asia/Shanghai')"]))"
    case 0: "size(\(of(pick([.string, .bytes, .ints, .strings, .counts]), depth)))"
    case 1: "\(of(.ints, depth))[\(of(.int, depth))]"
    case 2: "\(of(.string, depth)).indexOf(\(of(.string, depth)))"
    default: "(\(of(.int, depth)) \(pick(["+", "-", "*", "/", "%"])) \(of(.int, depth)))"
    }
  }

  private mutating func string(_ depth: Int) -> String {
    switch number(below: 9) {
    case 4: "\(of(.string, depth)).replace(\(of(.string, depth)), \(of(.string, depth)))"
    case 5: "\(of(.string, depth)).\(pick(["lowerAscii", "trim", "reverse"]))()"
    case 6: "\(of(.strings, depth)).first().orValue(\(of(.string, depth)))"
    case 0:
      "string(\(of(pick([.int, .uint, .double, .bool, .bytes, .timestamp, .duration]), depth)))"
    case 1: "\(of(.string, depth)).substring(\(of(.int, depth)))"
    case 2: "\(of(.strings, depth)).join(\(of(.string, depth)))"
    case 3: "'%s-%d'.format([\(of(.string, depth)), \(of(.int, depth))])"
    default: "(\(of(.string, depth)) + \(of(.string, depth)))"
    }
  }

  private mutating func list(_ kind: Kind, _ depth: Int) -> String {
    let element: Kind = kind == .ints ? .int : .string
    switch number(below: 8) {
    case 3: return "\(of(kind, depth)).\(pick(["sort", "distinct", "reverse"]))()"
    case 4: return "\(of(kind, depth)).slice(\(of(.int, depth)), \(of(.int, depth)))"
    case 5 where kind == .strings: return "\(of(.string, depth)).split(\(of(.string, depth)))"
    case 5: return "[\(of(kind, depth)), \(of(kind, depth))].flatten()"
    case 6: return pairs("transformList", element, depth)
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

  /// A macro with two variables.
  private mutating func pairs(_ macro: String, _ body: Kind, _ depth: Int) -> String {
    let range = pick([Kind.ints, .counts])
    let text = of(range, depth)
    let names = ("x\(locals.count)", "x\(locals.count + 1)")
    locals.append((names.0, range == .ints ? .int : .string))
    locals.append((names.1, .int))
    defer { locals.removeLast(2) }
    return "\(text).\(macro)(\(names.0), \(names.1), \(of(body, depth)))"
  }

  private mutating func map(_ depth: Int) -> String {
    switch number(below: 3) {
    case 0: return "{\(of(.string, depth)): \(of(.int, depth)), ?'b': \(optional(depth))}"
    case 1:
      let text = of(.counts, depth)
      let name = "x\(locals.count)"
      locals.append((name, .string))
      locals.append((name + "v", .int))
      defer { locals.removeLast(2) }
      return "\(text).transformMap(\(name), \(name)v, \(of(.int, depth)))"
    default: return "{\(of(.string, depth)): \(of(.int, depth))}"
    }
  }

  /// An optional integer.
  private mutating func optional(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["optional.none()", "case.?fine"]) }
    switch number(below: 5) {
    case 0: return "optional.of(\(of(.int, depth)))"
    case 1: return "\(of(.ints, depth))[?\(of(.int, depth))]"
    case 2: return "\(of(.counts, depth)).?a"
    case 3:
      let text = optional(depth - 1)
      let name = "x\(locals.count)"
      locals.append((name, .int))
      defer { locals.removeLast() }
      return "\(text).optMap(\(name), \(of(.int, depth)))"
    default: return pick(["case.?fine", "optional.none()", "\(of(.ints, depth)).last()"])
    }
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
