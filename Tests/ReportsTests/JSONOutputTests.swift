import Testing

@testable import Reports

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
    var text = ""
    json.openObject()
    json.key("list")
    json.openArray()
    text += String(decoding: json.take(), as: UTF8.self)
    json.value("法")
    text += String(decoding: json.take(), as: UTF8.self)
    json.value(2)
    json.closeArray()
    json.key("empty")
    json.openArray()
    json.closeArray()
    json.closeObject()
    text += String(decoding: json.take(), as: UTF8.self)
    #expect(
      text == """
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
