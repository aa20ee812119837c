import SourceText

/// A tree as text, so that a file which is known when the program is built need not be read again each time
/// the program starts: making the tree from its image takes a twentieth of reading the YAML.
///
/// An image holds a node after another as a letter and numbers, then the texts that do not stand in the source
/// as they are. It belongs to one version of the program and is no format of files.
public enum TreeImage {
  /// The image of a tree: UTF-8 without control characters but those that texts hold.
  public static func make(of tree: ValueTree) -> [UInt8] {
    var writer = Writer()
    writer.write(tree.source.count)
    writer.write(tree.notation == .yaml ? 1 : 0)
    writer.write(tree.count)
    var start = 0
    for index in 0..<tree.count {
      let node = tree.nodes[index]
      writer.bytes.append(firstLetter + node.kind.rawValue << 4 + node.form.rawValue)
      writer.write(Int(node.start) - start)
      writer.write(Int(node.end) - Int(node.start))
      start = Int(node.start)
      switch node.kind {
      case .array, .object:
        writer.write(Int(node.link) - index)
        writer.write(Int(node.detail))
      case .string:
        writer.write(Int(node.link))
        // A key's hash is found again from its text.
        writer.write(node.detail == 0 ? 0 : 1)
      case .null, .bool, .number: break
      }
    }
    let texts = tree.texts.all
    writer.write(texts.count)
    for text in texts {
      writer.write(text.count)
      writer.bytes += text
    }
    return writer.bytes
  }

  /// The tree of an image; nil where the image is not one of this file.
  public static func tree(_ image: UnsafeRawBufferPointer, of file: SourceFile) -> ValueTree? {
    var reader = Reader(bytes: image)
    let source = file.buffer.bytes
    guard reader.read() == source.count, let notation = reader.read(), let count = reader.read(), count > 0
    else { return nil }
    let nodes = GrowingList<ValueTree.Node>()
    var keys: [Int] = []
    var start = 0
    for index in 0..<count {
      guard
        let letter = reader.letter(), letter >= firstLetter,
        let kind = ValueTree.Kind(rawValue: (letter - firstLetter) >> 4),
        let form = ValueTree.Form(rawValue: (letter - firstLetter) & 15),
        let step = reader.read(), let length = reader.read(), (0...source.count).contains(start + step),
        length >= 0, start + step + length <= source.count
      else { return nil }
      start += step
      var node = ValueTree.Node(kind, form, start: start, end: start + length)
      switch kind {
      case .array, .object:
        guard let size = reader.read(), let members = reader.read(), size > 0, index + size <= count else {
          return nil
        }
        node.link = UInt32(truncatingIfNeeded: index + size)
        node.detail = UInt32(truncatingIfNeeded: members)
      case .string:
        guard let place = reader.read(), let isKey = reader.read(), place >= 0 else { return nil }
        node.link = UInt32(truncatingIfNeeded: place)
        if isKey == 1 { keys.append(index) }
      case .null, .bool, .number: break
      }
      nodes.append(node)
    }
    let texts = TextArena()
    guard let textCount = reader.read(), textCount >= 0 else { return nil }
    for _ in 0..<textCount {
      guard let length = reader.read(), let text = reader.text(length), texts.add(text) != nil else {
        return nil
      }
    }
    let tree = ValueTree(file: file, notation: notation == 1 ? .yaml : .json, nodes: nodes, texts: texts)
    for key in keys { nodes[key].detail = KeyHash.hash(tree.text(of: nodes[key])) }
    return tree
  }

  /// The letter of the first kind and form; all letters are printable.
  private static let firstLetter: UInt8 = 0x20
  /// The digit of zero; digits are base 32, the lowest first, and all but the last have `more` added.
  private static let zero: UInt8 = 0x30
  private static let more: UInt8 = 0x20

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
      // Numbers near zero of either sign are short.
      var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
      while rest >= 32 {
        bytes.append(zero + more + UInt8(truncatingIfNeeded: rest & 31))
        rest >>= 5
      }
      bytes.append(zero + UInt8(truncatingIfNeeded: rest))
    }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var at = 0

    mutating func letter() -> UInt8? {
      guard at < bytes.count else { return nil }
      at += 1
      return bytes[at - 1]
    }

    /// A number; nil where there is none, or none that offsets in a file need.
    mutating func read() -> Int? {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while shift < 40, let letter = letter(), letter >= zero, letter < zero + 2 * more {
        let digit = letter - zero
        value |= UInt64(digit & 31) << shift
        if digit < more { return Int(value >> 1) ^ -Int(value & 1) }
        shift += 5
      }
      return nil
    }

    mutating func text(_ count: Int) -> UnsafeRawBufferPointer? {
      guard count >= 0, count <= bytes.count - at else { return nil }
      defer { at += count }
      return UnsafeRawBufferPointer(rebasing: bytes[at..<(at + count)])
    }
  }
}
