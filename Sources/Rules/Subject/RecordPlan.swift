import DataTree

/// A record type's fields, prepared for finding them by their names' bytes and for reading their values.
///
/// A class, for a binder takes one up for each record.
final class RecordPlan: Sendable {
  /// The number of fields.
  let count: Int
  private let fields: ContiguousArray<Field>
  /// The names of all fields, one after another.
  private let names: ContiguousArray<UInt8>
  /// The slots by name, with the aliases.
  private let spellings: [String: Int]

  /// One field. It holds no reference, so that going through a record counts none.
  private struct Field {
    let hash: UInt32
    let nameStart: Int32
    let nameCount: Int32
    let value: ValuePlan
  }

  init(_ record: RecordDeclaration, _ plan: (FieldDeclaration) -> ValuePlan) {
    var fields: ContiguousArray<Field> = []
    var names: ContiguousArray<UInt8> = []
    for field in record.fields {
      let name = Array(field.name.utf8)
      fields.append(
        Field(
          hash: name.withUnsafeBytes { ValueTree.keyHash($0) },
          nameStart: Int32(truncatingIfNeeded: names.count),
          nameCount: Int32(truncatingIfNeeded: name.count), value: plan(field)))
      names += name
    }
    count = fields.count
    self.fields = fields
    self.names = names
    spellings = record.slots
  }

  /// How the value of the field with a slot is read.
  @inline(__always)
  func value(of slot: Int) -> ValuePlan { fields[slot].value }

  /// The slot of the field with a name. Files list fields in one order, so the next one is tried first.
  @inline(__always)
  func slot(of name: UnsafeRawBufferPointer, hash: UInt32, expecting expected: Int) -> Int? {
    if expected < count, isName(name, hash, expected) { return expected }
    return search(name, hash, from: expected)
  }

  /// The slot of a field that is not the next one: fields are more often left out than moved.
  private func search(_ name: UnsafeRawBufferPointer, _ hash: UInt32, from expected: Int) -> Int? {
    let start = min(expected + 1, count)
    for slot in start..<count where isName(name, hash, slot) { return slot }
    for slot in 0..<start where isName(name, hash, slot) { return slot }
    return spellings[String(decoding: name, as: UTF8.self)]
  }

  @inline(__always)
  private func isName(_ name: UnsafeRawBufferPointer, _ hash: UInt32, _ slot: Int) -> Bool {
    let field = fields[slot]
    guard field.hash == hash, Int(field.nameCount) == name.count else { return false }
    return names.withUnsafeBytes { bytes in
      let start = Int(field.nameStart)
      for offset in 0..<name.count where bytes[start &+ offset] != name[offset] { return false }
      return true
    }
  }
}
