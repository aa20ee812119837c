import DataTree
import SourceText
import Testing

@Suite struct ValueTreeTests {
  private let text = #"{"名称": "处\n罚", "list": [1, [true, null], {}, -2.50], "a/b": {"~": false, "": "空"}}"#

  private func tree() throws -> ValueTree { try #require(Reading(json: text).tree) }

  @Test func kindsAndCounts() throws {
    let tree = try tree()
    #expect(tree.kind(of: tree.root) == .object)
    #expect(tree.count(of: tree.root) == 3)
    #expect(tree.count == 17)
    #expect(tree.notation == .json)
    let list = try #require(tree.value(of: "list", in: tree.root))
    #expect(tree.children(of: list).map { tree.kind(of: $0) } == [.number, .array, .object, .number])
    #expect(tree.children(of: list).map { tree.count(of: $0) } == [0, 2, 0, 0])
    #expect(tree.members(of: list).map(\.key) == [])
    #expect(tree.members(of: tree.root).map { tree.string(of: $0.key) } == ["名称", "list", "a/b"])
    let scalar = try #require(tree.node(at: "/list/0"))
    #expect(Array(tree.children(of: scalar)) == [])
    #expect(tree.children(of: tree.root).map { tree.kind(of: $0) } == [.string, .array, .object])
  }

  @Test func textsAndTruthValues() throws {
    let tree = try tree()
    let name = try #require(tree.value(of: "名称", in: tree.root))
    #expect(tree.string(of: name) == "处\n罚")
    #expect(Array(tree.text(of: name)) == Array("处\n罚".utf8))
    #expect(tree.sourceText(of: name) == #""处\n罚""#)
    #expect(tree.string(of: tree.root) == nil)
    #expect(tree.text(of: tree.root).count == 0)
    #expect(tree.node(at: "/list/1/0").map { tree.bool(of: $0) } == true)
    #expect(tree.node(at: "/a~1b/~0").map { tree.bool(of: $0) } == false)
    #expect(tree.bool(of: name) == nil)
  }

  @Test func lookup() throws {
    let tree = try tree()
    #expect(tree.value(of: "missing", in: tree.root) == nil)
    let list = try #require(tree.value(of: "list", in: tree.root))
    #expect(tree.value(of: "list", in: list) == nil)
    let member = try #require(tree.member("a/b", in: tree.root))
    #expect(
      tree.keyHash(of: member.key) == "a/b".withCString { ValueTree.keyHash(.init(start: $0, count: 3)) })
    let doubled = try #require(Reading(json: "{\"a\": 1, \"a\": 2}").tree)
    #expect(doubled.value(of: "a", in: doubled.root).flatMap { doubled.integer(of: $0) } == 1)
  }

  /// Every key and value has a pointer that leads back to it.
  @Test func pointers() throws {
    let tree = try tree()
    var pointers: [String] = []
    func visit(_ node: ValueTree.NodeID) {
      let pointer = tree.pointer(of: node)
      pointers.append(pointer)
      #expect(tree.node(at: pointer) == node)
      for member in tree.members(of: node) {
        #expect(tree.pointer(of: member.key) == tree.pointer(of: member.value))
      }
      for child in tree.children(of: node) { visit(child) }
    }
    visit(tree.root)
    #expect(
      pointers == [
        "", "/名称", "/list", "/list/0", "/list/1", "/list/1/0", "/list/1/1", "/list/2", "/list/3", "/a~1b",
        "/a~1b/~0",
        "/a~1b/",
      ])
  }

  @Test(arguments: [
    "x", "/list/4", "/list/01", "/list/-1", "/list/-", "/list/1/0/0", "/a~1b/~", "/a~1b/~2", "/list/٣",
    "/list/99999999999999999999", "/名称/",
  ])
  func noNodeAt(pointer: String) throws { #expect(try tree().node(at: pointer) == nil) }

  @Test func aCombiningMarkAfterASlashIsPartOfTheKey() throws {
    let tree = try #require(Reading(json: "{\"\u{301}a\": [1]}").tree)
    let node = try #require(tree.node(at: "/\u{301}a/0"))
    #expect(tree.pointer(of: node) == "/\u{301}a/0")
  }

  @Test func ranges() throws {
    let tree = try tree()
    #expect(tree.file.text(in: tree.range(of: tree.root)) == text)
    #expect(tree.node(at: "/list").map { tree.sourceText(of: $0) } == "[1, [true, null], {}, -2.50]")
    #expect(
      tree.node(at: "/a~1b/").map { tree.location(of: $0).range }
        == tree.node(at: "/a~1b/").map { tree.range(of: $0) })
    #expect(tree.member("list", in: tree.root).map { tree.sourceText(of: $0.key) } == "\"list\"")
  }

  @Test func oneObjectKeepsTheTextsAlive() throws {
    var tree = Reading(json: "[\"甲\", \"\\u4e59\", 12]").tree
    let texts = tree.map { tree in tree.children(of: tree.root).map { tree.text(of: $0) } } ?? []
    let owner = try #require(tree?.textOwner)
    tree = nil
    withExtendedLifetime(owner) {
      #expect(texts.map { String(decoding: $0, as: UTF8.self) } == ["甲", "乙", ""])
    }
  }

  @Test func offsetsOfJSONTexts() throws {
    let tree = try #require(Reading(json: #"["甲乙", "x\u4e8c\n三"]"#).tree)
    let plain = try #require(tree.node(at: "/0"))
    #expect(tree.file.text(in: tree.offsetMap(of: plain).source(of: 3..<6)) == "乙")
    let escaped = try #require(tree.node(at: "/1"))
    let map = tree.offsetMap(of: escaped)
    #expect(tree.file.text(in: map.source(of: 1..<4)) == "\\u4e8c")
    #expect(tree.file.text(in: map.source(of: 4..<5)) == "\\n")
    #expect(tree.file.text(in: map.source(of: 5..<8)) == "三")
    #expect(tree.file.text(in: map.source(of: 0..<8)) == #"x\u4e8c\n三"#)
    #expect(map.source(of: 8) == tree.range(of: escaped).upperBound - 1)
    #expect(tree.offsetMap(of: tree.root).source(of: 0) == 0)
  }
}
