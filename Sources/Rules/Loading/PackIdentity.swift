import Drafts
import SourceText

/// What the `pack` section says.
struct PackIdentity {
  let id: String
  let version: String
  let kind: String
  let title: LocalizedText
  let subjectType: PackNode
  let subject: Pack.SubjectKey
  /// The paths of `subject`, with their places.
  let paths: [SubjectPath]
  let reading: DraftVocabulary?
  let points: [Pack.Point]
  let stages: [String]
  let stageNodes: [PackNode]
  /// The fatal rules that may be waived.
  let waivableFatal: [PackNode]

  /// A field of the subject that the section names by its path.
  struct SubjectPath {
    /// What the field is for: `id`, `title`, `date` or `stage`.
    let key: String
    let fields: [String]
    let node: PackNode
  }
}
