extension CostRun {
  /// The most bytes that a value of weight 1 takes when it is printed: a double with all its digits.
  private static let printedBytes = 512

  /// The most that a function of the library charges, and the size of its result. The formulas are those of the
  /// functions themselves; what is not named here charges nothing.
  func libraryCall(
    _ node: Expression, _ function: String, _ operands: [Expression], _ sizes: [ValueSize]
  ) -> (cost: Int, size: ValueSize) {
    guard let first = sizes.first, let last = sizes.last else { return (0, assumedSize(of: node)) }
    switch function {
    case "dyn": return (0, first.unknownType)
    case "size", "startsWith", "endsWith", "hasValue", "int", "uint", "double", "bool", "timestamp",
      "duration", "type":
      return (0, .scalar)
    case "string", "bytes": return (0, .text(bytes: max(first.count, Self.printedBytes)))
    case "contains": return (first.count >> 5, .scalar)
    case "matches":
      let isCompiled = operands.last.map(isConstant) == true && !hasFaultyPattern
      let compiling = isCompiled ? 0 : last.count.multipliedOrMaximum(8)
      return ((1 + first.count >> 3).addingOrMaximum(compiling), .scalar)
    case "value", "optional.of", "optional.ofNonZeroValue", "optional.none":
      return (0, function == "value" ? first.element : .optional(first))
    case "math.greatest", "math.least": return (first.count >> 2, .scalar)
    default:
      return textCall(function, sizes) ?? listCall(function, operands, sizes) ?? (0, assumedSize(of: node))
    }
  }

  /// Whether an operand is known when the expression is planned.
  private func isConstant(_ node: Expression) -> Bool {
    if case .literal = node.kind { true } else { folded[node.id] != nil }
  }

  private func textCall(_ function: String, _ sizes: [ValueSize]) -> (cost: Int, size: ValueSize)? {
    let bytes = sizes[0].count
    func argument(_ index: Int) -> Int { sizes.indices.contains(index) ? sizes[index].count : 0 }
    switch function {
    case "charAt": return (bytes >> 4, .text(bytes: 4))
    case "indexOf": return (bytes >> 4, .scalar)
    case "lastIndexOf":
      return ((bytes >> 4).multipliedOrMaximum(1 + argument(1) >> 6).addingOrMaximum(1), .scalar)
    case "substring", "lowerAscii", "upperAscii", "trim": return (bytes >> 4, .text(bytes: bytes))
    case "base64.encode", "base64.decode":
      return (bytes >> 4, .text(bytes: bytes.addingOrMaximum(bytes).addingOrMaximum(4)))
    // A byte becomes at most an escape of six.
    case "strings.quote": return (bytes >> 2, .text(bytes: bytes.multipliedOrMaximum(6).addingOrMaximum(2)))
    case "replace":
      // At most one place before each byte and one at the end.
      let pieces = bytes.addingOrMaximum(2)
      let count = pieces.multipliedOrMaximum(argument(2)).addingOrMaximum(bytes)
      let cost = (1 + bytes >> 3).addingOrMaximum(pieces).addingOrMaximum(count >> 4)
      return (cost, .text(bytes: count))
    case "split":
      return (1 + bytes >> 2, .list(count: bytes.addingOrMaximum(1), element: .text(bytes: bytes)))
    case "join":
      let piece = sizes[0].element.count.addingOrMaximum(argument(1))
      let count = piece.multipliedOrMaximum(bytes)
      return (bytes.addingOrMaximum(count >> 4), .text(bytes: count))
    case "format":
      let printed = (sizes.last?.weight ?? 1).multipliedOrMaximum(Self.printedBytes)
      let count = bytes.addingOrMaximum(printed)
      return (count >> 3, .text(bytes: count))
    case "regex.extract": return (argument(1).addingOrMaximum(bytes >> 1), .optional(.text(bytes: bytes)))
    case "regex.extractAll":
      return (
        argument(1).addingOrMaximum(bytes >> 1),
        .list(count: bytes.addingOrMaximum(1), element: .text(bytes: bytes))
      )
    case "regex.replace":
      // The replacement once a match, and each group that it names holds no more than its match.
      let matches = bytes.addingOrMaximum(1)
      let count = matches.multipliedOrMaximum(argument(2)).multipliedOrMaximum(2).addingOrMaximum(bytes)
      return (argument(1).addingOrMaximum(bytes).addingOrMaximum(count >> 3), .text(bytes: count))
    default: return nil
    }
  }

  private func listCall(
    _ function: String, _ operands: [Expression], _ sizes: [ValueSize]
  ) -> (cost: Int, size: ValueSize)? {
    let (list, last) = (sizes[0], sizes[sizes.count - 1])
    let count = list.count
    func comparisons(_ other: ValueSize, _ weight: Int) -> Int {
      count.multipliedOrMaximum(other.count).multipliedOrMaximum(weight)
    }
    switch function {
    // Texts are reversed as well, for a quarter of their bytes.
    case "slice", "reverse": return (count, list)
    case "flatten":
      let weight = list.weight
      if sizes.count == 1, case .list(let inner, let element) = list.element {
        return (weight, .list(count: count.multipliedOrMaximum(inner), element: element))
      }
      return (weight, .list(count: weight, element: list.element.unknownType))
    case "distinct": return (comparisons(list, list.element.weight), list)
    case "sort":
      return (count.multipliedOrMaximum(Int.bitWidth - count.leadingZeroBitCount), list)
    case "lists.range":
      var most = EvaluationLimits.maxValueWeight
      if let operand = operands.first, let number = number(operand) { most = min(most, max(0, number)) }
      return (most, .list(count: most, element: .scalar))
    case "first", "last": return (0, .optional(list.element))
    case "sets.contains", "sets.intersects":
      return (comparisons(last, min(list.element.weight, last.element.weight)), .scalar)
    case "sets.equivalent":
      let one = comparisons(last, min(list.element.weight, last.element.weight))
      return (one.multipliedOrMaximum(2), .scalar)
    default: return nil
    }
  }

  /// The number that an operand is known to be.
  private func number(_ node: Expression) -> Int? {
    switch (node.kind, folded[node.id]) {
    case (_, .int(let number)?): Int(clamping: number)
    case (.literal(.int(let number)), _): Int(clamping: number)
    default: nil
    }
  }
}
