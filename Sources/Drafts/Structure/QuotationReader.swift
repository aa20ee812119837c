import SourceText

/// Finds the text in 《》 and in quotation marks.
enum QuotationReader {
  /// The longest quotation, in bytes: marks that nobody closed must not reach over the whole text.
  static let maximumLength = 1200

  /// The quotations of a text, by their start; those inside others too.
  static func read(_ text: NormalisedText) -> [Quotation] {
    var found: [Quotation] = []
    var open: [(kind: Quotation.Kind, start: Int)] = []
    var openCount: [Quotation.Kind: Int] = [:]
    var at = 0
    while let (scalar, length) = text.bytes.decodedScalar(at: at) {
      let end = at + length
      switch scalar {
      case "《", "“":
        let kind: Quotation.Kind = scalar == "《" ? .title : .words
        open.append((kind, at))
        openCount[kind, default: 0] += 1
      case "》", "”":
        let kind: Quotation.Kind = scalar == "》" ? .title : .words
        // Without an open one of the kind there is nothing to look for, however many others are open.
        if openCount[kind] ?? 0 > 0, let last = open.lastIndex(where: { $0.kind == kind }) {
          if end - open[last].start <= maximumLength {
            found.append(Quotation(kind: kind, range: open[last].start..<end))
          }
          for closed in open[last...] { openCount[closed.kind, default: 0] -= 1 }
          open.removeSubrange(last...)
        }
      case "\n":
        open.removeAll(keepingCapacity: true)
        openCount.removeAll(keepingCapacity: true)
      default: break
      }
      at = end
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
