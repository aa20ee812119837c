import CZlib

/// Builds zip archives for tests, honest ones and others.
struct TestArchive {
  /// One file, with what the archive says about it.
  struct Entry {
    var name: String
    var content: [UInt8]
    var isPacked = false
    /// What the directory says instead of the truth.
    var statedSize: Int?
    var statedChecksum: UInt32?
    var statedPackedSize: Int?
    var method: UInt16?
    var flags: UInt16 = 0
    /// The name in the entry's own header, where it is another.
    var headerName: String?
    /// Bytes put in the place of the packed content.
    var packedContent: [UInt8]?

    init(_ name: String, _ content: String) {
      self.name = name
      self.content = Array(content.utf8)
    }
  }

  var entries: [Entry]
  /// What the end of the directory says instead of the truth.
  var statedCount: Int?
  var disk: UInt16 = 0
  var directoryOffset: Int?

  init(_ entries: [Entry]) { self.entries = entries }

  /// A document of paragraphs, with its relationships.
  static func document(_ body: String, head: String = "") -> TestArchive {
    let name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return TestArchive([
      Entry(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
          + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
          + "Target=\"word/document.xml\"/></Relationships>"),
      Entry(
        "word/document.xml", "\(head)<w:document xmlns:w=\"\(name)\"><w:body>\(body)</w:body></w:document>"),
    ])
  }

  /// A paragraph of a document.
  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let packed = entry.packedContent ?? (entry.isPacked ? Self.deflate(entry.content) : entry.content)
      let method = entry.method ?? (entry.isPacked ? 8 : 0)
      let sizes =
        Self.four(
          entry.statedChecksum.map(Int.init) ?? Int(crc32(0, entry.content, UInt32(entry.content.count))))
        + Self.four(entry.statedPackedSize ?? packed.count)
        + Self.four(entry.statedSize ?? entry.content.count)
      let offset = bytes.count
      let headerName = Array((entry.headerName ?? entry.name).utf8)
      bytes += [0x50, 0x4B, 3, 4] + Self.two(20) + Self.two(entry.flags) + Self.two(method) + Self.four(0)
      bytes += sizes + Self.two(UInt16(headerName.count)) + Self.two(0) + headerName + packed
      let name = Array(entry.name.utf8)
      directory +=
        [0x50, 0x4B, 1, 2] + Self.two(20) + Self.two(20) + Self.two(entry.flags) + Self.two(method)
      directory +=
        Self.four(0) + sizes + Self.two(UInt16(name.count)) + Self.two(0) + Self.two(0) + Self.two(0)
      directory += Self.two(0) + Self.four(0) + Self.four(offset) + name
    }
    let start = directoryOffset ?? bytes.count
    let count = UInt16(statedCount ?? entries.count)
    bytes +=
      directory + [0x50, 0x4B, 5, 6] + Self.two(disk) + Self.two(disk) + Self.two(count) + Self.two(count)
    return bytes + Self.four(directory.count) + Self.four(start) + Self.two(0)
  }

  private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

  private static func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) } }

  /// Raw deflate.
  static func deflate(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var input = content
    let room = Int(deflateBound(&stream, UInt(content.count)))
    return [UInt8](unsafeUninitializedCapacity: room) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(room)
        _ = CZlib.deflate(&stream, Z_FINISH)
      }
      count = room - Int(stream.avail_out)
    }
  }
}
