/// How titles are compared: 《中华人民共和国行政处罚法》, 行政处罚法 and 〈行政处罚法〉 are one law.
///
/// `rules/reference/generate.py` does the same to the titles of the table.
enum LawTitle {
  /// The longest title looked up, in bytes. The longest in the table has under 300.
  static let maximumLength = 1024

  private static let state = Array("中华人民共和国".utf8)

  /// A title without brackets, quotation marks, spaces and 中华人民共和国, with full-width parentheses.
  static func normalised(_ title: some StringProtocol) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(title.utf8.count)
    for scalar in title.unicodeScalars {
      switch scalar {
      case "《", "》", "〈", "〉", "<", ">", "＜", "＞", "“", "”", "\"", "\t", " ", "\u{3000}": break
      case "(": result.append(contentsOf: "（".utf8)
      case ")": result.append(contentsOf: "）".utf8)
      default: result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return removingState(result)
  }

  /// A title in 《》, with 〈〉 for the brackets inside it (GB/T 15834).
  static func bracketed(_ title: String) -> String {
    let isBracketed = title.hasPrefix("《") && title.hasSuffix("》")
    var inside = String.UnicodeScalarView()
    for scalar in (isBracketed ? title.dropFirst().dropLast() : title[...]).unicodeScalars {
      inside.append(scalar == "《" ? "〈" : scalar == "》" ? "〉" : scalar)
    }
    return "《\(inside)》"
  }

  /// A full title without 中华人民共和国.
  static func shortened(_ title: String) -> String {
    String(decoding: removingState(Array(title.utf8)), as: UTF8.self)
  }

  private static func removingState(_ title: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(title.count)
    var index = 0
    while index < title.count {
      if title[index] == state[0], title[index...].starts(with: state) {
        index += state.count
      } else {
        result.append(title[index])
        index += 1
      }
    }
    return result
  }
}
