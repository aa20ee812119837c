import DataTree
import Testing

@Suite struct YAMLRobustnessTests {
  private static let sample = """
    # 注
    - id: PRO-29
      title: {zh: 听证通知, en: "Hearing\\n\\u5904"}
      when: has(case.x)
      require: >-
        workdays(a,
          b) >= 7
      note: |+
        一

      'x''y': &a [1, *b, ~]
      z: *a
    ...

    """

  private func check(_ bytes: [UInt8]) {
    let reading = Reading(yaml: bytes)
    #expect(reading.tree != nil || !reading.diagnostics.isEmpty)
    #expect(
      !reading.diagnostics.contains { $0.code == "yaml.syntax" }, "\(String(decoding: bytes, as: UTF8.self))")
    for diagnostic in reading.diagnostics {
      let range = diagnostic.location?.range ?? 0..<0
      #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    }
    guard let tree = reading.tree else { return }
    visit(tree, tree.root)
  }

  private func visit(_ tree: ValueTree, _ node: ValueTree.NodeID) {
    let range = tree.range(of: node)
    #expect(range.upperBound <= tree.file.buffer.count)
    _ = (tree.string(of: node), tree.integer(of: node), tree.double(of: node))
    #expect(tree.offsetMap(of: node).source(of: tree.text(of: node).count) <= tree.file.buffer.count)
    for member in tree.members(of: node) { visit(tree, member.key) }
    for child in tree.children(of: node) { visit(tree, child) }
  }

  @Test func truncationAtEveryByte() {
    let bytes = Array(Self.sample.utf8)
    for count in 0...bytes.count { check(Array(bytes[..<count])) }
  }

  @Test func mutationOfEveryByte() {
    let bytes = Array(Self.sample.utf8)
    let values: [UInt8] =
      Array("{}[],:\"'\\&*!|>-?#%@`\n\t =0".utf8) + [0x00, 0x1F, 0x7F, 0x85, 0xC2, 0xE5, 0xFF]
    for index in bytes.indices {
      for value in values {
        var changed = bytes
        changed[index] = value
        check(changed)
        changed = bytes
        changed.insert(value, at: index)
        check(changed)
      }
      var shorter = bytes
      shorter.remove(at: index)
      check(shorter)
    }
  }
}
