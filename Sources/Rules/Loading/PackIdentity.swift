import SourceText

/// What the `pack` section says.
struct PackIdentity {
  let id: String
  let version: String
  let kind: String
  let title: LocalizedText
  let subjectType: PackNode
  let subject: Pack.SubjectKey
  let points: [Pack.Point]
  let stages: [String]
}
