import Testing

@testable import Drafts

/// What sentences weigh on a small scale.
@Suite struct WeigherTests {
  static let rows: [(text: String, total: Int, heaviest: String)] = [
    ("按时办理。", -100, "按时办理"),
    ("罚五十。", 200, "罚五十"),
    // A word counts once a sentence, and words within words count too.
    ("罚罚罚。", 200, "罚罚罚"),
    ("先罚款，再办理。", 260, "先罚款"),
    ("先交钱，依法办理，罚。", 110, "罚"),
    ("依法办理，依法罚款，不得先办。", 60, "依法罚款"),
    ("", -100, ""),
  ]

  @Test(arguments: rows) func weight(_ text: String, _ total: Int, _ heaviest: String) {
    let bytes = Array(text.utf8)
    var starts = [0]
    for (offset, _) in bytes.enumerated() where bytes[..<offset].suffix(3).elementsEqual("，".utf8) {
      starts.append(offset)
    }
    let weigher = Weigher(Self.scale)
    // A weigher keeps nothing from the sentence before.
    _ = weigher.weigh(Array("罚款，交钱".utf8), starts: [0])
    let weighing = weigher.weigh(bytes, starts: text.isEmpty ? [] : starts)
    #expect(weighing.total == total)
    #expect(String(decoding: bytes[weighing.heaviest], as: UTF8.self) == heaviest)
  }

  private static let scale: Scale = {
    var scale = Scale()
    scale.start = -100
    scale.weights = [("罚", 300), ("罚款", 40), ("交钱", 90), ("先", 20), ("依法", -200), ("收", 50), ("，", 0)]
    return scale
  }()
}
