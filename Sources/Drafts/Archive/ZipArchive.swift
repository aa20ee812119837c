/// Reads the directory of a zip archive (APPNOTE.TXT), which stands at its end, and unpacks single files.
///
/// Only the directory is believed: what stands before an entry must agree with it. Zip64 and archives of several
/// disks are refused, for no word processor writes a document that needs them.
struct ZipArchive {
  private let bytes: UnsafeRawBufferPointer
  private let limits: DraftLimits
  /// Where the directory starts: no file's data may reach into it.
  private let directory: Int
  private var entries: [String: ZipEntry] = [:]

  private enum Signature {
    static let entry: UInt32 = 0x0403_4B50
    static let directory: UInt32 = 0x0201_4B50
    static let end: UInt32 = 0x0605_4B50
    static let zip64Locator: UInt32 = 0x0706_4B50
  }

  private static let endRecordBytes = 22
  private static let directoryRecordBytes = 46
  private static let entryRecordBytes = 30
  private static let longestComment = 0xFFFF

  init(_ bytes: UnsafeRawBufferPointer, limits: DraftLimits) throws(DraftFault) {
    self.bytes = bytes
    self.limits = limits
    guard let end = Self.endRecord(of: bytes) else {
      throw bytes.starts(with: [0x50, 0x4B, 3, 4]) ? .cutOff : .notZip
    }
    let disks = bytes.integer16(at: end + 4) ?? 0
    let count = bytes.integer16(at: end + 10) ?? 0
    let size = bytes.integer32(at: end + 12) ?? 0
    let start = bytes.integer32(at: end + 16) ?? 0
    let hasLocator = end >= 20 && bytes.integer32(at: end - 20) == Int(Signature.zip64Locator)
    guard !hasLocator, count != 0xFFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw .zip64 }
    guard disks == 0, bytes.integer16(at: end + 6) == 0, bytes.integer16(at: end + 8) == count else {
      throw .severalDisks
    }
    guard count <= limits.archiveEntries else { throw .tooManyEntries(limit: limits.archiveEntries) }
    guard start + size <= end else { throw .badDirectory }
    directory = start
    try readDirectory(start..<start + size, count: count)
  }

  /// The names of the files.
  var names: Dictionary<String, ZipEntry>.Keys { entries.keys }

  func holds(_ name: String) -> Bool { entries[name] != nil }

  // MARK: Directory

  private static func endRecord(of bytes: UnsafeRawBufferPointer) -> Int? {
    var at = bytes.count - endRecordBytes
    let first = max(0, at - longestComment)
    while at >= first {
      if bytes[at] == 0x50, bytes.integer32(at: at) == Int(Signature.end) {
        // Its comment has to fit; a comment that happens to hold the signature does not.
        let comment = bytes.integer16(at: at + 20) ?? 0
        if at + endRecordBytes + comment <= bytes.count { return at }
      }
      at -= 1
    }
    return nil
  }

  private mutating func readDirectory(_ range: Range<Int>, count: Int) throws(DraftFault) {
    var at = range.lowerBound
    for _ in 0..<count {
      guard at + Self.directoryRecordBytes <= range.upperBound,
        bytes.integer32(at: at) == Int(Signature.directory),
        let flags = bytes.integer16(at: at + 8), let method = bytes.integer16(at: at + 10),
        let checksum = bytes.integer32(at: at + 16), let packed = bytes.integer32(at: at + 20),
        let size = bytes.integer32(at: at + 24), let nameLength = bytes.integer16(at: at + 28),
        let extraLength = bytes.integer16(at: at + 30), let commentLength = bytes.integer16(at: at + 32),
        let offset = bytes.integer32(at: at + 42)
      else { throw .badDirectory }
      let nameStart = at + Self.directoryRecordBytes
      at = nameStart + nameLength + extraLength + commentLength
      guard at <= range.upperBound else { throw .badDirectory }
      guard packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF, offset != 0xFFFF_FFFF else { throw .zip64 }
      let name = String(decoding: bytes[nameStart..<nameStart + nameLength], as: UTF8.self)
      guard entries[name] == nil else { throw .duplicateEntry(name) }
      entries[name] = ZipEntry(
        name: name, method: method, isEncrypted: flags & 1 != 0, checksum: UInt32(checksum),
        packedSize: packed, size: size, headerOffset: offset)
    }
  }

  // MARK: Files

  /// The content of a file; nil where the archive has none of the name.
  func content(of name: String) throws(DraftFault) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    if entry.isEncrypted { throw .encrypted(name) }
    if entry.size > limits.partBytes { throw .partTooLarge(name, limit: limits.partBytes) }
    // A few kilobytes of blanks pack better than any text.
    let allowance = 1 << 20
    if entry.size > allowance, entry.size / max(entry.packedSize, 1) > limits.packingRatio {
      throw .packedTooTightly(name, ratio: limits.packingRatio)
    }
    let data = UnsafeRawBufferPointer(rebasing: bytes[try dataRange(of: entry)])
    let content: [UInt8]
    switch entry.method {
    case 0:
      guard entry.size == entry.packedSize else { throw .wrongSize(name) }
      content = Array(data)
    case 8:
      switch Inflater.inflate(data, size: entry.size) {
      case .success(let bytes): content = bytes
      case .failure(.wrongSize): throw .wrongSize(name)
      case .failure(.damaged): throw .badPacking(name)
      }
    default: throw .unknownPacking(name, method: entry.method)
    }
    guard Inflater.checksum(content) == entry.checksum else { throw .badChecksum(name) }
    return content
  }

  private func dataRange(of entry: ZipEntry) throws(DraftFault) -> Range<Int> {
    let at = entry.headerOffset
    guard bytes.integer32(at: at) == Int(Signature.entry), let nameLength = bytes.integer16(at: at + 26),
      let extraLength = bytes.integer16(at: at + 28)
    else { throw .badEntry(entry.name) }
    let name = at + Self.entryRecordBytes
    let start = name + nameLength + extraLength
    guard start + entry.packedSize <= directory,
      bytes[name..<name + nameLength].elementsEqual(entry.name.utf8)
    else { throw .badEntry(entry.name) }
    return start..<start + entry.packedSize
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number of two bytes at an offset; nil beyond the end.
  fileprivate func integer16(at offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= count else { return nil }
    return Int(UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  /// The little-endian number of four bytes at an offset; nil beyond the end.
  fileprivate func integer32(at offset: Int) -> Int? {
    guard offset >= 0, offset + 4 <= count else { return nil }
    return Int(UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}
