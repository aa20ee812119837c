import Law

extension StructureReader {
  /// Reads a signature: names of bodies and a date. The index of the paragraph after it; nil where none starts.
  mutating func readSignature(at index: Int) -> Int? {
    guard part == .body || part == .closed else { return nil }
    var names: [Draft.Passage] = []
    var at = index
    while at < paragraphs.count, at - index < Self.mostLines, !paragraphs[at].isTableRow {
      let shape = ParagraphShape(words(at: at))
      let range = paragraphs[at].range
      if let dated = shape.datedEnd {
        let nameEnd = range.lowerBound + dated.name.utf8.count
        if !dated.name.isEmpty {
          guard ParagraphShape(dated.name).isName || dated.name.hasPrefix("（") else { return nil }
          names.append(passage(range.lowerBound..<nameEnd))
        }
        guard !names.isEmpty || tree.hasBody else { return nil }
        return sign(
          names, paragraphs[index].range.lowerBound..<range.upperBound, nameEnd..<range.upperBound, dated.day,
          at)
      }
      guard shape.isName, ClauseLabelReader.read(draft.text, range) == nil else { break }
      names.append(passage(range))
      at += 1
    }
    // Without a date only a name that is one of a body, at the very end, is a signature.
    guard at == paragraphs.count, !names.isEmpty,
      names.allSatisfy({ vocabulary.issuerForm(of: $0.words) != nil })
    else { return nil }
    return sign(
      names, paragraphs[index].range.lowerBound..<paragraphs[at - 1].range.upperBound, nil, nil, at - 1)
  }

  private mutating func sign(
    _ names: [Draft.Passage], _ range: Range<Int>, _ date: Range<Int>?, _ day: CalendarDate?, _ last: Int
  ) -> Int {
    // The first signature is that of the document; a later one belongs to what it carries.
    if draft.signatories.isEmpty && draft.date == nil {
      draft.signatories = names
      draft.date = date.map { Draft.WrittenDate(passage: passage($0), day: day) }
    }
    tree.add(signature: range)
    part = .closed
    return last + 1
  }

  // MARK: After the signature

  /// Passes over what stands below a signature: copies, printing, remarks. False where the text goes on.
  mutating func readAfterSignature(at index: Int) -> Bool {
    let shape = ParagraphShape(words(at: index))
    for word in ["抄送", "主送", "分送", "公开方式", "主动公开", "联系人"] where shape.words.hasPrefix(word) {
      return true
    }
    if shape.words.hasSuffix("印发") { return true }
    if shape.words.hasPrefix("（") && shape.words.hasSuffix("）") { return true }
    guard shape.isHeading else {
      startInner(before: index)
      return false
    }
    // The title of a document that this one carries.
    if draft.innerTitle == nil, vocabulary.documentKind(of: shape.words) != nil {
      draft.innerTitle = passage(paragraphs[index].range)
      startInner(before: index)
      return true
    }
    return false
  }

  /// The text of the document that is carried starts.
  mutating func startInner(before index: Int) {
    tree.startPart(attachment: nil)
    part = .body
  }

  // MARK: Attachments

  /// Reads a line that names attachments or starts one; the index of the next paragraph, nil for other lines.
  mutating func readAttachmentLine(at index: Int) -> Int? {
    let range = paragraphs[index].range
    guard draft.attachments.count < Self.mostAttachments, let line = AttachmentLine(draft.text, range) else {
      return nil
    }
    if line.title.isEmpty {
      start(attachment: line, range, title: titleBelow(index))
      return index + 1
    }
    if case .body = part {
      guard line.hasColon else { return nil }
      declare(line.number, line.title, line.titleRange)
      return readFurtherDeclarations(after: index)
    }
    start(attachment: line, range, title: nil)
    return index + 1
  }

  /// The numbered lines that follow the first attachment named.
  private mutating func readFurtherDeclarations(after index: Int) -> Int {
    var next = index + 1
    while next < paragraphs.count, draft.attachments.count < Self.mostAttachments,
      let last = draft.attachments.last?.number,
      let label = ClauseLabelReader.read(draft.text, paragraphs[next].range), label.form == .arabic,
      label.number == last + 1
    {
      let title = label.range.upperBound..<paragraphs[next].range.upperBound
      declare(label.number, draft.text.string(title), title)
      next += 1
    }
    return next
  }

  private mutating func declare(_ number: Int?, _ title: String, _ range: Range<Int>) {
    var title = Substring(title)
    while let last = title.last, "。；，".contains(last) { title = title.dropLast() }
    draft.attachments.append(DraftAttachment(number: number, title: String(title), declaration: range))
  }

  private mutating func start(attachment line: AttachmentLine, _ range: Range<Int>, title: String?) {
    let known = draft.attachments.firstIndex {
      $0.start == nil && ($0.number == line.number || ($0.number ?? 1) == (line.number ?? 1))
    }
    let index = known ?? draft.attachments.count
    if known == nil {
      draft.attachments.append(DraftAttachment(number: line.number, title: title ?? line.title))
    }
    draft.attachments[index].start = range
    part = .attachment(index)
    tree.startPart(attachment: (index, draft.attachments[index].number))
  }

  private func titleBelow(_ index: Int) -> String? {
    guard index + 1 < paragraphs.count else { return nil }
    let words = words(at: index + 1)
    return ParagraphShape(words).isHeading ? words : nil
  }
}
