/// Byte offsets of characters: libyaml counts Unicode scalars where everything here counts bytes.
struct CharacterIndex {
  private let source: UnsafeRawBufferPointer
  /// The byte offset of every `stride`-th character.
  private var offsets: [UInt32] = []
  private let isASCII: Bool
  private static let stride = 16

  /// An index of valid UTF-8 of less than 4 GiB; characters count from the buffer's start.
  init(_ source: UnsafeRawBufferPointer) {
    self.source = source
    isASCII = !source.contains { $0 >= 0x80 }
    guard !isASCII else { return }
    offsets.reserveCapacity(source.count / Self.stride + 1)
    var character = 0
    for (offset, byte) in source.enumerated() where byte & 0xC0 != 0x80 {
      if character % Self.stride == 0 { offsets.append(UInt32(truncatingIfNeeded: offset)) }
      character += 1
    }
  }

  /// The byte offset of a character, or of the end for one beyond it.
  func offset(ofCharacter character: Int) -> Int {
    if isASCII { return min(max(character, 0), source.count) }
    let entry = max(character, 0) / Self.stride
    guard entry < offsets.count else { return source.count }
    var offset = Int(offsets[entry])
    var rest = max(character, 0) % Self.stride
    while rest > 0, offset < source.count {
      switch source[offset] {
      case 0..<0xC0: offset &+= 1
      case 0xC0..<0xE0: offset &+= 2
      case 0xE0..<0xF0: offset &+= 3
      default: offset &+= 4
      }
      rest &-= 1
    }
    return min(offset, source.count)
  }
}
