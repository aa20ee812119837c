import DataTree
import Testing

@Suite struct JSONRobustnessTests {
  private static let sample = #"""
    {"kind": "penaltyCase", "名称": "处罚\u5904\n", "list": [1, -2.5e+3, true, false, null, {"a": {}, "b": []}],
      "deep": [[["x"]], {"k\"ey": 0}], "amount": 12000.00}
    """#

  /// Nothing traps, and the two readers agree: a text has a tree or a named fault.
  private func check(_ bytes: [UInt8]) {
    let reading = Reading(json: bytes)
    let codes = reading.diagnostics.map(\.code)
    #expect(reading.tree != nil || !codes.isEmpty)
    #expect(!codes.contains("json.not-json"), "\(String(decoding: bytes, as: UTF8.self))")
    if reading.tree != nil { #expect(codes.allSatisfy { $0 == "json.duplicate-key" }) }
    for diagnostic in reading.diagnostics {
      let range = diagnostic.location?.range ?? 0..<0
      #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    }
  }

  @Test func truncationAtEveryByte() {
    let bytes = Array(Self.sample.utf8)
    for count in 0..<bytes.count { check(Array(bytes[..<count])) }
  }

  @Test func mutationOfEveryByte() {
    let bytes = Array(Self.sample.utf8)
    let values: [UInt8] =
      Array(#"{}[],:"'\/#-+.0eEtfnuN=; "#.utf8) + [
        0, 0x09, 0x0A, 0x1F, 0x7F, 0x80, 0xC0, 0xE5, 0xED, 0xF0, 0xFF,
      ]
    for index in bytes.indices {
      for value in values {
        var changed = bytes
        changed[index] = value
        check(changed)
        changed.remove(at: index)
        check(changed)
        changed = bytes
        changed.insert(value, at: index)
        check(changed)
      }
    }
  }
}
