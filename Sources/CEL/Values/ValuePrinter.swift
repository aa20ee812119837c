/// Prints values; a value that is too long to read is cut with `…`.
struct ValuePrinter {
  /// The most bytes printed of one value.
  static let maximumLength = 1 << 16

  let cells: Cells
  let environment: Environment?
  /// Whether texts and times are written as the language writes them.
  let quotes: Bool
  private(set) var output = ""

  init(cells: Cells, environment: Environment?, quotes: Bool) {
    self.cells = cells
    self.environment = environment
    self.quotes = quotes
  }

  mutating func print(_ value: Value) {
    guard output.utf8.count < ValuePrinter.maximumLength else {
      if !output.hasSuffix("…") { output += "…" }
      return
    }
    switch value {
    case .null: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .int(let number): output += String(number)
    case .uint(let number): output += quotes ? "\(number)u" : String(number)
    case .double(let number): print(number)
    case .string(let text): output += quotes ? Quoting.quote(text) : text.description
    case .bytes(let bytes): output += "b" + Quoting.quote(bytes: bytes)
    case .timestamp(let time): output += quotes ? "timestamp(\"\(time)\")" : time.description
    case .duration(let span): output += quotes ? "duration(\"\(span)\")" : span.description
    case .list(let list): print(sequence: cells.elements(of: list), open: "[", close: "]") { $0.print($1) }
    case .map(let map):
      print(sequence: 0..<map.count, open: "{", close: "}") {
        $0.print(map.keys[$1])
        $0.output += ": "
        $0.print(map.values[$1])
      }
    case .record(let record): print(record)
    case .optional(let optional):
      guard let wrapped = optional.wrapped else {
        output += "optional.none()"
        return
      }
      output += "optional.of("
      print(wrapped)
      output += ")"
    case .type(let type): output += type.name
    case .opaque(let opaque):
      let type = environment?.opaqueTypes.values.first { $0.id == opaque.type }
      output += type?.describe(opaque) ?? "opaque(\(opaque.type.rawValue))"
    case .unknown(let unknown):
      print(sequence: unknown.facts, open: "unknown(", close: ")") { $0.output += $1.description }
    case .error(let error): output += "error(\(error.message.en))"
    }
  }

  private mutating func print(_ number: Double) {
    let text = quotes ? DoubleText.general(number) : DoubleText.plain(number)
    output += text
    // A whole number is told from an int by its decimals.
    if quotes, text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0 &- 48 < 10 }) { output += ".0" }
  }

  private mutating func print(_ record: Value.Record) {
    guard let types = cells.store?.recordTypes, types.indices.contains(Int(record.type)) else {
      output += "record(\(record.base))"
      return
    }
    let type = types[Int(record.type)]
    var present: [(String, Value)] = []
    for (slot, field) in type.fields.enumerated() {
      let cell = record.base &+ Int32(truncatingIfNeeded: slot)
      guard let value = cells.address(cell)?.pointee, value.isDefinite else { continue }
      present.append((field.name, value))
    }
    output += type.name
    print(sequence: present, open: "{", close: "}") {
      $0.output += $1.0 + ": "
      $0.print($1.1)
    }
  }

  private mutating func print<Items: Sequence>(
    sequence: Items, open: String, close: String, _ item: (inout ValuePrinter, Items.Element) -> Void
  ) {
    output += open
    var isFirst = true
    for element in sequence {
      if !isFirst { output += ", " }
      isFirst = false
      item(&self, element)
      if output.utf8.count >= ValuePrinter.maximumLength { break }
    }
    output += close
  }
}

extension Unknown.Fact: CustomStringConvertible {
  /// The fact as a path from its cell or name.
  public var description: String {
    switch self {
    case .cell(let cell): "#\(cell)"
    case .field(let fact, let name): "\(fact).\(name)"
    case .named(let name): name
    }
  }
}
