/// Counts what a Word document holds beside its text, part by part.
final class ResidueVisitor: MarkupVisitor {
  private(set) var residue = DocumentResidue()

  private var part = ResidueReader.Part.text
  /// The property that is being read.
  private var property: WritableKeyPath<DocumentResidue, String>?
  private var words: [UInt8] = []
  private var isText = false
  private var isRun = false

  /// Turns to another part.
  func begin(_ part: ResidueReader.Part) {
    self.part = part
    property = nil
    words = []
    isText = false
    isRun = false
  }

  func start(_ name: Substring, _ attributes: MarkupAttributes) {
    switch (part, name) {
    case (.properties, "creator"): property = \.author
    case (.properties, "lastModifiedBy"): property = \.lastModifiedBy
    case (.properties, _): break
    case (.comments, "comment"): residue.comments += 1
    case (_, "r"): isRun = true
    case (_, "t"): isText = true
    // The mark of a paragraph may be hidden as well; it holds no text.
    case (_, "vanish"): if isRun, attributes.isOn { residue.hiddenText += 1 }
    case (_, let name): if Self.changes.contains(name) { residue.trackedChanges += 1 }
    }
  }

  /// The elements that tell of a change.
  private static let changes: Set<Substring> = [
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange",
    "sectPrChange",
    "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange",
  ]

  func end(_ name: Substring) {
    switch name {
    case "creator", "lastModifiedBy": property = nil
    case "r": isRun = false
    case "t": isText = false
    case "p": endParagraph()
    default: break
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    if let property {
      residue[keyPath: property] += String(decoding: text, as: UTF8.self)
    } else if isText, part == .side {
      words.append(contentsOf: text)
    }
  }

  private func endParagraph() {
    guard !words.isEmpty else { return }
    residue.sideTexts.append(String(decoding: words, as: UTF8.self))
    words = []
  }
}
