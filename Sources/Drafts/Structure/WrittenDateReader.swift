import Law

/// Reads the date at the end of a line: 2026年3月2日, 二〇二六年三月二日, 2026.3.2, also 2026年3月 and the
/// unfilled 2026年月日.
enum WrittenDateReader {
  /// The date that ends a text: where it starts, and its day where it is complete and in the calendar.
  static func end(of text: [Unicode.Scalar]) -> (start: Int, day: CalendarDate?)? {
    var end = text.count
    // （印章） and the like behind the date.
    if text.last == "）", let open = text.lastIndex(of: "（") { end = open }
    var start = end
    while start > 0, isPart(text[start - 1]) { start -= 1 }
    // Figures that belong to a name stand before the year, so the year is the first run of four.
    for candidate in start..<end {
      guard let day = read(text[candidate..<end]) else { continue }
      return (candidate, day)
    }
    return nil
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "年", "月", "日", ".", "-", "/": true
    default: isFigure(scalar)
    }
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    "一二三四五六七八九十〇零元".unicodeScalars.contains(scalar)
  }

  /// The day of a date; an inner nil where the date is not complete or no day of the calendar.
  private static func read(_ text: ArraySlice<Unicode.Scalar>) -> CalendarDate?? {
    var parts: [String.UnicodeScalarView] = [.init()]
    var units: [Unicode.Scalar] = []
    for scalar in text {
      switch scalar {
      case "年", "月", "日", ".", "-", "/":
        units.append(scalar)
        parts.append(.init())
      default: parts[parts.count - 1].append(scalar)
      }
    }
    guard let year = number(parts[0], isYear: true), (1900...2999).contains(year) else { return nil }
    switch units {
    case ["年", "月", "日"]:
      guard parts[3].isEmpty else { return nil }
      guard let month = number(parts[1]), let day = number(parts[2]) else {
        return parts[1].isEmpty || parts[2].isEmpty ? .some(nil) : nil
      }
      return .some(CalendarDate(year: year, month: month, day: day))
    case ["年", "月"]:
      return parts[2].isEmpty && (parts[1].isEmpty || number(parts[1]) != nil) ? .some(nil) : nil
    case [".", "."], ["-", "-"], ["/", "/"]:
      guard let month = number(parts[1]), let day = number(parts[2]) else { return nil }
      return .some(CalendarDate(year: year, month: month, day: day))
    default: return nil
    }
  }

  private static func number(_ text: String.UnicodeScalarView, isYear: Bool = false) -> Int? {
    let text = String(text)
    if isYear && text.unicodeScalars.count != 4 { return nil }
    if let number = Int(text), number >= 0 { return number }
    return ChineseNumeral.parse(text)
  }
}
