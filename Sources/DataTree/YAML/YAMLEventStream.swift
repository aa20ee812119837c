import CLibYAML

/// The events of a YAML text, as libyaml finds them.
///
/// libyaml's event interface keeps its own stacks and does not recurse, so that depth is ours to limit.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeRawBufferPointer
  private let index: CharacterIndex
  /// The offset in the file of the text's first byte.
  private let base: Int

  /// The events of the bytes between two offsets, which have to stay where they are and be valid UTF-8;
  /// nil where there is no memory.
  init?(source: UnsafeRawBufferPointer, range: Range<Int>) {
    text = UnsafeRawBufferPointer(rebasing: source[range])
    base = range.lowerBound
    index = CharacterIndex(text)
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.bindMemory(to: UInt8.self).baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Calls `body` with the next event and tells whether there was one.
  mutating func next(_ body: (borrowing YAMLEvent) -> Void) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return false }
    defer { yaml_event_delete(&event) }
    let start = offset(event.start_mark)
    body(YAMLEvent(event: event, range: start..<max(start, offset(event.end_mark))))
    return true
  }

  /// What stopped the stream.
  var problem: (text: String, at: Int, context: String?, contextAt: Int) {
    let parser = self.parser.pointee
    return (
      parser.problem.map { String(cString: $0) } ?? "", offset(parser.problem_mark),
      parser.context.map { String(cString: $0) }, offset(parser.context_mark)
    )
  }

  private func offset(_ mark: yaml_mark_t) -> Int { base + index.offset(ofCharacter: Int(mark.index)) }
}

/// One event; its texts are valid while the event is.
struct YAMLEvent: ~Copyable {
  let event: yaml_event_t
  /// The byte offsets of the event in the file, an anchor and a tag before a value included.
  let range: Range<Int>

  /// What an event says.
  enum Content {
    case documentStart
    case alias(name: String)
    case scalar(text: UnsafeRawBufferPointer, form: ValueTree.Form, anchor: String?, tag: String?)
    case start(ValueTree.Kind, isFlow: Bool, anchor: String?, tag: String?)
    case end
    case other
  }

  /// What the event says.
  var content: Content {
    let data = event.data
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      return .documentStart
    case YAML_ALIAS_EVENT:
      return .alias(name: Self.string(data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = data.scalar
      return .scalar(
        text: UnsafeRawBufferPointer(start: scalar.value, count: scalar.length),
        form: Self.form(scalar.style),
        anchor: Self.string(scalar.anchor), tag: Self.string(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = data.sequence_start
      return .start(
        .array, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, anchor: Self.string(start.anchor),
        tag: Self.string(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = data.mapping_start
      return .start(
        .object, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, anchor: Self.string(start.anchor),
        tag: Self.string(start.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return .end
    default:
      return .other
    }
  }

  /// Whether this is the last event of the stream.
  var isStreamEnd: Bool { event.type == YAML_STREAM_END_EVENT }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }

  private static func form(_ style: yaml_scalar_style_t) -> ValueTree.Form {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
