import DataTree
import Testing

@Suite struct YAMLLimitTests {
  @Test(arguments: ["[", "{a: ", "- ", "? ", "- - ", "[{a: ", "&a [", "{[", "{{", "{[[],", "[{a: {}, "])
  func deepNesting(opening: String) {
    let reading = Reading(yaml: String(repeating: opening, count: 20_000))
    #expect(reading.tree == nil)
    #expect(reading.diagnostics.contains { $0.code == "yaml.too-deep" } || reading.diagnostics.count == 1)
  }

  @Test func depthHasALimit() {
    var limits = ReadingLimits()
    limits.depth = 3
    #expect(Reading(yaml: "[[[1]]]", limits: limits).places == [])
    #expect(Reading(yaml: "[[[[1]]]]", limits: limits).places == ["yaml.too-deep 1:4-1:5"])
    #expect(Reading(yaml: "a: &x [[1]]\nb: [*x]\n", limits: limits).places == ["yaml.too-deep 2:5-2:7"])
  }

  @Test func aliasBombIsRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let items = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let reading = Reading(yaml: text)
    #expect(reading.tree == nil)
    #expect(reading.diagnostics.map(\.code) == ["yaml.too-many-aliases"])
  }

  @Test func nodesTextsAndBytesHaveLimits() {
    var limits = ReadingLimits()
    limits.nodes = 4
    #expect(Reading(yaml: "[1, 2, 3]", limits: limits).places == [])
    #expect(Reading(yaml: "[1, 2, 3, 4]", limits: limits).places == ["yaml.too-many-nodes 1:11-1:12"])
    limits = ReadingLimits()
    limits.textBytes = 6
    #expect(Reading(yaml: "[处罚]", limits: limits).places == [])
    #expect(Reading(yaml: "[处罚x]", limits: limits).places == ["yaml.text-too-long 1:2-1:5"])
    limits.bytes = 4
    #expect(Reading(yaml: "[1,2]", limits: limits).places == ["yaml.too-large 1:1-1:1"])
  }

  @Test func faultsBeyondTheLimitAreCounted() {
    let text = String(repeating: "a: 1\n", count: 30)
    let reading = Reading(yaml: text)
    #expect(reading.diagnostics.count == 21)
    #expect(reading.places.last == "yaml.more-faults 22:1-22:2")
    #expect(reading.diagnostics.last?.message.zh == "另有 9 处错误未列出")
  }

  @Test func largeFlatDocumentsAreLinear() {
    let flow = "[" + String(repeating: "a, ", count: 20_000) + "b]"
    #expect(Reading(yaml: flow).tree?.count == 20_002)
    let keys = (0..<5_000).map { "键\($0): \($0)\n" }.joined()
    #expect(Reading(yaml: keys + "键42: 1\n").places == ["yaml.duplicate-key 5001:1-5001:4"])
  }
}
