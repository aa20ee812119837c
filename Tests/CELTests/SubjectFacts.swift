import CEL

/// Values for the facts that `Subject` lacks, but for those that `has` asks for in tests.
struct SubjectFacts {
  let missing: Bool
  let heard: Bool
  let age: Int64
  let notes: [String]

  static let all = [
    SubjectFacts(missing: true, heard: true, age: 0, notes: []),
    SubjectFacts(missing: false, heard: false, age: .min, notes: ["a", "法审"]),
    SubjectFacts(
      missing: false, heard: true, age: 41,
      notes: (0..<100).map { String(repeating: "法", count: 3 * $0) }),
  ]

  /// Fills the cells that are absent.
  func supply(to subject: Subject) {
    subject.context.bind("missing", to: .bool(missing))
    for (cell, path) in subject.paths {
      switch path {
      case "heard": subject.store[cell] = .bool(heard)
      case "officers.1.age": subject.store[cell] = .int(age)
      case "notes": subject.store[cell] = .list(notes.map { .string($0) })
      default: continue
      }
    }
  }
}
