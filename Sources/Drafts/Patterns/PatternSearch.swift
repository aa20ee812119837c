/// Runs programs of patterns over texts: the first match from the left, and of those from one place the one that the
/// pattern prefers, as Perl and RE2 have it. Its memory is used again for each search.
///
/// The program is followed along one path; where it forks, the other path is put on a stack. `Instruction.meet` keeps
/// the work linear in the text.
struct PatternSearch {
  /// A path not yet taken.
  private struct Path {
    let instruction: Int
    let place: Int
    /// Taken also from each character before `place` down to here.
    let lowest: Int
  }

  private var paths: [Path] = []
  private var meetings = MeetingSet()
  /// The instructions followed so far, a run of characters counted as many: for tests of the bound.
  private(set) var stepCount = 0

  /// The matches in a text from left to right, none overlapping the one before.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - words: Where the words of `RequiredLiterals` stand, ascending.
  ///   - lead: How many characters of a match can stand before the word; nil for any number.
  ///   - limit: The most matches.
  mutating func matches(
    of program: PatternProgram, in text: Span<UInt8>, wordsAt words: some Sequence<Int>, lead: Int?,
    atMost limit: Int
  ) -> [Range<Int>] {
    meetings.begin(program.meetingCount)
    var matches: [Range<Int>] = []
    // No match starts before it.
    var next = 0
    for word in words {
      while next <= word {
        guard matches.count < limit else { return matches }
        let first = lead.map { Self.back($0, from: word, to: next, in: text) } ?? next
        guard let match = firstMatch(of: program, in: text, from: first...word) else {
          next = word + 1
          break
        }
        matches.append(match)
        next = match.isEmpty ? match.upperBound + 1 : match.upperBound
        meetings.forget(match.upperBound)
      }
    }
    return matches
  }

  /// The place so many characters before another one, but not before a third.
  private static func back(_ count: Int, from place: Int, to lowest: Int, in text: Span<UInt8>) -> Int {
    var place = place
    var rest = count
    while rest > 0, place > lowest {
      place = before(place, in: text)
      rest -= 1
    }
    return max(place, lowest)
  }

  private mutating func firstMatch(
    of program: PatternProgram, in text: Span<UInt8>, from starts: ClosedRange<Int>
  ) -> Range<Int>? {
    for start in starts where start == text.count || text[start] & 0xC0 != 0x80 {
      meetings.leave(start)
      if let end = end(of: program, in: text, from: start) { return start..<end }
    }
    return nil
  }

  /// The end of the match from a place.
  private mutating func end(of program: PatternProgram, in text: Span<UInt8>, from start: Int) -> Int? {
    let code = program.instructions.span
    let words = program.text.span
    let boundaries = program.boundaries.span
    paths.removeAll(keepingCapacity: true)
    var next = 0
    var place = start
    while true {
      var isOnward: Bool
      stepCount &+= 1
      switch code[next] {
      case .text(let first, let count):
        isOnward = Self.holds(text, at: place, words, Int(first), Int(count))
        place += Int(count)
        next += 1
      case .character(let first, let count):
        if let (scalar, width) = Self.character(text, at: place) {
          isOnward = CharacterClass.holds(scalar, boundaries, from: Int(first), count: Int(count))
          place += width
        } else {
          isOnward = false
        }
        next += 1
      case .run(let first, let count, let least, let most):
        var taken = 0
        var lowest = place
        while taken < Int(most), let (scalar, width) = Self.character(text, at: place),
          CharacterClass.holds(scalar, boundaries, from: Int(first), count: Int(count))
        {
          place += width
          taken += 1
          if taken <= Int(least) { lowest = place }
        }
        stepCount &+= taken
        isOnward = taken >= Int(least)
        next += 1
        if isOnward, lowest < place {
          paths.append(Path(instruction: next, place: Self.before(place, in: text), lowest: lowest))
        }
      case .fork(let first, let second):
        paths.append(Path(instruction: Int(second), place: place, lowest: place))
        next = Int(first)
        isOnward = true
      case .choose(let first, let count):
        isOnward = false
        if let (scalar, _) = Self.character(text, at: place) {
          let branches = program.branches.span
          var branch = CharacterClass.lowerBound(
            of: scalar, in: branches, from: Int(first), count: Int(count))
          let end = Int(first) + Int(count)
          if branch < end, branches[branch] == scalar {
            isOnward = true
            next = Int(program.targets[branch])
            // The later ones are put on the stack from the last on, so that they come off it in their order.
            let second = branch + 1
            branch = second
            while branch < end, branches[branch] == scalar { branch += 1 }
            while branch > second {
              branch -= 1
              paths.append(Path(instruction: Int(program.targets[branch]), place: place, lowest: place))
            }
          }
        }
      case .jump(let target):
        next = Int(target)
        isOnward = true
      case .meet(let slot):
        isOnward = meetings.visit(Int(slot), at: place)
        next += 1
      case .textStart:
        isOnward = place == 0
        next += 1
      case .textEnd:
        isOnward = place == text.count
        next += 1
      case .match: return place
      }
      if isOnward { continue }
      guard let path = paths.popLast() else { return nil }
      next = path.instruction
      place = path.place
      if path.lowest < place {
        paths.append(
          Path(instruction: next, place: Self.before(place, in: text), lowest: path.lowest))
      }
    }
  }

  // MARK: - Text

  @inline(__always) private static func holds(
    _ text: Span<UInt8>, at place: Int, _ words: Span<UInt8>, _ first: Int, _ count: Int
  ) -> Bool {
    guard place + count <= text.count else { return false }
    for index in 0..<count where text[place + index] != words[first + index] { return false }
    return true
  }

  /// The character at a place and its bytes; nil at the text's end and for bytes that are no UTF-8.
  @inline(__always) private static func character(_ text: Span<UInt8>, at place: Int) -> (UInt32, Int)? {
    guard place < text.count else { return nil }
    let first = UInt32(text[place])
    if first < 0x80 { return (first, 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, place + width <= text.count else { return nil }
    var scalar = first & (0xFF >> UInt32(width + 1))
    for index in 1..<width { scalar = scalar << 6 | UInt32(text[place + index] & 0x3F) }
    return (scalar, width)
  }

  /// Where the character before a place starts.
  @inline(__always) private static func before(_ place: Int, in text: Span<UInt8>) -> Int {
    var place = place - 1
    while place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
