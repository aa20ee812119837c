import DataTree
import SourceText
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    (" null ", "null"), ("true", "true"), ("false", "false"), ("-0", "-0"), ("1.50e+3", "1.50e+3"),
    ("\"处罚\"", "\"处罚\""),
    ("[]", "[]"), ("{}", "{}"), ("[[], {}, [[1]]]", "[[],{},[[1]]]"),
    ("{\"a\": {\"b\": [1, {\"c\": null}]}}", "{a:{b:[1,{c:null}]}}"),
    ("\u{FEFF}[1]\r\n", "[1]"), ("\t[ 1 ,\n2\t]", "[1,2]"),
    ("[\"\\\"\\\\\\/\\b\\f\\r\\t\"]", "[\"\"\\/\u{8}\u{C}\r\t\"]"),
    ("[\"\\u5904\\u7F5A \\ud83d\\ude00\"]", "[\"处罚 😀\"]"), ("[\"a\\u0000b\"]", "[\"a\0b\"]"),
    ("\"\(String(repeating: "处a", count: 50))\"", "\"\(String(repeating: "处a", count: 50))\""),
  ])
  func accepts(text: String, outline: String) {
    let reading = Reading(json: text)
    #expect(reading.places == [])
    #expect(reading.outline == outline)
  }

  /// A line of a larger file: nothing before or after it counts, and places are the file's.
  @Test func readsARangeOfAFile() throws {
    let text = "{\"a\": 1}\n{\"b\": [2, x]}\n{\"c\": \"三\\n\"}"
    let file = SourceFile(path: "cases.ndjson", text: text, firstLine: 11)
    var reader = JSONReader()
    let first = reader.read(file, in: 0..<8)
    #expect(first.tree?.count == 3 && first.diagnostics.isEmpty)
    let second = reader.read(file, in: 9..<22)
    #expect(second.tree == nil)
    let place = try #require(second.diagnostics.first?.location)
    #expect(file.position(of: place.range.lowerBound) == .init(line: 12, column: 11))
    let third = try #require(reader.read(file, in: 23..<file.buffer.count).tree)
    let value = try #require(third.node(at: "/c"))
    #expect(third.string(of: value) == "三\n")
    #expect(third.file.text(in: third.range(of: value)) == "\"三\\n\"")
    #expect(reader.read(file, in: 9..<9).diagnostics.map(\.code) == ["json.empty"])
    #expect(reader.read(file, in: 0..<7).tree == nil)
    #expect(reader.read(file, in: 900..<999).tree == nil)
  }

  /// A tree that is kept stays as it is while its reader goes on.
  @Test func treesOutliveTheNextDocument() {
    var reader = JSONReader()
    var trees: [ValueTree] = []
    for number in 0..<50 {
      let text = "{\"键\\n\(number)\": [\"文\\t\(number)\", \(number), [[]]]}"
      if let tree = reader.read(SourceFile(path: "\(number)", text: text)).tree { trees.append(tree) }
      if number % 7 == 0 { _ = reader.read(SourceFile(path: "x", text: "[\"\\n\", {\"a\": ")) }
    }
    #expect(trees.count == 50)
    for (number, tree) in trees.enumerated() {
      #expect(tree.node(at: "/键\n\(number)/0").flatMap { tree.string(of: $0) } == "文\t\(number)")
      #expect(tree.node(at: "/键\n\(number)/1").flatMap { tree.integer(of: $0) } == Int64(number))
    }
  }

  @Test func readersAreValues() {
    var one = JSONReader()
    let file = SourceFile(path: "a", text: "[\"\\n\", 1]")
    _ = one.read(file)
    var two = one
    let first = one.read(file).tree
    let second = two.read(SourceFile(path: "b", text: "[\"\\t\", 2, 3]")).tree
    #expect(first?.count == 3)
    #expect(second?.count == 4)
    #expect(first.flatMap { tree in tree.node(at: "/0").flatMap { tree.string(of: $0) } } == "\n")
  }
}
