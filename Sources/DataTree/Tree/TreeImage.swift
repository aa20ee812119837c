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
        // A key's hash is found again from its text.
        writer.write(Int(node.link))
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

  /// The tree of an image; nil where the image is not one of this file. Whatever the bytes are, nothing beyond
  /// the file and the image is read, then or later: what nodes refer to is checked here.
  public static func tree(_ image: UnsafeRawBufferPointer, of file: SourceFile) -> ValueTree? {
    var reader = Reader(bytes: image)
    let source = file.buffer.bytes
    guard reader.read() == source.count, let notation = reader.read(), let count = reader.read(), count > 0
    else { return nil }
    let nodes = GrowingList<ValueTree.Node>()
    var keys: [Int] = []
    var references: [UInt32] = []
    var outline = Outline(count: count)
    var start = 0
    for index in 0..<count {
      guard
        let letter = reader.letter(), letter >= firstLetter,
        let kind = ValueTree.Kind(rawValue: (letter - firstLetter) >> 4),
        let form = ValueTree.Form(rawValue: (letter - firstLetter) & 15),
        let step = reader.read(), let length = reader.read(), (0...source.count).contains(start + step),
        length >= 0, start + step + length <= source.count, let isKey = outline.enter(index, kind)
      else { return nil }
      start += step
      var node = ValueTree.Node(kind, form, start: start, end: start + length)
      switch kind {
      case .array, .object:
        guard let size = reader.read(), let members = reader.read(),
          outline.open(kind, from: index, size: size, members: members)
        else { return nil }
        node.link = UInt32(truncatingIfNeeded: index + size)
        node.detail = UInt32(truncatingIfNeeded: members)
      case .string:
        guard let place = reader.read(), place > 0 || (place == 0 && length >= (form.isQuoted ? 2 : 0)) else {
          return nil
        }
        node.link = UInt32(truncatingIfNeeded: place)
        if place > 0 { references.append(node.link - 1) }
        if isKey { keys.append(index) }
      case .null, .bool, .number: break
      }
      nodes.append(node)
    }
    let texts = TextArena()
    var places: Set<UInt32> = []
    guard outline.isComplete, let textCount = reader.read(), textCount >= 0 else { return nil }
    for _ in 0..<textCount {
      guard let length = reader.read(), let text = reader.text(length), let place = texts.add(text) else {
        return nil
      }
      places.insert(place)
    }
    guard places.isSuperset(of: references) else { return nil }
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

  /// The containers around the node that is read: they have to hold what they say.
  private struct Outline {
    let count: Int
    private var open: [Container] = []

    private struct Container {
      let end: Int
      let isObject: Bool
      /// The elements or members that are still to come.
      var rest: Int
      var isAtValue = false
    }

    init(count: Int) { self.count = count }

    /// Steps to a node; whether it is a key, nil where there can be no such node.
    mutating func enter(_ index: Int, _ kind: ValueTree.Kind) -> Bool? {
      while let last = open.last, last.end == index {
        guard last.rest == 0, !last.isAtValue else { return nil }
        open.removeLast()
      }
      guard let last = open.indices.last else { return index == 0 ? false : nil }
      if open[last].isAtValue {
        open[last].isAtValue = false
        return false
      }
      guard open[last].rest > 0 else { return nil }
      open[last].rest -= 1
      guard open[last].isObject else { return false }
      guard kind == .string else { return nil }
      open[last].isAtValue = true
      return true
    }

    /// Opens a container, which has to end where the one around it does or before.
    mutating func open(_ kind: ValueTree.Kind, from index: Int, size: Int, members: Int) -> Bool {
      guard size > 0, members >= 0, size <= (open.last?.end ?? count) - index else { return false }
      open.append(Container(end: index + size, isObject: kind == .object, rest: members))
      return true
    }

    /// Whether all nodes were read and every container holds what it says.
    var isComplete: Bool { open.allSatisfy { $0.end == count && $0.rest == 0 && !$0.isAtValue } }
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
