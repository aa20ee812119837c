import Drafts
import SourceText

/// What the paths of a command line stand for, in the order in which it is reviewed.
struct InputScanner {
  /// A file to review.
  struct Input {
    let path: String
    let form: Form
  }

  /// How a file holds its subjects.
  enum Form {
    /// One JSON document.
    case document
    /// One draft.
    case draft(Manuscript.Format)
    /// One JSON document a line.
    case lines
    /// NDJSON on standard input.
    case standardInput
  }

  private(set) var inputs: [Input] = []
  private(set) var faults: [(diagnostic: Diagnostic, status: ExitStatus)] = []
  /// How many bytes the inputs hold; nil where standard input is one of them.
  var totalBytes: Int? {
    var total = 0
    for input in inputs {
      guard case .file(let size)? = FileSystem.kind(of: input.path) else { return nil }
      total += size
    }
    return total
  }

  /// How deep folders are followed.
  private static let maximumDepth = 64

  init(_ paths: [String]) {
    for path in paths { scan(path) }
  }

  private mutating func scan(_ path: String) {
    if path == "-" {
      inputs.append(Input(path: "<stdin>", form: .standardInput))
      return
    }
    switch FileSystem.kind(of: path) {
    case nil:
      faults.append((CommandWording.notFound(path), .inputNotFound))
    case .folder:
      let before = inputs.count
      scan(folder: path, depth: 0)
      if inputs.count == before { faults.append((CommandWording.emptyFolder(path), .inputNotFound)) }
    case .file, .other:
      if let form = Self.form(of: path) {
        inputs.append(Input(path: path, form: form))
      } else {
        faults.append((CommandWording.unknownFormat(path), .invalidInput))
      }
    }
  }

  private mutating func scan(folder: String, depth: Int) {
    guard depth < Self.maximumDepth else { return }
    let names: [String]
    do {
      names = try FileSystem.names(in: folder)
    } catch {
      faults.append((CommandWording.unreadable(folder, error.number), .invalidInput))
      return
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch FileSystem.kind(of: path) {
      case .folder: scan(folder: path, depth: depth + 1)
      case .file, .other:
        // A folder may hold other files beside its subjects; a path that is named is meant.
        if let form = Self.form(of: path) { inputs.append(Input(path: path, form: form)) }
      case nil: faults.append((CommandWording.notFound(path), .inputNotFound))
      }
    }
  }

  private static func form(of path: String) -> Form? {
    if path.hasSuffix(".json") { return .document }
    if let format = DraftReader.format(of: path) { return .draft(format) }
    if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") { return .lines }
    return nil
  }
}
