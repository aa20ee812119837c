/// Reads a pattern of a lexicon.
///
/// The language is what words need and linear time allows: text, `(…)` and `(?:…)`, `|`, `[…]` and `[^…]` with ranges,
/// `.`, the quantifiers `?`, `*`, `+`, `{m}`, `{m,}`, `{m,n}` and their lazy forms with `?` after them, `^` and `$`, `\`
/// before a sign that stands for itself; and, as short forms, `{name}` for the alternatives of a group and `~12` for a
/// gap of at most twelve characters of the sub-clause (`~2-12` of two to twelve, `~~40` of the sentence).
package struct PatternParser {
  /// The deepest that parentheses may stand in parentheses.
  package static let maximumDepth = 32
  /// The greatest number of a quantifier.
  package static let maximumCount = 200
  /// The longest gap, in characters.
  package static let maximumGap = 80

  /// What a gap does not cross.
  private static let subclause = characterClass(without: "，。；！？")
  private static let sentence = characterClass(without: "。；！？")

  private var cursor: PatternCursor
  private var depth = 0
  private let groups: PatternGroups

  /// Reads a pattern.
  static func parse(_ pattern: String, _ groups: PatternGroups) throws(PatternFault) -> PatternNode {
    // Most patterns are words.
    guard pattern.utf8.contains(where: PatternCursor.isSyntax) else {
      return pattern.isEmpty ? .empty : .text(pattern)
    }
    var parser = PatternParser(pattern, groups)
    let node = try parser.alternation()
    // Only a closing parenthesis ends an alternation early.
    if !parser.cursor.isAtEnd { throw parser.fault(.unpaired(")"), from: parser.cursor.offset, count: 1) }
    return node
  }

  private init(_ pattern: String, _ groups: PatternGroups) {
    cursor = PatternCursor(pattern)
    self.groups = groups
  }

  private static func characterClass(without signs: String) -> CharacterClass {
    CharacterClass(signs.unicodeScalars.map { $0.value...$0.value }).negated
  }

  // MARK: - Structure

  private mutating func alternation() throws(PatternFault) -> PatternNode {
    var parts = [try sequence()]
    while cursor.skip("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence() throws(PatternFault) -> PatternNode {
    var parts: [PatternNode] = []
    var text = ""
    while true {
      text += cursor.word()
      guard let byte = cursor.peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") else { break }
      let start = cursor.offset
      let atom = try atom()
      let node = try quantified(atom, from: start)
      if case .text(let more) = node {
        text += more
        continue
      }
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
      parts.append(node)
    }
    if !text.isEmpty { parts.append(.text(text)) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom() throws(PatternFault) -> PatternNode {
    let start = cursor.offset
    let scalar = cursor.next()
    switch scalar {
    case "(": return try parentheses(from: start)
    case "[": return .character(try characterClass(from: start))
    case ".": return .character(.anyButLineFeed)
    case "^": return .start
    case "$": return .end
    case "\\": return .text(String(try escaped(from: start)))
    case "{": return try group(from: start)
    case "~": return try gap(from: start) ?? .text("~")
    case "]", "}": throw fault(.unpaired(String(scalar)), from: start)
    case "?", "*", "+": throw fault(.nothingToRepeat(String(scalar)), from: start)
    default: return .text(String(scalar))
    }
  }

  private mutating func parentheses(from start: Int) throws(PatternFault) -> PatternNode {
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, from: start) }
    if cursor.skip("?"), !cursor.skip(":") {
      // As much of `(?=`, `(?<=` or `(?i)` as tells it apart.
      while let byte = cursor.peek, "=!<>".utf8.contains(byte) { cursor.offset += 1 }
      throw fault(.unsupported(cursor.written(from: start)), from: start)
    }
    depth += 1
    let inner = try alternation()
    depth -= 1
    guard cursor.skip(")") else { throw fault(.unpaired("("), from: start, count: 1) }
    // `罚(款)` is not `罚款` yet, for what follows repeats all that is inside.
    if case .text = inner { return .sequence([inner]) }
    return inner
  }

  private mutating func group(from start: Int) throws(PatternFault) -> PatternNode {
    guard let end = cursor.bytes[cursor.offset...].firstIndex(of: UInt8(ascii: "}")) else {
      throw fault(.unpaired("{"), from: start, count: 1)
    }
    let name = String(decoding: cursor.bytes[cursor.offset..<end], as: UTF8.self)
    let isCount = name.utf8.allSatisfy { PatternCursor.isDigit($0) || $0 == UInt8(ascii: ",") }
    cursor.offset = end + 1
    if isCount { throw fault(.nothingToRepeat("{\(name)}"), from: start) }
    do { return .group(try groups.group(named: name)) } catch { throw fault(error.kind, from: start) }
  }

  // MARK: - Characters

  private mutating func escaped(from start: Int) throws(PatternFault) -> Unicode.Scalar {
    guard let byte = cursor.peek else { throw fault(.unpaired("\\"), from: start) }
    let scalar = cursor.next()
    guard byte < 0x80, !PatternCursor.isWordByte(byte), byte > 0x20 else {
      throw fault(.unsupported("\\\(scalar)"), from: start)
    }
    return scalar
  }

  private mutating func characterClass(from start: Int) throws(PatternFault) -> CharacterClass {
    var ranges: [ClosedRange<UInt32>] = []
    let isNegated = cursor.skip("^")
    var isFirst = true
    while isFirst || cursor.peek != UInt8(ascii: "]") {
      let place = cursor.offset
      guard !cursor.isAtEnd else { throw fault(.unpaired("["), from: start, count: 1) }
      if cursor.bytes[cursor.offset...].starts(with: "[:".utf8) {
        throw fault(.unsupported("[:"), from: place, count: 2)
      }
      let first = try member()
      // A hyphen before the closing bracket is one.
      let isRange =
        cursor.peek == UInt8(ascii: "-") && cursor.offset + 1 < cursor.bytes.count
        && cursor.bytes[cursor.offset + 1] != UInt8(ascii: "]")
      if isRange { cursor.offset += 1 }
      let last = isRange ? try member() : first
      guard first.value <= last.value else { throw fault(.badRange, from: place) }
      ranges.append(first.value...last.value)
      isFirst = false
    }
    cursor.offset += 1
    let characterClass = CharacterClass(ranges)
    return isNegated ? characterClass.negated : characterClass
  }

  private mutating func member() throws(PatternFault) -> Unicode.Scalar {
    let start = cursor.offset
    let scalar = cursor.next()
    return scalar == "\\" ? try escaped(from: start) : scalar
  }

  // MARK: - Counts

  private mutating func quantified(_ node: PatternNode, from start: Int) throws(PatternFault) -> PatternNode {
    let place = cursor.offset
    guard var repetition = try quantifier() else { return node }
    if cursor.skip("?") {
      repetition = .init(least: repetition.least, most: repetition.most, isLazy: true)
    }
    switch node {
    case .start, .end: throw fault(.nothingToRepeat(cursor.written(from: place)), from: place)
    default: break
    }
    let again = cursor.offset
    if try quantifier() != nil { throw fault(.nothingToRepeat(cursor.written(from: again)), from: again) }
    // Rounds that take nothing could go on for ever.
    if repetition.most == nil, node.canBeEmpty { throw fault(.emptyRepetition, from: start) }
    return .repeated(node, repetition)
  }

  private mutating func quantifier() throws(PatternFault) -> PatternNode.Repetition? {
    let start = cursor.offset
    if cursor.skip("?") { return .init(least: 0, most: 1) }
    if cursor.skip("*") { return .init(least: 0, most: nil) }
    if cursor.skip("+") { return .init(least: 1, most: nil) }
    guard cursor.skip("{"), let least = cursor.number() else {
      cursor.offset = start
      return nil
    }
    var most: Int? = least
    if cursor.skip(",") { most = cursor.number() }
    guard cursor.skip("}"), least <= most ?? least, max(least, most ?? 0) <= Self.maximumCount else {
      if let end = cursor.bytes[cursor.offset...].firstIndex(of: UInt8(ascii: "}")) {
        cursor.offset = end + 1
      }
      throw fault(.badCount, from: start)
    }
    return .init(least: least, most: most)
  }

  /// A gap; nil where `~` has no count.
  private mutating func gap(from start: Int) throws(PatternFault) -> PatternNode? {
    let isWide = cursor.skip("~")
    guard let first = cursor.number() else {
      cursor.offset = start + 1
      return nil
    }
    var bounds = (least: 0, most: first)
    let hyphen = cursor.offset
    if cursor.skip("-") {
      if let second = cursor.number() { bounds = (first, second) } else { cursor.offset = hyphen }
    }
    guard bounds.least <= bounds.most, bounds.most <= Self.maximumGap else {
      throw fault(.badGap, from: start)
    }
    let isLazy = cursor.skip("?")
    return .repeated(
      .character(isWide ? Self.sentence : Self.subclause),
      .init(least: bounds.least, most: bounds.most, isLazy: isLazy))
  }

  private func fault(_ kind: PatternFault.Kind, from start: Int, count: Int? = nil) -> PatternFault {
    PatternFault(kind: kind, range: start..<(count.map { start + $0 } ?? cursor.offset))
  }
}
