import DataTree
import SourceText
import Testing

@Suite struct JSONLimitTests {
  private func limits(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
    var limits = ReadingLimits()
    change(&limits)
    return limits
  }

  @Test func depth() {
    let three = limits { $0.depth = 3 }
    #expect(Reading(json: "[[{\"a\": 1}]]", limits: three).places == [])
    #expect(Reading(json: "[[{\"a\": []}]]", limits: three).places == ["json.too-deep 1:9-1:10"])
    #expect(
      Reading(json: String(repeating: "[", count: 128) + String(repeating: "]", count: 128)).places == [])
    #expect(Reading(json: String(repeating: "[", count: 100_000)).places == ["json.too-deep 1:129-1:130"])
    #expect(
      Reading(json: String(repeating: "{\"a\":", count: 100_000)).places == ["json.too-deep 1:641-1:642"])
  }

  @Test func nodes() {
    let five = limits { $0.nodes = 5 }
    #expect(Reading(json: "{\"a\": 1, \"b\": 2}", limits: five).places == [])
    #expect(Reading(json: "[1, 2, 3, 4]", limits: five).places == [])
    #expect(Reading(json: "[1, 2, 3, 4, 5]", limits: five).places == ["json.too-many-nodes 1:14-1:15"])
    #expect(
      Reading(json: "{\"a\": 1, \"b\": [], \"c\": 2}", limits: five).places == [
        "json.too-many-nodes 1:19-1:22"
      ])
  }

  @Test func texts() {
    let six = limits { $0.textBytes = 6 }
    #expect(Reading(json: "[\"处罚\", 123456]", limits: six).places == [])
    #expect(Reading(json: "[\"处罚x\"]", limits: six).places == ["json.text-too-long 1:2-1:3"])
    #expect(Reading(json: "[1234567]", limits: six).places == ["json.text-too-long 1:2-1:3"])
    #expect(Reading(json: "{\"处罚x\": 1}", limits: six).places == ["json.text-too-long 1:2-1:3"])
  }

  @Test func bytes() {
    #expect(Reading(json: "[1, 2]", limits: limits { $0.bytes = 6 }).places == [])
    #expect(Reading(json: "[1, 22]", limits: limits { $0.bytes = 6 }).places == ["json.too-large 1:1-1:1"])
  }

  /// Keys whose quick hashes are all equal, and many keys, cost no more than others.
  @Test func manyKeysAreLinear() {
    let keys = (0..<20_000).map { "\"abcdefgh\($0 + 10_000_000)abcdefgh\": \($0)" }
    #expect(Reading(json: "{" + keys.joined(separator: ",") + "}").places == [])
    #expect(
      Reading(json: "{" + keys.joined(separator: ",") + ",}").diagnostics.map(\.code) == [
        "json.trailing-comma"
      ])
    let text = "{" + keys.joined(separator: ",\n") + ",\n" + keys[0] + ",\n" + keys[19_999] + "}"
    #expect(Reading(json: text).diagnostics.map(\.code) == ["json.duplicate-key", "json.duplicate-key"])
    #expect(Reading(json: text).places.first?.hasPrefix("json.duplicate-key 20001:1-") == true)
  }

  @Test(arguments: [1, 2, 8, 47, 48, 49, 50, 100])
  func duplicatesAreFoundAtEverySize(count: Int) {
    let keys = (0..<count).map { "\"k\($0)\": [{\"k0\": 1}]" }
    for repeated in Set([0, count / 2, count - 1]) {
      let text = "{" + (keys + [keys[repeated]]).joined(separator: ",\n") + "}"
      #expect(Reading(json: text).places.map { $0.prefix { $0 != "-" || true } }.count == 1)
      #expect(Reading(json: text).places.first?.hasPrefix("json.duplicate-key \(count + 1):1") == true)
    }
  }
}
