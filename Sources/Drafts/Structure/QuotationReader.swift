import SourceText

/// Finds the text in 《》 and in quotation marks.
enum QuotationReader {
  /// The longest quotation, in bytes: marks that nobody closed must not reach over the whole text.
  static let maximumLength = 1200

  /// The quotations of a text, by their start; those inside others too.
  static func read(_ text: NormalisedText) -> [Quotation] {
    var found: [Quotation] = []
    var open: [(kind: Quotation.Kind, start: Int)] = []
    var at = 0
    while let (scalar, length) = text.bytes.decodedScalar(at: at) {
      let end = at + length
      switch scalar {
      case "《": open.append((.title, at))
      case "“": open.append((.words, at))
      case "》", "”":
        let kind: Quotation.Kind = scalar == "》" ? .title : .words
        if let last = open.lastIndex(where: { $0.kind == kind }) {
          if end - open[last].start <= maximumLength {
            found.append(Quotation(kind: kind, range: open[last].start..<end))
          }
          open.removeSubrange(last...)
        }
      case "\n": open.removeAll(keepingCapacity: true)
      default: break
      }
      at = end
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
