import DataTree
import SourceText

/// Writes the JSON of a draft and keeps where its parts come from.
public struct PlacedJSON {
  /// The JSON.
  package var output: JSONOutput
  private var places: DraftPlaces
  private var open: [Int] = []
  private var cursor: PositionCursor
  /// The members of the root that stand there already.
  var given: Set<String> = []

  /// Whether the root has no such member yet.
  package func lacks(_ member: String) -> Bool { !given.contains(member) }

  init(_ draft: Draft, pretty: Bool) {
    output = JSONOutput(pretty: pretty)
    places = DraftPlaces(draft)
    cursor = PositionCursor(draft.manuscript.file)
  }

  /// Writes what tells of a part of the draft.
  package mutating func placed(_ source: DraftPlaces.Source, _ write: (inout PlacedJSON) -> Void) {
    let span = places.add(
      .init(start: output.bytes.count, end: output.bytes.count, outer: open.last, source: source))
    open.append(span)
    write(&self)
    open.removeLast()
    places.close(span, at: output.bytes.count)
  }

  /// Writes an object that tells of a part of the draft.
  package mutating func object(_ source: DraftPlaces.Source, _ write: (inout PlacedJSON) -> Void) {
    placed(source) { json in
      json.output.openObject()
      write(&json)
      json.output.closeObject()
    }
  }

  /// Writes a member that holds a list.
  package mutating func list(_ key: StaticString, _ write: (inout PlacedJSON) -> Void) {
    output.key(key)
    output.openArray()
    write(&self)
    output.closeArray()
  }

  /// Writes a member with a text.
  package mutating func member(_ key: StaticString, _ text: String?) {
    if let text { output.member(key, text) }
  }

  /// Writes a member with a number.
  package mutating func member(_ key: StaticString, _ number: Int?) {
    if let number { output.member(key, number) }
  }

  /// Writes a member with a truth value.
  package mutating func member(_ key: StaticString, _ flag: Bool) {
    output.member(key, flag)
  }

  /// Writes where a piece of the text stands in the draft's file.
  package mutating func position(_ range: Range<Int>) {
    let (start, end) = cursor.positions(of: places.draft.location(of: range).range)
    member("line", start.line)
    member("column", start.column)
    member("endLine", end.line)
    member("endColumn", end.column)
  }

  /// What was written.
  var result: (bytes: [UInt8], places: DraftPlaces) { (output.bytes, places) }
}
