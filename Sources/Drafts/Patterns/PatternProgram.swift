/// A pattern made ready to be tried: instructions in a flat list, each followed by the next one unless it says otherwise.
struct PatternProgram {
  enum Instruction {
    /// These bytes of `text`.
    case text(start: Int32, count: Int32)
    /// A character of the class in these places of `boundaries`.
    case character(start: Int32, count: Int32)
    /// From `least` to `most` characters of the class, as many as can be.
    case run(start: Int32, count: Int32, least: UInt8, most: UInt8)
    /// There, and if that fails, there.
    case fork(first: Int32, second: Int32)
    /// Those of the branches in these places of `branches` that begin with the character at hand, in their order.
    case choose(start: Int32, count: Int32)
    case jump(Int32)
    /// Paths meet here. What failed from here once fails again, so that a second visit at the same place ends: the work on a
    /// text is bounded by its length times the instructions, as each is reached at a place by one path between two meetings.
    case meet(slot: Int32)
    case textStart
    case textEnd
    case match
  }

  /// The most instructions and branches.
  static let maximumInstructions = 10_000
  /// The most places where paths meet: each takes a bit for every byte of a sentence.
  static let maximumMeetings = 250

  var instructions: [Instruction] = []
  var text: [UInt8] = []
  /// The places of all classes (`CharacterClass.boundaries`).
  var boundaries: [UInt32] = []
  /// The characters that branches begin with, ascending inside each list.
  var branches: [UInt32] = []
  /// Where the branches lead.
  var targets: [Int32] = []
  /// How many `meet` there are.
  var meetingCount = 0
}
