import CZlib

/// Unpacks deflated data with zlib.
enum Inflater {
  /// Why data cannot be unpacked.
  enum Fault: Error {
    /// There is more or less than was announced.
    case wrongSize
    /// The data are no deflate stream, or end early.
    case damaged
  }

  /// Raw deflate: no zlib header.
  private static let windowBits: Int32 = -15

  /// The data unpacked, which have to be as many bytes as announced: no more are ever written.
  static func inflate(_ data: UnsafeRawBufferPointer, size: Int) -> Result<[UInt8], Fault> {
    guard let available = UInt32(exactly: data.count), let room = UInt32(exactly: size + 1) else {
      return .failure(.wrongSize)
    }
    var stream = z_stream()
    let version = zlibVersion()
    guard inflateInit2_(&stream, windowBits, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return .failure(.damaged)
    }
    defer { inflateEnd(&stream) }
    var status = Z_OK
    // One byte of room more than announced shows what would be too much.
    var output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      stream.next_in = UnsafeMutablePointer(mutating: data.bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = available
      stream.next_out = buffer.baseAddress
      stream.avail_out = room
      status = CZlib.inflate(&stream, Z_FINISH)
      count = size + 1 - Int(stream.avail_out)
    }
    if output.count > size { return .failure(.wrongSize) }
    guard status == Z_STREAM_END else { return .failure(.damaged) }
    guard output.count == size else { return .failure(.wrongSize) }
    output.reserveCapacity(0)
    return .success(output)
  }

  /// The CRC-32 of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }
}
