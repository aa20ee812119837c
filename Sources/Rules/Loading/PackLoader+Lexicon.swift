import Drafts
import SourceText

extension PackLoader {
  private static let entryKeys = [
    "title", "words", "unless", "scope", "negatable", "private", "titles", "default",
  ]

  /// Reads `lexicon`: the words that drafts are read with.
  func lexicon() -> Lexicon {
    var lexicon = Lexicon()
    var nodes: [PackNode] = []
    var parts: [PackNode] = []
    var places: [String: Diagnostic.Location] = [:]
    for section in sections.lexicon {
      let keys = ["groups", "negators", "scale"] + Lexicon.Role.allCases.map(\.rawValue)
      guard let reader = MappingReader(section, keys: keys, of: .lexicon, faults) else { continue }
      for (key, value) in reader.entries("groups") {
        guard let name = newName(key, of: .key("groups"), "group", &places) else { continue }
        let patterns = elements(value, name)
        lexicon.groups[name] = patterns.compactMap(\.text)
        parts += patterns
      }
      lexicon.negators += patterns(reader, "negators", &nodes)
      if let node = reader["scale"] {
        if let first = places["scale"] {
          faults.report(PackWording.duplicate(.key("scale"), "scale", first: first, at: node.head))
        }
        places["scale"] = node.head
        lexicon.scale = scale(node)
      }
      for role in Lexicon.Role.allCases {
        for (key, value) in reader.entries(role.rawValue) {
          guard let name = newName(key, of: .key(role.rawValue), role.rawValue, &places) else { continue }
          if let entry = entry(role, name, key, value, &nodes) { lexicon.entries.append(entry) }
        }
      }
    }
    if !isTrusting { check(nodes, parts: parts, lexicon) }
    return lexicon
  }

  private func newName(
    _ key: PackNode, of part: PackWording.Part, _ space: String,
    _ places: inout [String: Diagnostic.Location]
  ) -> String? {
    guard let name = key.text else { return nil }
    if let first = places[space + "." + name] {
      faults.report(PackWording.duplicate(part, name, first: first, at: key.location))
      return nil
    }
    places[space + "." + name] = key.location
    return name
  }

  private func elements(_ node: PackNode, _ key: String) -> [PackNode] {
    if node.kind != .array { faults.report(PackWording.expected(.sequence, for: .key(key), at: node.head)) }
    return node.elements.filter { element in
      if element.text != nil { return true }
      faults.report(PackWording.expected(.text, for: .element(of: key), at: element.head))
      return false
    }
  }

  private func patterns(_ reader: MappingReader, _ key: String, _ nodes: inout [PackNode]) -> [String] {
    let texts = reader.texts(key)
    nodes += texts
    return texts.compactMap(\.text)
  }

  private func entry(
    _ role: Lexicon.Role, _ name: String, _ key: PackNode, _ node: PackNode, _ nodes: inout [PackNode]
  ) -> LexiconEntry? {
    guard
      let reader = MappingReader(node, keys: Self.entryKeys, of: .key(role.rawValue), named: key, faults)
    else { return nil }
    let title = reader.requiredLocalized("title") ?? LocalizedText(zh: name, en: name)
    var entry = LexiconEntry(role: role, name: name, title: title)
    entry.patterns = patterns(reader, "words", &nodes)
    entry.unless = patterns(reader, "unless", &nodes)
    entry.isNegatable = reader["negatable"] == nil || reader.flag("negatable")
    entry.isPrivate = reader.flag("private")
    entry.readsTitles = reader.flag("titles")
    entry.isDefault = reader.flag("default")
    let scopes = LexiconEntry.Scope.allCases.map(\.rawValue)
    if let scope = choice(reader, "scope", scopes, required: false).flatMap(LexiconEntry.Scope.init) {
      entry.scope = scope
    }
    if entry.patterns.isEmpty, !entry.isDefault {
      faults.report(PackWording.missingKey("words", of: .key(name), at: key.location))
    }
    return entry
  }

  /// Reads `scale`: words by their weight.
  private func scale(_ node: PackNode) -> Scale? {
    guard let reader = MappingReader(node, keys: ["start", "weights"], of: .key("scale"), faults) else {
      return nil
    }
    var scale = Scale()
    var places: [String: Diagnostic.Location] = [:]
    if let node = reader.required("start") { scale.start = weight(node) ?? 0 }
    _ = reader.required("weights")
    for (key, value) in reader.entries("weights") {
      guard let weight = weight(key) else { continue }
      for node in elements(value, key.text ?? "") {
        guard let word = node.text else { continue }
        if let first = places[word] {
          faults.report(PackWording.duplicate(.key("weights"), word, first: first, at: node.location))
        }
        places[word] = node.location
        scale.weights.append((word, weight))
      }
    }
    return scale
  }

  private func weight(_ node: PackNode) -> Int? {
    let range = Scale.range
    if let weight = node.text.flatMap({ Int($0) }), range.contains(weight) { return weight }
    faults.report(
      PackWording.badValue(
        node.text ?? "",
        of: LocalizedText(
          zh: "\(range.lowerBound) 至 \(range.upperBound) 的整数",
          en: "a whole number from \(range.lowerBound) to \(range.upperBound)"),
        at: node.head))
    return nil
  }

  /// A pattern that cannot be used is shown where it stands.
  ///
  /// - Parameter parts: The patterns of groups.
  private func check(_ nodes: [PackNode], parts: [PackNode], _ lexicon: Lexicon) {
    let inspector = LexiconInspector(lexicon)
    let names = lexicon.groups.keys.sorted()
    for (nodes, isPart) in [(parts, true), (nodes, false)] {
      for node in nodes {
        guard let pattern = node.text, let fault = inspector.fault(in: pattern, isPart: isPart) else {
          continue
        }
        faults.report(PackWording.badPattern(fault, groups: names, at: place(of: fault, in: node)))
      }
    }
  }

  /// The bytes of the file that a fault is about.
  private func place(of fault: PatternFault, in node: PackNode) -> Diagnostic.Location {
    // An empty pattern and a number are shown whole.
    guard node.kind == .string, !fault.range.isEmpty else { return node.location }
    return .init(file: node.location.file, range: node.tree.offsetMap(of: node.node).source(of: fault.range))
  }

  /// The enumerations that a lexicon's entries are the members of.
  func enumerations(of lexicon: Lexicon) -> [EnumerationDeclaration] {
    guard !lexicon.isEmpty else { return [] }
    return Lexicon.Role.allCases.map { role in
      EnumerationDeclaration(
        name: role.enumeration, title: PackWording.title(of: role),
        members: lexicon.entries.filter { $0.role == role }.map { ($0.name, $0.title) })
    }
  }
}
