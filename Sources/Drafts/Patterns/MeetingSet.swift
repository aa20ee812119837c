/// Where paths of a search have met: a bit for each meeting of the program and each byte of the stretch of text that
/// was looked at. What is not needed any more is cleared, and only what was touched.
struct MeetingSet {
  private var bits: [UInt64] = []
  private var slotCount = 0
  /// The byte that the first bits stand for.
  private var base = 0
  /// The last byte at which paths met; below `base` where they have not.
  private var reach = -1

  /// Starts a search with a program of so many meetings.
  mutating func begin(_ slotCount: Int) {
    clear()
    self.slotCount = slotCount
    base = 0
    reach = -1
  }

  /// Tells that nothing before a byte will be visited any more.
  mutating func leave(_ place: Int) {
    guard place > reach else { return }
    clear()
    base = place
    reach = place - 1
  }

  /// Makes the meetings at a byte unvisited: what led to a match is no failure.
  mutating func forget(_ place: Int) {
    guard place >= base, place <= reach else { return }
    let first = (place - base) * slotCount
    for index in first..<first + slotCount { bits[index >> 6] &= ~(1 << UInt64(index & 63)) }
  }

  /// Whether it is the first visit of a meeting at a byte.
  @inline(__always) mutating func visit(_ slot: Int, at place: Int) -> Bool {
    let index = (place - base) * slotCount + slot
    if place > reach {
      reach = place
      let words = ((place - base + 1) * slotCount + 63) >> 6
      if words > bits.count { bits += repeatElement(0, count: max(words - bits.count, bits.count)) }
    }
    let bit: UInt64 = 1 << UInt64(index & 63)
    guard bits[index >> 6] & bit == 0 else { return false }
    bits[index >> 6] |= bit
    return true
  }

  private mutating func clear() {
    guard reach >= base else { return }
    for word in 0..<((reach - base + 1) * slotCount + 63) >> 6 { bits[word] = 0 }
  }
}
