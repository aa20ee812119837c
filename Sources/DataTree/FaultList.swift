import SourceText

/// The faults of one document: the first few, and the number of all.
struct FaultList<Element: Fault> {
  private(set) var faults: [Element] = []
  private(set) var count = 0
  private let limit: Int
  private var firstUnlisted: Range<Int>?

  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { count == 0 }

  /// The fault that was added last.
  private(set) var last: Element?

  mutating func add(_ fault: Element) {
    count += 1
    last = fault
    if faults.count < limit {
      faults.append(fault)
    } else if firstUnlisted == nil {
      firstUnlisted = fault.range
    }
  }

  /// The faults in words, by their places, and a last line for those beyond the limit.
  func diagnostics(in file: SourceFile) -> [Diagnostic] {
    var diagnostics = faults.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map { $0.element.diagnostic(in: file) }
    if let firstUnlisted {
      let words = Element.more(count - faults.count)
      diagnostics.append(
        Diagnostic(
          code: words.code, message: words.message,
          at: Diagnostic.Location(file: file, range: firstUnlisted)))
    }
    return diagnostics
  }
}
