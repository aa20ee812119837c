/// What the functions on texts compute. Places count code points.
enum TextFunctions {
  private static func outOfRange(_ index: Int64) -> Value { .error(.indexOutOfRange(index)) }

  static func character(_ text: Text, at index: Int64, _ context: EvaluationContext) -> Value {
    guard context.charge(text.count >> 4) else { return .error(.costLimitExceeded) }
    guard let place = Int(exactly: index), let start = text.byteOffset(ofCodePoint: place) else {
      return outOfRange(index)
    }
    let end = text.byteOffset(ofCodePoint: place + 1, from: (start, place)) ?? start
    return .string(text.slice(start..<end))
  }

  static func firstIndex(
    of part: Text, in text: Text, from index: Int64, _ context: EvaluationContext
  ) -> Value {
    guard context.charge(text.count >> 4) else { return .error(.costLimitExceeded) }
    guard let place = Int(exactly: index), let start = text.byteOffset(ofCodePoint: place) else {
      return outOfRange(index)
    }
    guard let found = text.firstOffset(of: part, from: start) else { return .int(-1) }
    return .int(Int64(place + text.slice(start..<found).codePointCount))
  }

  static func lastIndex(
    of part: Text, in text: Text, notAfter index: Int64?, _ context: EvaluationContext
  ) -> Value {
    guard context.charge(1 + (text.count >> 4) * (1 + part.count >> 6)) else {
      return .error(.costLimitExceeded)
    }
    var limit = text.count
    if let index {
      guard let place = Int(exactly: index), let offset = text.byteOffset(ofCodePoint: place) else {
        return outOfRange(index)
      }
      limit = offset
    }
    guard let found = text.lastOffset(of: part, notAfter: limit) else { return .int(-1) }
    return .int(Int64(text.codePointIndex(ofByte: found)))
  }

  static func substring(
    _ text: Text, from lower: Int64, to upper: Int64?, _ context: EvaluationContext
  ) -> Value {
    guard context.charge(text.count >> 4) else { return .error(.costLimitExceeded) }
    guard let from = Int(exactly: lower), let start = text.byteOffset(ofCodePoint: from) else {
      return outOfRange(lower)
    }
    guard let upper else { return .string(text.slice(start..<text.count)) }
    guard upper >= lower, let to = Int(exactly: upper),
      let end = text.byteOffset(ofCodePoint: to, from: (start, from))
    else { return outOfRange(upper) }
    return .string(text.slice(start..<end))
  }

  static func mapped(_ text: Text, _ change: (UInt8) -> UInt8) -> Text {
    Text(count: text.count) { bytes in
      for (offset, byte) in text.bytes.enumerated() { bytes[offset] = change(byte) }
      return text.count
    }
  }

  static func trimmed(_ text: Text) -> Text {
    let scalars = text.description.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return .empty }
    return Text(String(scalars[first...last]))
  }

  static func reversed(_ text: Text) -> Text {
    Text(count: text.count) { bytes in
      var start = 0
      while start < text.count {
        var end = start + 1
        while end < text.count, text.start[end] & 0xC0 == 0x80 { end += 1 }
        (bytes + (text.count - end)).update(from: text.start + start, count: end - start)
        start = end
      }
      return text.count
    }
  }

  /// The texts between the places of a separator, at most `limit` of them; an empty separator parts every two
  /// code points.
  private static func parts(_ text: Text, _ separator: Text, limit: Int) -> [Text] {
    var parts: [Text] = []
    var start = 0
    while parts.count < limit - 1 {
      if separator.isEmpty {
        guard let next = text.byteOffset(ofCodePoint: 1, from: (start, 0)), next < text.count else { break }
        parts.append(text.slice(start..<next))
        start = next
      } else {
        guard let found = text.firstOffset(of: separator, from: start) else { break }
        parts.append(text.slice(start..<found))
        start = found + separator.count
      }
    }
    return separator.isEmpty && text.isEmpty ? [] : parts + [text.slice(start..<text.count)]
  }

  /// Text, old part, new part and perhaps the most places.
  static func replace(_ values: [Value], _ context: EvaluationContext) -> Value {
    guard values.count >= 3, case .string(let text) = values[0], case .string(let old) = values[1],
      case .string(let new) = values[2]
    else { return .error(.noSuchOverload("replace")) }
    var limit = Int.max
    if values.count > 3 {
      guard case .int(let number) = values[3] else { return .error(.noSuchOverload("replace")) }
      if number >= 0 { limit = Int(clamping: number) }
    }
    guard context.charge(1 + text.count >> 3) else { return .error(.costLimitExceeded) }
    if limit == 0 { return .string(text) }
    var pieces = parts(text, old, limit: limit == .max ? .max : limit + (old.isEmpty ? 0 : 1))
    if old.isEmpty {
      // Before each code point and behind the last.
      let isComplete = pieces.count < limit
      pieces = [.empty] + pieces + (isComplete ? [.empty] : [])
    }
    return join(pieces, separator: new, context)
  }

  /// Text, separator and perhaps the most parts.
  static func split(_ values: [Value], _ context: EvaluationContext) -> Value {
    guard values.count >= 2, case .string(let text) = values[0], case .string(let separator) = values[1]
    else {
      return .error(.noSuchOverload("split"))
    }
    var limit = Int.max
    if values.count > 2 {
      guard case .int(let number) = values[2] else { return .error(.noSuchOverload("split")) }
      if number >= 0 { limit = Int(clamping: number) }
    }
    guard limit > 0 else { return .list(.empty) }
    guard context.charge(1 + text.count >> 2) else { return .error(.costLimitExceeded) }
    let parts = parts(text, separator, limit: limit).map { Value.string($0) }
    return .list(Value.List(ContiguousArray(parts)))
  }

  static func join(_ list: Value, separator: Text, _ context: EvaluationContext) -> Value {
    guard case .list(let list) = list else { return .error(.noSuchOverload("join")) }
    var texts: [Text] = []
    let elements = context.elements(of: list)
    if let fault = Faults.strict(elements) { return fault }
    for element in elements {
      guard case .string(let text) = element else { return .error(.noSuchOverload("join")) }
      texts.append(text)
    }
    return join(texts, separator: separator, context)
  }

  private static func join(_ texts: [Text], separator: Text, _ context: EvaluationContext) -> Value {
    var count = max(0, texts.count - 1) * separator.count
    for text in texts { count += text.count }
    guard count >> 6 < EvaluationLimits.maxValueWeight else { return .error(.valueTooLarge) }
    guard context.charge(texts.count + count >> 4) else { return .error(.costLimitExceeded) }
    let joined = Text(count: count) { bytes in
      var end = bytes
      for (index, text) in texts.enumerated() {
        if index > 0 {
          end.update(from: separator.start, count: separator.count)
          end += separator.count
        }
        end.update(from: text.start, count: text.count)
        end += text.count
      }
      return count
    }
    return .string(joined)
  }
}
