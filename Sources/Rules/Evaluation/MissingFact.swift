import CEL
import DataTree
import SourceText

/// A fact that a rule needs and the subject does not hold.
public struct MissingFact: Sendable {
  /// The path as expressions write it, such as `hearing.noticeDate`; for a table's year `calendar.2027`.
  public let path: String
  /// The place as a JSON pointer; nil for a fact outside the subject.
  public let pointer: String?
  /// What a reader calls it.
  public let title: LocalizedText
  /// Which document to ask for.
  public let request: LocalizedText?
  /// The nearest part of the document that is there.
  public let nearest: ValueTree.NodeID?
}
