import Foundation
import SourceText
import TestSupport

@testable import Drafts

/// Drafts that tests read.
enum Sample {
  /// The words that the tests' documents are told by.
  static let vocabulary: DraftVocabulary = {
    var vocabulary = DraftVocabulary()
    vocabulary.documentKinds = ["办法", "通知", "通告", "规定", "意见"]
    vocabulary.issuers = [
      .init(suffix: "镇人民政府", kind: "government", level: "township"),
      .init(suffix: "办公室", kind: "internalBody", level: nil),
    ]
    vocabulary.basisWords = ["根据", "依据"]
    vocabulary.breaksBefore = ["违者", "并处"]
    vocabulary.effectWords = ["起施行"]
    vocabulary.validityWords = ["有效期"]
    vocabulary.interpretationWords = ["负责解释"]
    vocabulary.repealWords = ["同时废止"]
    vocabulary.trialWords = ["试行"]
    return vocabulary
  }()

  /// The folder of the files.
  static let folder = Folders.repository.appending(path: "Tests/DraftsTests/Samples")

  /// A file as the command reads it.
  static func file(_ name: String) throws -> SourceFile {
    SourceFile(path: name, buffer: SourceBuffer(try Data(contentsOf: folder.appending(path: name))))
  }

  /// The draft of a text file's lines.
  static func draft(_ text: String) throws -> Draft {
    try draft(SourceFile(path: "draft.txt", text: text))
  }

  /// The draft of a file.
  static func draft(_ file: SourceFile) throws -> Draft {
    let format = DraftReader.format(of: file.path) ?? .txt
    let (draft, diagnostics) = DraftReader(vocabulary).read(file, format: format)
    guard let draft else { throw Failure(diagnostics) }
    return draft
  }

  /// A file that was not read.
  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ diagnostics: [Diagnostic]) { description = diagnostics.map(\.message.en).joined(separator: "\n") }
  }
}

extension Draft {
  /// The clauses as lines of id, name and own text.
  var outline: [String] {
    clauses.map { clause in
      var line = "\(clause.id)  \(clause.kind.rawValue)  \(clause.path)"
      if let number = clause.number { line += "  \(number)" }
      if let expected = clause.expected, expected != clause.number { line += " (\(expected))" }
      if let heading = clause.heading { line += "  [\(written(heading))]" }
      let text = written(clause.text).split(separator: "\n").joined(separator: "/")
      return line + "  " + text
    }
  }
}
