/// Makes the program of a pattern.
struct PatternCompiler {
  /// The pattern has too many instructions when its groups are written out.
  struct TooLong: Error {}

  private var program = PatternProgram()

  static func compile(_ pattern: PatternNode) throws(TooLong) -> PatternProgram {
    var compiler = PatternCompiler()
    try compiler.emit(pattern)
    try compiler.append(.match)
    return compiler.program
  }

  private var here: Int32 { Int32(program.instructions.count) }

  private mutating func append(_ instruction: PatternProgram.Instruction) throws(TooLong) {
    guard
      program.instructions.count + program.branches.count < PatternProgram.maximumInstructions,
      program.meetingCount <= PatternProgram.maximumMeetings
    else { throw TooLong() }
    program.instructions.append(instruction)
  }

  private mutating func meet() throws(TooLong) {
    try append(.meet(slot: Int32(program.meetingCount)))
    program.meetingCount += 1
  }

  private mutating func emit(_ node: PatternNode) throws(TooLong) {
    switch node {
    case .text(let text):
      try append(.text(start: Int32(program.text.count), count: Int32(text.utf8.count)))
      program.text += text.utf8
    case .character(let characterClass):
      let (start, count) = add(characterClass)
      try append(.character(start: start, count: count))
    case .sequence(let parts): for part in parts { try emit(part) }
    case .alternatives, .group: try emit(alternatives: try flattened(node))
    case .repeated(let part, let repetition): try emit(part, repetition)
    case .start: try append(.textStart)
    case .end: try append(.textEnd)
    }
  }

  private mutating func add(_ characterClass: CharacterClass) -> (start: Int32, count: Int32) {
    let start = Int32(program.boundaries.count)
    program.boundaries += characterClass.boundaries
    return (start, Int32(characterClass.boundaries.count))
  }

  // MARK: - Alternatives

  /// The alternatives of a node, and of those among them that are alternatives themselves.
  private func flattened(_ node: PatternNode) throws(TooLong) -> [PatternNode] {
    switch node {
    case .group(let group): return try flattened(group.node)
    case .alternatives(let parts):
      var all: [PatternNode] = []
      for part in parts {
        all += try flattened(part)
        guard all.count <= PatternProgram.maximumInstructions else { throw TooLong() }
      }
      return all
    default: return [node]
    }
  }

  private mutating func emit(alternatives: [PatternNode]) throws(TooLong) {
    guard alternatives.count > 1 else {
      for only in alternatives { try emit(only) }
      return
    }
    var jumps: [Int] = []
    var rest = alternatives[...]
    while let first = rest.first {
      // Neighbours whose first characters are known are chosen by them; another one has to be tried.
      var run: [(node: PatternNode, leading: [Unicode.Scalar])] = []
      for node in rest {
        guard let leading = node.leading else { break }
        run.append((node, leading))
      }
      rest = rest.dropFirst(max(run.count, 1))
      let fork = rest.isEmpty ? nil : here
      if fork != nil { try append(.fork(first: here + 1, second: 0)) }
      if run.isEmpty {
        try emit(first)
        try append(.jump(0))
        jumps.append(Int(here) - 1)
      } else {
        try emit(branches: run, &jumps)
      }
      if let fork { program.instructions[Int(fork)] = .fork(first: fork + 1, second: here) }
    }
    for jump in jumps { program.instructions[jump] = .jump(here) }
    try meet()
  }

  private mutating func emit(
    branches: [(node: PatternNode, leading: [Unicode.Scalar])], _ jumps: inout [Int]
  ) throws(TooLong) {
    let place = here
    try append(.choose(start: 0, count: 0))
    var table: [(scalar: UInt32, number: Int, target: Int32)] = []
    for (number, branch) in branches.enumerated() {
      table += branch.leading.map { ($0.value, number, here) }
      try emit(branch.node)
      try append(.jump(0))
      jumps.append(Int(here) - 1)
    }
    table.sort { ($0.scalar, $0.number) < ($1.scalar, $1.number) }
    program.instructions[Int(place)] = .choose(
      start: Int32(program.branches.count), count: Int32(table.count))
    program.branches += table.map(\.scalar)
    program.targets += table.map(\.target)
  }

  // MARK: - Repetition

  private mutating func emit(_ part: PatternNode, _ repetition: PatternNode.Repetition) throws(TooLong) {
    if case .character(let characterClass) = part, let most = repetition.most, !repetition.isLazy {
      let (start, count) = add(characterClass)
      try append(
        .run(start: start, count: count, least: UInt8(repetition.least), most: UInt8(most)))
      if repetition.least < most { try meet() }
      return
    }
    for _ in 0..<repetition.least { try emit(part) }
    guard let most = repetition.most else { return try emitLoop(part, repetition) }
    guard repetition.least < most else { return }
    // Each further one is tried only where the one before it was there.
    var forks: [Int32] = []
    for _ in repetition.least..<most {
      forks.append(here)
      try append(.jump(0))
      try emit(part)
    }
    for fork in forks { set(fork, fork + 1, here, repetition) }
    try meet()
  }

  private mutating func emitLoop(_ part: PatternNode, _ repetition: PatternNode.Repetition) throws(TooLong) {
    let head = here
    try meet()
    let fork = here
    try append(.jump(0))
    try emit(part)
    try append(.jump(head))
    set(fork, fork + 1, here, repetition)
  }

  /// Makes the instruction at a place the choice between another round and going on.
  private mutating func set(
    _ place: Int32, _ round: Int32, _ onward: Int32, _ repetition: PatternNode.Repetition
  ) {
    program.instructions[Int(place)] =
      repetition.isLazy ? .fork(first: onward, second: round) : .fork(first: round, second: onward)
  }
}
