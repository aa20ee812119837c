import Testing

@Suite struct JSONConformanceTests {
  @Test func suite() {
    guard let files = Conformance.files(in: "json/test_parsing") else { return }
    var counts = ["y": 0, "n": 0, "i accepted": 0, "i refused": 0]
    for (name, bytes) in files {
      let reading = Reading(json: bytes)
      let isAccepted = reading.tree != nil
      switch name.prefix(1) {
      case "y":
        counts["y", default: 0] += 1
        #expect(isAccepted, "\(name)")
        let codes = reading.diagnostics.map(\.code)
        #expect(codes == (name.contains("duplicated_key") ? ["json.duplicate-key"] : []), "\(name)")
      case "n":
        counts["n", default: 0] += 1
        #expect(!isAccepted && !reading.diagnostics.isEmpty, "\(name)")
        #expect(!reading.diagnostics.contains { $0.code == "json.not-json" }, "\(name)")
      default:
        counts[isAccepted ? "i accepted" : "i refused", default: 0] += 1
        #expect(isAccepted == reading.diagnostics.isEmpty, "\(name)")
      }
    }
    print(
      "JSON conformance:",
      counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    #expect(files.count >= 300)
  }
}
