import DataTree
import SourceText

/// Gathers the text of a JSON draft: its title, and its clauses or its `text` as a whole.
struct JSONDraftReader {
  private let tree: ValueTree
  private var bytes: [UInt8] = []
  private var runs: [OffsetMap.Run] = []
  private var tableRows: [Int] = []
  private var line = 0
  private var pieces: [Manuscript.Origin.Piece] = []

  /// How deep clauses are followed; deeper ones than any numbering has are left out.
  private static let maximumDepth = 16

  private init(_ tree: ValueTree) { self.tree = tree }

  /// The text of a draft; nil where the document holds none.
  static func manuscript(of tree: ValueTree) -> Manuscript? {
    guard tree.kind(of: tree.root) == .object else { return nil }
    var reader = JSONDraftReader(tree)
    let root = tree.root
    let clauses = tree.value(of: "clauses", in: root)
    let text = tree.value(of: "text", in: root)
    let hasClauses = clauses.map { tree.count(of: $0) > 0 } ?? false
    guard hasClauses || text.map({ tree.kind(of: $0) == .string }) ?? false else { return nil }
    if let title = tree.value(of: "title", in: root), tree.kind(of: title) == .string {
      reader.add(title, "/title")
      reader.endLine()
      reader.endLine()
    }
    if hasClauses, let clauses {
      let first = tree.children(of: clauses).first { _ in true }
      let isWhole = first.map { reader.holds("preamble", in: $0, key: "kind") } ?? false
      if !isWhole, let preamble = tree.value(of: "preamble", in: root), tree.kind(of: preamble) == .string {
        reader.add(preamble, "/preamble")
        reader.endLine()
      }
      reader.add(clauses: clauses, "/clauses", depth: 0)
    } else if let text {
      reader.add(text, "/text")
      reader.endLine()
    }
    return Manuscript(
      SourceFile(path: tree.file.path, buffer: SourceBuffer(reader.bytes)), format: .json,
      tableRows: reader.tableRows,
      origin: .init(file: tree.file, map: OffsetMap(runs: reader.runs), pieces: reader.pieces))
  }

  private func holds(_ text: String, in node: ValueTree.NodeID, key: String) -> Bool {
    tree.value(of: key, in: node).flatMap(tree.string(of:)) == text
  }

  private mutating func add(clauses: ValueTree.NodeID, _ pointer: String, depth: Int) {
    guard depth < Self.maximumDepth else { return }
    for (index, clause) in tree.children(of: clauses).enumerated() {
      guard tree.kind(of: clause) == .object else { continue }
      let pointer = "\(pointer)/\(index)"
      add(clause: clause, pointer)
      if let children = tree.value(of: "children", in: clause) {
        add(clauses: children, pointer + "/children", depth: depth + 1)
      }
    }
  }

  /// A clause as its author would write it: label, heading, text. What the text repeats stands there once.
  private mutating func add(clause: ValueTree.NodeID, _ pointer: String) {
    let text = string("text", of: clause)
    var rest = text.map { tree.text(of: $0) } ?? UnsafeRawBufferPointer(start: nil, count: 0)
    let label = string("label", of: clause)
    if let label {
      let words = tree.text(of: label)
      if !words.isEmpty, rest.starts(with: words) {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(words.count))
      } else if !words.isEmpty {
        add(label, pointer + "/label")
        bytes.append(0x20)
      }
    }
    if let heading = string("heading", of: clause), !tree.text(of: heading).isEmpty,
      !rest.drop(while: { $0 == 0x20 }).starts(with: tree.text(of: heading))
    {
      add(heading, pointer + "/heading")
      endLine()
    }
    if holds("tableRow", in: clause, key: "kind") { tableRows.append(line) }
    if let text { add(text, pointer + "/text") }
    endLine()
  }

  private func string(_ key: String, of clause: ValueTree.NodeID) -> ValueTree.NodeID? {
    tree.value(of: key, in: clause).flatMap { tree.kind(of: $0) == .string ? $0 : nil }
  }

  private mutating func add(_ node: ValueTree.NodeID, _ pointer: String) {
    let start = bytes.count
    pieces.append(.init(start: start, pointer: pointer))
    for run in tree.offsetMap(of: node).runs {
      runs.append(.init(decoded: start + run.decoded, source: run.source, sourceLength: run.sourceLength))
    }
    let text = tree.text(of: node)
    bytes.append(contentsOf: text)
    line += text.count { $0 == 0x0A }
  }

  private mutating func endLine() {
    bytes.append(0x0A)
    line += 1
  }
}
