import SourceText

/// One row of a reference table.
struct TableRow: Sendable {
  let table: SourceBuffer
  /// The byte offsets of the line, without its end.
  let range: Range<Int>

  /// The offsets of a field, counted from 0; an empty range at the end when the row is shorter.
  func fieldRange(_ index: Int) -> Range<Int> {
    let bytes = table.bytes
    var start = range.lowerBound
    var remaining = index
    while remaining > 0 {
      guard let comma = bytes.firstIndex(of: UInt8(ascii: ","), in: start..<range.upperBound) else {
        return range.upperBound..<range.upperBound
      }
      start = comma + 1
      remaining -= 1
    }
    let end = bytes.firstIndex(of: UInt8(ascii: ","), in: start..<range.upperBound) ?? range.upperBound
    return start..<end
  }

  /// The number of fields.
  var fieldCount: Int { table.bytes[range].count { $0 == UInt8(ascii: ",") } + 1 }

  /// The bytes of a field, valid while the table lives.
  func bytes(_ index: Int) -> UnsafeRawBufferPointer { table.bytes.part(fieldRange(index)) }

  /// The bytes of the first fields, with the commas between them.
  func bytes(firstFields count: Int) -> UnsafeRawBufferPointer {
    table.bytes.part(table.bytes.key(of: range, fields: count))
  }

  /// The text of a field.
  func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// The day a field holds; nil when it is empty or malformed.
  func date(_ index: Int) -> CalendarDate? { CalendarDate(bytes: bytes(index)) }

  /// The whole number a field holds, of at most nine digits; nil when it is empty or malformed.
  func number(_ index: Int) -> Int? { bytes(index).wholeNumber }
}
