import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's time zone files (RFC 9636), the one place where the module reads a file.
enum TimeZoneDatabase {
  /// Where the system keeps the files.
  static let folder = "/usr/share/zoneinfo/"
  /// The longest name of a zone.
  static let maximumNameLength = 64
  /// The largest file read.
  static let maximumFileSize = 1 << 16
  /// The most zones kept in memory; more are read again each time.
  static let maximumCachedZones = 1024

  private static let cache = Mutex<[String: TimeZone]>([:])

  /// The zone of a name such as `Asia/Shanghai`, case as in the database; nil where the system has none.
  static func zone(named name: String) -> TimeZone? {
    // Names come from subjects too: nothing but a plain relative path reaches the file system.
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        true
      default: false
      }
    }
    guard isPlain, !name.isEmpty, name.utf8.count <= maximumNameLength, name.utf8.first != UInt8(ascii: "/")
    else { return nil }
    if let known = cache.withLock({ $0[name] }) { return known }
    guard let bytes = contents(of: folder + name), let zone = parse(bytes) else { return nil }
    cache.withLock { if $0.count < maximumCachedZones { $0[name] = zone } }
    return zone
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: maximumFileSize) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Reads the 64-bit part of a file of version 2 or later.
  static func parse(_ bytes: [UInt8]) -> TimeZone? {
    var reader = TimeZoneFileReader(bytes)
    guard let short = reader.header() else { return nil }
    var counts = short
    var wordSize = 4
    if short.version >= 2 {
      guard reader.skip(short.bodySize(wordSize: 4)), let long = reader.header() else { return nil }
      counts = long
      wordSize = 8
    }
    var starts: [Int64] = []
    for _ in 0..<counts.transitions {
      guard let start = reader.integer(size: wordSize) else { return nil }
      starts.append(start)
    }
    var kinds: [Int] = []
    for _ in 0..<counts.transitions {
      guard let kind = reader.integer(size: 1) else { return nil }
      kinds.append(Int(kind))
    }
    var offsets: [Int] = []
    for _ in 0..<counts.types {
      guard let offset = reader.integer(size: 4), reader.skip(2) else { return nil }
      offsets.append(Int(offset))
    }
    guard let first = offsets.first, kinds.allSatisfy(offsets.indices.contains) else { return nil }
    var stretches = [TimeZone.Stretch(start: .min, offset: first)]
    for (start, kind) in zip(starts, kinds) {
      stretches.append(TimeZone.Stretch(start: start, offset: offsets[kind]))
    }
    guard
      reader.skip(
        counts.characters + counts.leapSeconds * (wordSize + 4) + counts.standard + counts.universal)
    else { return nil }
    return TimeZone(stretches: stretches, rule: wordSize == 8 ? TimeZoneRule(parsing: reader.line()) : nil)
  }
}
