import CLibYAML

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
