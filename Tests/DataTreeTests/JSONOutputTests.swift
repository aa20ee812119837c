import Testing

@testable import DataTree

@Suite struct JSONOutputTests {
  @Test func compact() {
    var json = JSONOutput(pretty: false)
    json.openObject()
    json.key("a")
    json.value(1)
    json.key("b")
    json.openArray()
    json.value("x\"\\\n\u{1B}")
    json.null()
    json.openObject()
    json.closeObject()
    json.closeArray()
    json.key("c")
    json.value(true)
    json.closeObject()
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":1,"b":["x\"\\\n\u001b",null,{}],"c":true}"#)
  }

  @Test func prettyAcrossTakes() {
    var json = JSONOutput(pretty: true)
    var bytes: [UInt8] = []
    json.openObject()
    json.key("list")
    json.openArray()
    json.move(to: &bytes)
    json.value("法")
    json.move(to: &bytes)
    json.value(2)
    json.closeArray()
    json.key("empty")
    json.openArray()
    json.closeArray()
    json.closeObject()
    json.move(to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "list": [
            "法",
            2
          ],
          "empty": []
        }
        """)
  }
}
