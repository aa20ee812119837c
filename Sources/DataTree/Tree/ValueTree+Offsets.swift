import SourceText

extension ValueTree {
  /// Where each byte of a string's or key's text stands in the file, whatever style it is written in.
  ///
  /// The end of the text maps to the end of what is written. For any other node the map starts at the node.
  /// Made on demand, in the time it takes to read the node again.
  public func offsetMap(of node: NodeID) -> OffsetMap {
    let record = record(node)
    let range = range(of: node)
    guard record.kind == .string else {
      return OffsetMap(runs: [.init(decoded: 0, source: range.lowerBound)])
    }
    let quote = record.form.isQuoted ? 1 : 0
    guard record.link != 0 else {
      return OffsetMap(runs: [.init(decoded: 0, source: range.lowerBound + quote)])
    }
    let trace = trace(of: record, range)
    guard trace.decoded.elementsEqual(text(of: record)) else {
      // No known text comes here; if one does, the span of the whole is still right.
      return OffsetMap(runs: [.init(decoded: 0, source: range.lowerBound, sourceLength: range.count)])
    }
    return trace.map
  }

  /// Reads the text of a string again from its source.
  private func trace(of record: Node, _ range: Range<Int>) -> TextTrace {
    var trace = TextTrace(source: source)
    let quote = record.form.isQuoted ? 1 : 0
    switch (notation, record.form) {
    case (.json, _):
      trace.readJSON((range.lowerBound + quote)..<(range.upperBound - quote))
    case (.yaml, .literal), (.yaml, .folded):
      trace.readBlock(range, isLiteral: record.form == .literal, text: text(of: record))
    case (.yaml, _):
      trace.readFlow((range.lowerBound + quote)..<(range.upperBound - quote), record.form)
    }
    return trace
  }
}
