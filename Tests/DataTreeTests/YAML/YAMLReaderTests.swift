import DataTree
import Testing

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    // Plain scalars by the core schema.
    ("[~, null, Null, NULL, nULL, '', \"\"]", "[null,null,null,null,\"nULL\",\"\",\"\"]"),
    ("[true, True, TRUE, tRUE, false, yes, no, on]", #"[true,true,true,"tRUE",false,"yes","no","on"]"#),
    (
      "[0, -1, +12, 007, 1_000, 0x1F, 0o17, 0xG, 0o8, 0b1]",
      #"[0,-1,+12,007,"1_000",0x1F,0o17,"0xG","0o8","0b1"]"#
    ),
    (
      "[1.5, .5, 1., -1e3, 1.e+3, ., -, e3, 1e, .inf, -.INF, .NaN, -.nan]",
      #"[1.5,.5,1.,-1e3,1.e+3,".",["#
    ),
    (
      "[2026-03-02, 64.2.1, '12', \"true\", !!str 12, !!int 12, !!float 1]",
      #"["2026-03-02","64.2.1","12","true","12",12,1]"#
    ),
    ("[行政处罚法#64.2, a:b, http://x/y]", #"["行政处罚法#64.2","a:b","http://x/y"]"#),
    // Collections.
    ("a: 1\nb:\n  - x\n  -\n  - {c: [], d: {}}\n", #"{a:1,b:["x",null,{c:[],d:{}}]}"#),
    ("1: a\ntrue: b\n'x y': c\n? z\n: d\n", #"{1:"a",true:"b",x y:"c",z:"d"}"#),
    ("\u{FEFF}键: 值\n", #"{键:"值"}"#),
    ("%YAML 1.2\n---\na: 1\n...\n", "{a:1}"),
    ("键: 值\r\n列: [一, 二]\r\n", #"{键:"值",列:["一","二"]}"#),
    // Block scalars.
    ("a: |\n  一\n  二\n\nb: >-\n  一\n  二\n\n  三\n", #"{a:"一⏎二⏎",b:"一 二⏎三"}"#),
    // Anchors and aliases.
    (
      "a: &x {k: [1, 二]}\nb: *x\nc: [*x, *x]\n", #"{a:{k:[1,"二"]},b:{k:[1,"二"]},c:[{k:[1,"二"]},{k:[1,"二"]}]}"#
    ),
    ("a: &x 甲\nb: &x 乙\nc: *x\n*x : 1\n", #"{a:"甲",b:"乙",c:"乙",乙:1}"#),
    ("a: &x\nb: *x\nc: &y !!str\nd: *y\n", #"{a:null,b:null,c:"",d:""}"#),
    ("- &n 12\n- {*n : 1}\n", "[12,{12:1}]"),
  ])
  func accepts(text: String, outline: String) {
    let reading = Reading(yaml: text)
    #expect(reading.places == [])
    if outline.hasSuffix("[") {
      #expect(reading.outline?.hasPrefix(String(outline.dropLast())) == true, "\(reading.outline ?? "")")
    } else {
      #expect(reading.outline == outline)
    }
  }

  @Test(arguments: [
    ("", "yaml.empty 1:1-1:1"),
    ("# 只有注释\n", "yaml.empty 2:1-2:1"),
    ("甲: 1\n乙: 2\n甲: 3\n", "yaml.duplicate-key 3:1-3:2"),
    ("{甲: 1, \"甲\": 2}", "yaml.duplicate-key 1:8-1:11"),
    ("a: 1\n---\nb: 2\n", "yaml.more-documents 2:1-2:1"),
    ("[甲]: 1\nb: 2\n", "yaml.key-is-no-scalar 1:1-1:2"),
    ("? {a: [b]}\n: 1\n", "yaml.key-is-no-scalar 1:3-1:4"),
    (": 1\n", "yaml.missing-key 1:1-1:2"),
    ("{? , a: 1}\n", "yaml.empty-key 1:4-1:4"),
    ("<<: {a: 1}\n", "yaml.merge-key 1:1-1:3"),
    ("甲: !custom x\n", "yaml.unknown-tag 1:4-1:11"),
    ("a: !!int x\n", "yaml.tag-mismatch 1:4-1:9"),
    ("a: !!map [1]\n", "yaml.tag-mismatch 1:4-1:9"),
    ("甲: *乙\n", "yaml.bad-name 1:4-1:6"),
    ("甲: *b\n", "yaml.unknown-anchor 1:4-1:6"),
    ("&a [*a]\n", "yaml.recursive-alias 1:5-1:7"),
    ("甲：乙\n丙: 1\n", "yaml.missing-colon 1:1-1:4"),
    ("甲:\n\t乙: 1\n", "yaml.tab 2:1-2:2"),
    ("甲: @乙\n", "yaml.reserved 1:4-1:5"),
    ("甲: '乙\n", "yaml.unclosed-text 1:4-1:5"),
    ("甲: \"\\q\"\n", "yaml.bad-escape 1:5-1:7"),
    ("甲: [乙, 丙\n丁: 1\n", "yaml.unclosed-bracket 2:2-2:3"),
    ("甲: {乙: 1\n", "yaml.unclosed-bracket 2:1-2:1"),
    ("甲: 1\n 乙: 2\n", "yaml.value-not-allowed 2:3-2:4"),
    ("甲: 乙: 丙\n", "yaml.value-not-allowed 1:5-1:6"),
    ("- a\nb: 1\n", "yaml.missing-item 2:1-2:2"),
    ("a: 1\n- b\n", "yaml.missing-key 2:1-2:2"),
    ("a: b\u{1}\n", "yaml.control-character 1:5-1:6"),
  ])
  func refuses(text: String, place: String) {
    #expect(Reading(yaml: text).places == [place])
  }

  @Test func reportsSeveralFaultsInOneRun() {
    let reading = Reading(yaml: "a: 1\na: 2\nb: !x 1\n<<: 2\nc: *z\nd: {e: 1, e: 2}\n")
    #expect(
      reading.places == [
        "yaml.duplicate-key 2:1-2:2", "yaml.unknown-tag 3:4-3:6", "yaml.merge-key 4:1-4:3",
        "yaml.unknown-anchor 5:4-5:6", "yaml.duplicate-key 6:11-6:12",
      ])
    #expect(reading.outline != nil)
  }

  @Test func invalidUTF8HasAPlace() {
    #expect(Reading(yaml: Array("甲: ".utf8) + [0xC3, 0x28]).places == ["yaml.not-utf8 1:4-1:5"])
    #expect(Reading(yaml: [0xFF, 0xFE, 0x61, 0x00]).places.first?.hasPrefix("yaml.utf16 1:1") == true)
  }

  @Test(arguments: [
    ("a: [1, 二]", "/a", "[1, 二]"), ("a:\n  - 1\n  - b: 二\n\n# end\nc: 1\n", "/a", "- 1\n  - b: 二"),
    ("a: &x !!str 文\n", "/a", "文"), ("a: |\n  文\n  字\n\n\nb: 1\n", "/a", "|\n  文\n  字"),
    ("a: '文''字' # 注\n", "/a", "'文''字'"),
    ("a:\nb: 1\n", "/a", ""), ("a: &x # 注\n  - 1\nb: 1\n", "/a", "- 1"),
    ("a:\n  - [1, {b: 二} ] # 注\n\nb: 1\n", "/a", "- [1, {b: 二} ]"),
    ("a: &x 1\nb:\n  - *x\nc: 1", "/b", "- *x"),
    ("a:\n  b:\nc: 1", "/a", "b:"),
    ("  文: 字\n  b: 2\n", "", "文: 字\n  b: 2"),
  ])
  func ranges(text: String, pointer: String, source: String) {
    let tree = Reading(yaml: text).tree
    #expect(tree.flatMap { tree in tree.node(at: pointer).map { tree.sourceText(of: $0) } } == source)
  }
}
