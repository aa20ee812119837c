import CEL
import SourceText

/// Splits a message into text and the expressions in braces, and compiles these.
struct MessageParser {
  let compiler: ExpressionCompiler
  let environment: Environment

  /// The message of a `{zh: …, en: …}` mapping.
  func parse(_ node: PackNode, key: String) -> MessageTemplate? {
    guard let nodes = LocalizedNodes(node, key: key, compiler.faults) else { return nil }
    if compiler.isTrusting {
      let environment = environment
      return MessageTemplate { language in
        let parser = MessageParser(compiler: .trusting, environment: environment)
        return parser.segments(language == .zh ? nodes.zh : nodes.en)
      }
    }
    let (zh, en) = (segments(nodes.zh), segments(nodes.en))
    return MessageTemplate { $0 == .zh ? zh : en }
  }

  private func segments(_ node: PackNode) -> [MessageTemplate.Segment] {
    let bytes = Array((node.text ?? "").utf8)
    let map = node.tree.offsetMap(of: node.node)
    var segments: [MessageTemplate.Segment] = []
    var plain: [UInt8] = []
    var index = 0
    func brace(_ character: Unicode.Scalar, at index: Int) -> Bool {
      index < bytes.count && bytes[index] == UInt8(ascii: character)
    }
    while index < bytes.count {
      if (brace("{", at: index) && brace("{", at: index + 1))
        || (brace("}", at: index) && brace("}", at: index + 1))
      {
        plain.append(bytes[index])
        index += 2
      } else if brace("{", at: index) {
        guard let end = close(bytes, from: index + 1) else {
          compiler.faults.report(
            PackWording.unclosedBrace(
              at: .init(file: node.location.file, range: map.source(of: index..<(index + 1)))))
          return segments
        }
        if !plain.isEmpty { segments.append(.text(String(decoding: plain, as: UTF8.self))) }
        plain = []
        if let expression = expression(bytes[(index + 1)..<end], node, map) {
          segments.append(.expression(expression))
        }
        index = end + 1
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    if !plain.isEmpty { segments.append(.text(String(decoding: plain, as: UTF8.self))) }
    return segments
  }

  private func expression(_ bytes: ArraySlice<UInt8>, _ node: PackNode, _ map: OffsetMap) -> Condition? {
    // The expression's offset 0 is `startIndex` in the message.
    let start = bytes.startIndex
    let runs =
      [OffsetMap.Run(decoded: 0, source: map.source(of: start))]
      + map.runs.filter { $0.decoded > start }.map { .init(decoded: $0.decoded - start, source: $0.source) }
    return compiler.compile(
      String(decoding: bytes, as: UTF8.self), file: node.location.file, map: OffsetMap(runs: runs),
      environment)
  }

  /// The closing brace that belongs to an opening one: braces of maps and of quoted text are skipped.
  private func close(_ bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
    }
    return nil
  }
}
