/// One file of a zip archive, as the archive's directory describes it.
struct ZipEntry {
  let name: String
  /// 0 stored, 8 deflate.
  let method: Int
  let isEncrypted: Bool
  let checksum: UInt32
  let packedSize: Int
  let size: Int
  /// Where the entry's own header is in the file.
  let headerOffset: Int
}
