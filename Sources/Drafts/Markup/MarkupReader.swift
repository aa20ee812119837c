import CExpat

/// Reads XML with expat, without a document type: entities that a file declares itself are refused.
///
/// Names are given without their prefix. Office documents come in two sets of name spaces (transitional and
/// strict) with the same local names, so local names are what tells elements apart.
final class MarkupReader {
  private let visitor: any MarkupVisitor
  private let part: String
  private let limits: DraftLimits
  private var depth = 0
  private var fault: DraftFault?
  private var parser: XML_Parser?

  private init(_ visitor: any MarkupVisitor, part: String, limits: DraftLimits) {
    self.visitor = visitor
    self.part = part
    self.limits = limits
  }

  /// Reads a part and tells the visitor of it.
  static func read(
    _ bytes: [UInt8], part: String, limits: DraftLimits, to visitor: any MarkupVisitor
  ) throws(DraftFault) {
    let reader = MarkupReader(visitor, part: part, limits: limits)
    if let fault = reader.run(bytes) { throw fault }
  }

  private func run(_ bytes: [UInt8]) -> DraftFault? {
    guard let parser = XML_ParserCreate(nil) else { return .badXML(part, reason: "", line: 1, column: 1) }
    defer { XML_ParserFree(parser) }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        MarkupReader.at(context)?.start(name, attributes)
      },
      { context, name in
        MarkupReader.at(context)?.end(name)
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { text in
        MarkupReader.at(context)?.visitor.characters(UnsafeBufferPointer(start: text, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let reader = MarkupReader.at(context) else { return }
      reader.stop(.doctype(reader.part))
    }
    return parse(bytes, parser)
  }

  /// Hands expat the bytes piece by piece, for it counts in `Int32`.
  private func parse(_ bytes: [UInt8], _ parser: XML_Parser) -> DraftFault? {
    let piece = 1 << 20
    var start = 0
    repeat {
      let end = min(start + piece, bytes.count)
      let status = bytes[start..<end].withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { buffer in
          XML_Parse(parser, buffer.baseAddress, Int32(buffer.count), end == bytes.count ? 1 : 0)
        }
      }
      if let fault { return fault }
      guard status == XML_STATUS_OK else {
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
        return .badXML(
          part, reason: reason, line: Int(XML_GetCurrentLineNumber(parser)),
          column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
      }
      start = end
    } while start < bytes.count
    return nil
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> MarkupReader? {
    context.map { Unmanaged<MarkupReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ fault: DraftFault) {
    self.fault = fault
    XML_StopParser(parser, 0)
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard fault == nil, let name else { return }
    depth += 1
    guard depth <= limits.elementDepth else { return stop(.tooDeep(part, limit: limits.elementDepth)) }
    var pairs: [(name: Substring, value: String)] = []
    var at = attributes
    while let key = at?.pointee, let value = at?.advanced(by: 1).pointee {
      pairs.append((Self.local(key), String(cString: value)))
      at = at?.advanced(by: 2)
    }
    visitor.start(Self.local(name), MarkupAttributes(pairs))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard fault == nil, let name else { return }
    depth -= 1
    visitor.end(Self.local(name))
  }

  private static func local(_ name: UnsafePointer<CChar>) -> Substring {
    let name = String(cString: name)
    guard let colon = name.firstIndex(of: ":") else { return name[...] }
    return name[name.index(after: colon)...]
  }
}
