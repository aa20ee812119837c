import DataTree
import Drafts
import Glibc
import SourceText

/// Reads subjects one after another from the inputs of a run.
struct SubjectStream {
  /// The next thing read.
  enum Item: Sendable {
    case subject(SourceFile)
    case draft(SourceFile, Manuscript.Format)
    case fault(path: String, Diagnostic)
  }

  private var inputs: ArraySlice<InputScanner.Input>
  /// How many bytes were read so far.
  private(set) var bytesRead = 0
  private var lines: (path: String, descriptor: Int32, reader: LineReader)?

  init(_ inputs: [InputScanner.Input]) { self.inputs = inputs[...] }

  /// Up to `count` further items; fewer at the end, none after it.
  mutating func next(_ count: Int) -> [Item] {
    var items: [Item] = []
    while items.count < count, let item = next() {
      if case .subject(let file) = item { bytesRead += file.buffer.count + 1 }
      items.append(item)
    }
    return items
  }

  private mutating func next() -> Item? {
    while true {
      if let item = nextLine() { return item }
      guard let input = inputs.popFirst() else { return nil }
      switch input.form {
      case .document: return document(input.path) { .subject($0) }
      case .draft(let format): return document(input.path) { .draft($0, format) }
      case .standardInput: lines = (input.path, STDIN_FILENO, LineReader(descriptor: STDIN_FILENO))
      case .lines:
        let descriptor = open(input.path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { return .fault(path: input.path, CommandWording.unreadable(input.path, errno)) }
        lines = (input.path, descriptor, LineReader(descriptor: descriptor))
      }
    }
  }

  private func document(_ path: String, as item: (SourceFile) -> Item) -> Item {
    do {
      guard let buffer = try FileSystem.read(path, limit: ReadingLimits().bytes) else {
        return .fault(path: path, CommandWording.tooLarge(path, limit: ReadingLimits().bytes))
      }
      return item(SourceFile(path: path, buffer: buffer))
    } catch {
      return .fault(path: path, CommandWording.unreadable(path, error.number))
    }
  }

  /// The next line that is not blank.
  private mutating func nextLine() -> Item? {
    guard let (path, descriptor, _) = lines else { return nil }
    do {
      while let line = try lines?.reader.next() {
        if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        return .subject(SourceFile(path: path, buffer: line, firstLine: lines?.reader.lineNumber ?? 1))
      }
      finish(descriptor)
      return nil
    } catch {
      finish(descriptor)
      let diagnostic =
        error.number == EFBIG
        ? CommandWording.tooLarge(path, limit: LineReader.maximumLineLength)
        : CommandWording.unreadable(path, error.number)
      return .fault(path: path, diagnostic)
    }
  }

  private mutating func finish(_ descriptor: Int32) {
    if descriptor != STDIN_FILENO { close(descriptor) }
    lines = nil
  }
}
