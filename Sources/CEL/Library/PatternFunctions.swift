/// What the functions on regular expressions compute.
enum PatternFunctions {
  /// The matches of a pattern, one behind the other; a match of nothing is followed by the next code point.
  private static func matches(_ pattern: Pattern, _ text: Text, limit: Int) -> [[Range<Int>?]] {
    var found: [[Range<Int>?]] = []
    var offset = 0
    while found.count < limit, offset <= text.count,
      let match = pattern.firstMatch(in: text, from: offset), let whole = match[0]
    {
      found.append(match)
      offset =
        whole.isEmpty
        ? text.byteOffset(ofCodePoint: 1, from: (whole.upperBound, 0)) ?? text.count + 1 : whole.upperBound
    }
    return found
  }

  static func extractAll(
    _ text: Value, _ pattern: Value, limit: Int, _ context: EvaluationContext,
    _ result: (ContiguousArray<Value>) -> Value
  ) -> Value {
    guard case .string(let text) = text, case .string(let source) = pattern else {
      return .error(.noSuchOverload("regex.extract"))
    }
    guard context.charge(source.count + text.count >> 1) else { return .error(.costLimitExceeded) }
    let pattern: Pattern
    switch context.pattern(source) {
    case .success(let compiled): pattern = compiled
    case .failure(let error): return .error(error)
    }
    guard pattern.groupCount <= 1 else {
      return .error(.invalidPattern(pattern: source.description, fault: "more than one group"))
    }
    let found = matches(pattern, text, limit: limit).compactMap { match in
      match[pattern.groupCount].map { Value.string(text.slice($0)) }
    }
    return result(ContiguousArray(found))
  }

  /// Text, pattern, replacement and perhaps the most places.
  static func replace(_ values: [Value], _ context: EvaluationContext) -> Value {
    guard values.count >= 3, case .string(let text) = values[0], case .string(let source) = values[1],
      case .string(let replacement) = values[2]
    else { return .error(.noSuchOverload("regex.replace")) }
    var limit = Int.max
    if values.count > 3 {
      guard case .int(let number) = values[3] else { return .error(.noSuchOverload("regex.replace")) }
      if number >= 0 { limit = Int(clamping: number) }
    }
    guard context.charge(source.count + text.count) else { return .error(.costLimitExceeded) }
    let pattern: Pattern
    switch context.pattern(source) {
    case .success(let compiled): pattern = compiled
    case .failure(let error): return .error(error)
    }
    guard let template = template(replacement, groups: pattern.groupCount) else {
      return .error(.invalidArgument("regex.replace: \(replacement)"))
    }
    var output: [UInt8] = []
    var end = 0
    for match in matches(pattern, text, limit: limit) {
      guard let whole = match[0] else { continue }
      output += text.bytes[end..<whole.lowerBound]
      for piece in template {
        switch piece {
        case .text(let byte): output.append(byte)
        case .group(let number): if let group = match[number] { output += text.bytes[group] }
        }
      }
      end = whole.upperBound
      guard output.count >> 6 < EvaluationLimits.maxValueWeight else { return .error(.valueTooLarge) }
    }
    output += text.bytes[end...]
    guard context.charge(output.count >> 3) else { return .error(.costLimitExceeded) }
    return .string(Text(copying: output))
  }

  private enum Piece {
    case text(UInt8)
    case group(Int)
  }

  /// The pieces of a replacement; nil where it names a group that the pattern does not have.
  private static func template(_ replacement: Text, groups: Int) -> [Piece]? {
    var pieces: [Piece] = []
    var isEscaped = false
    for byte in replacement.bytes {
      switch (isEscaped, byte) {
      case (false, UInt8(ascii: "\\")): isEscaped = true
      case (false, _): pieces.append(.text(byte))
      case (true, UInt8(ascii: "\\")):
        pieces.append(.text(byte))
        isEscaped = false
      case (true, _):
        guard case let number = Int(byte) - 48, (0...9).contains(number), number <= groups else { return nil }
        pieces.append(.group(number))
        isEscaped = false
      }
    }
    return isEscaped ? nil : pieces
  }
}
