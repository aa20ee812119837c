/// Writes a ZIP archive whose files are stored as they are: what a document of a few pages needs.
///
/// All dates are the first that the format knows, so that the same files give the same bytes.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// 1980-01-01 as the format writes days.
  private static let firstDay: UInt16 = 0x21
  /// Bit 11: names are UTF-8.
  private static let flags: UInt16 = 0x800
  private static let version: UInt16 = 20

  /// The most bytes of an archive; the format without extensions ends at 4 GiB.
  static let maximumBytes = 1 << 31

  /// Adds a file.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(clamping: bytes.count)
    let header = fields(name, content)
    bytes.append(contentsOf: Self.number(0x0403_4B50 as UInt32))
    bytes.append(contentsOf: header)
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: content)
    directory.append(contentsOf: Self.number(0x0201_4B50 as UInt32))
    directory.append(contentsOf: Self.number(Self.version))
    directory.append(contentsOf: header)
    // Comment, disk, attributes inside and outside.
    directory.append(contentsOf: [UInt8](repeating: 0, count: 10))
    directory.append(contentsOf: Self.number(offset))
    directory.append(contentsOf: name.utf8)
    count += 1
  }

  /// The archive.
  func archive() -> [UInt8] {
    var archive = bytes + directory
    archive.append(contentsOf: Self.number(0x0605_4B50 as UInt32))
    archive.append(contentsOf: Self.number(0 as UInt32))
    archive.append(contentsOf: Self.number(count) + Self.number(count))
    archive.append(contentsOf: Self.number(UInt32(clamping: directory.count)))
    archive.append(contentsOf: Self.number(UInt32(clamping: bytes.count)))
    archive.append(contentsOf: Self.number(0 as UInt16))
    return archive
  }

  /// What the header of a file and its entry in the directory share.
  private func fields(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let size = Self.number(UInt32(clamping: content.count))
    return Self.number(Self.version) + Self.number(Self.flags) + Self.number(0 as UInt16)
      + Self.number(0 as UInt16) + Self.number(Self.firstDay) + Self.number(Self.checksum(content)) + size
      + size
      + Self.number(UInt16(clamping: name.utf8.count)) + Self.number(0 as UInt16)
  }

  private static func number(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  /// CRC-32 (ISO 3309).
  static func checksum(_ content: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
