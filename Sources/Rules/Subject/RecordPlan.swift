import DataTree

/// A record type's fields, prepared for finding them by their names' bytes and for reading their values.
///
/// A class, for a binder takes one up for each record.
final class RecordPlan: @unchecked Sendable {
  /// The number of fields.
  let count: Int
  // Unchecked: the memory is written in `init` only. Plain memory, for every key of a document is looked up here
  // and an array would be counted each time.
  private let fields: UnsafeMutablePointer<Field>
  /// The names of all fields, one after another.
  private let names: UnsafeMutablePointer<UInt8>
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
    self.fields = .allocate(capacity: max(fields.count, 1))
    _ = UnsafeMutableBufferPointer(start: self.fields, count: fields.count).initialize(from: fields)
    self.names = .allocate(capacity: max(names.count, 1))
    _ = UnsafeMutableBufferPointer(start: self.names, count: names.count).initialize(from: names)
    spellings = record.slots
  }

  deinit {
    fields.deallocate()
    names.deallocate()
  }

  /// How the value of the field with a slot, one that `slot(of:)` gave, is read.
  @inline(__always)
  func value(of slot: Int) -> ValuePlan {
    precondition(UInt(bitPattern: slot) < UInt(bitPattern: count))
    return fields[slot].value
  }

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

  /// Whether the field with a slot, one of `0..<count`, has a name.
  @inline(__always)
  private func isName(_ name: UnsafeRawBufferPointer, _ hash: UInt32, _ slot: Int) -> Bool {
    let field = fields[slot]
    guard field.hash == hash, Int(field.nameCount) == name.count else { return false }
    let known = names + Int(field.nameStart)
    for offset in 0..<name.count where known[offset] != name[offset] { return false }
    return true
  }
}
