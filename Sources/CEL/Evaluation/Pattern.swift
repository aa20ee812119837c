import CRE2

/// A regular expression: RE2 syntax, time linear in the text. The one place that knows RE2.
package final class Pattern: @unchecked Sendable {
  // Unchecked: RE2's compiled patterns may be used by several threads.
  private let compiled: OpaquePointer
  /// The number of capturing groups.
  let groupCount: Int

  /// The bytes of a fault's message.
  private static let faultCapacity = 256

  /// Compiles a pattern.
  package init(_ pattern: Text) throws(EvaluationError) {
    var fault = [CChar](repeating: 0, count: Pattern.faultCapacity)
    guard
      let compiled = cre2_compile(
        pattern.start, pattern.count, EvaluationLimits.maxPatternMemory, &fault, fault.count)
    else {
      let message = fault.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw EvaluationError(
        .invalidPattern(pattern: pattern.description, fault: String(decoding: message, as: UTF8.self)))
    }
    self.compiled = compiled
    groupCount = Int(cre2_group_count(compiled))
  }

  deinit { cre2_free(compiled) }

  /// Whether the pattern matches anywhere in a text.
  package func matches(_ text: Text) -> Bool { cre2_matches(compiled, text.start, text.count) }

  /// The byte ranges of the first match at or after a byte and of its groups; nil without a match.
  package func firstMatch(in text: Text, from offset: Int = 0) -> [Range<Int>?]? {
    var spans = [Int64](repeating: -1, count: 2 * (groupCount + 1))
    guard cre2_find(compiled, text.start, text.count, offset, &spans, Int32(clamping: groupCount + 1)) else {
      return nil
    }
    return (0...groupCount).map { index in
      spans[2 * index] < 0 ? nil : Int(spans[2 * index])..<Int(spans[2 * index + 1])
    }
  }
}
