extension Value {
  /// The order of two values of one ordered type, or of two numbers; nil where there is none.
  func order(_ other: Value) -> Order? {
    switch (self, other) {
    case (.string(let left), .string(let right)), (.bytes(let left), .bytes(let right)):
      Order(Int64(left.order(right)), 0)
    case (.bool(let left), .bool(let right)): Order(Int64(left ? 1 : 0), Int64(right ? 1 : 0))
    case (.timestamp(let left), .timestamp(let right)):
      left == right ? .equal : (left < right ? .less : .greater)
    case (.duration(let left), .duration(let right)):
      Order(left.totalNanoseconds, right.totalNanoseconds)
    default: NumberOrder.compare(self, other)
    }
  }
}
