/// The least and the greatest cost of a part of an expression. Sums and products end at `Int.max`.
struct CostRange {
  var least: Int
  var greatest: Int

  static let zero = CostRange(0)

  init(_ cost: Int) { self.init(least: cost, greatest: cost) }

  /// A cost that may not arise at all.
  init(upTo greatest: Int) { self.init(least: 0, greatest: greatest) }

  init(least: Int, greatest: Int) {
    self.least = least
    self.greatest = greatest
  }

  static func + (left: CostRange, right: CostRange) -> CostRange {
    CostRange(
      least: left.least.addingOrMaximum(right.least),
      greatest: left.greatest.addingOrMaximum(right.greatest))
  }

  static func += (left: inout CostRange, right: CostRange) { left = left + right }

  /// The cost of something done from `least` to `greatest` times.
  func times(least: Int, greatest: Int) -> CostRange {
    CostRange(
      least: self.least.multipliedOrMaximum(least), greatest: self.greatest.multipliedOrMaximum(greatest))
  }

  /// The cost of either.
  func or(_ other: CostRange) -> CostRange {
    CostRange(least: min(least, other.least), greatest: max(greatest, other.greatest))
  }

  /// The cost of something that need not happen.
  var maybe: CostRange { CostRange(upTo: greatest) }
}

extension Int {
  /// The sum of two numbers that are not negative.
  func addingOrMaximum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product of two numbers that are not negative.
  func multipliedOrMaximum(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
