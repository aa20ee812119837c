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
