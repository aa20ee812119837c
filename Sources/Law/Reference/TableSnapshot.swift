import SourceText

/// Which state of a reference table answered: the "known time" of a review, for its receipt.
///
/// A review that is run again with the same snapshots gives the same result, whatever was learned since.
public struct TableSnapshot: Sendable, Hashable {
  /// The day the facts were collected, from the table's first line; nil when that line is malformed.
  public let date: CalendarDate?
  /// A hash of the tables' bytes, so that two states of the same day differ.
  public let contentHash: UInt64

  /// The snapshot as one word, such as `2026-11-23+9a0c…` (16 hexadecimal digits of FNV-1a over 8-byte words).
  public var text: String {
    let digits = String(contentHash, radix: 16)
    let zeros = String(repeating: "0", count: max(0, 16 - digits.utf8.count))
    return "\(date?.text ?? "unknown")+\(zeros)\(digits)"
  }

  /// The snapshot of tables that belong together. Reads every byte once.
  init(date: CalendarDate?, tables: [SourceBuffer]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for table in tables {
      TableSnapshot.add(table.bytes, to: &hash)
      // The length parts one table from the next.
      hash = (hash ^ UInt64(table.count)) &* TableSnapshot.prime
    }
    self.date = date
    contentHash = hash
  }

  private static let prime: UInt64 = 0x100_0000_01b3

  /// FNV-1a with a step of eight bytes: this guards against mix-ups, not against attack (the receipt's
  /// SHA-256 does), and reads a megabyte in well under a millisecond.
  private static func add(_ bytes: UnsafeRawBufferPointer, to hash: inout UInt64) {
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      hash = (hash ^ word) &* prime
      hash ^= hash >> 32
      offset += 8
    }
    while offset < bytes.count {
      hash = (hash ^ UInt64(bytes[offset])) &* prime
      offset += 1
    }
  }
}
