extension PackLoader {
  private static let packKeys = ["id", "version", "kind", "title", "subject", "stages", "points"]
  private static let subjectKeys = ["type", "variable", "id", "title", "date", "stage"]

  /// Reads the `pack` section.
  func identity(folder: String) -> PackIdentity? {
    guard let section = sections.pack else {
      faults.report(PackWording.noPackSection(folder: folder))
      return nil
    }
    guard let reader = MappingReader(section, keys: Self.packKeys, of: .pack, faults) else { return nil }
    let id = reader.requiredText("id")
    let version = reader.requiredText("version")
    let kind = reader.requiredText("kind")
    let title = reader.requiredLocalized("title")
    let points = points(reader)
    let stages = reader.texts("stages").compactMap(\.text)
    guard
      let node = reader.required("subject"),
      let subject = MappingReader(node, keys: Self.subjectKeys, of: .key("subject"), faults)
    else { return nil }
    let type = subject.required("type")
    let variable = subject.requiredText("variable")
    let path = subject.requiredText("id")
    guard let id, let version, let kind, let title, let type, let variable, let path else { return nil }
    func fields(_ text: String?) -> [String]? {
      text.map { $0.split(separator: ".").map(String.init) }
    }
    return PackIdentity(
      id: id, version: version, kind: kind, title: title, subjectType: type,
      subject: Pack.SubjectKey(
        variable: variable, id: fields(path) ?? [], title: fields(subject.text("title")),
        date: fields(subject.text("date")), stage: fields(subject.text("stage"))),
      points: points, stages: stages)
  }

  private func points(_ reader: MappingReader) -> [Pack.Point] {
    guard let node = reader.required("points") else { return [] }
    return node.elements.compactMap { element in
      guard
        let point = MappingReader(element, keys: ["id", "prefix", "title"], of: .point, faults),
        let id = point.requiredText("id"), let prefix = point.requiredText("prefix"),
        let title = point.requiredLocalized("title")
      else { return nil }
      return Pack.Point(id: id, prefix: prefix, title: title)
    }
  }
}
