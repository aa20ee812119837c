/// The rows of a reference table, in order.
struct TableRows: Sequence, IteratorProtocol {
  let table: ReferenceTable
  private var offset: Int
  private let end: Int

  init(table: ReferenceTable) {
    self.init(table: table, range: table.body)
  }

  init(table: ReferenceTable, range: Range<Int>) {
    self.table = table
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> TableRow? {
    guard offset < end else { return nil }
    let row = table.row(at: offset)
    offset = row.range.upperBound + 1
    return row
  }
}
