import SourceText

/// A fact about what is wrong with a document.
protocol Fault {
  /// Where it is, in byte offsets of the file.
  var range: Range<Int> { get }
  /// The fact in words.
  func diagnostic(in file: SourceFile) -> Diagnostic
  /// The words for faults beyond the limit.
  static func more(_ count: Int) -> (code: String, message: LocalizedText)
}
