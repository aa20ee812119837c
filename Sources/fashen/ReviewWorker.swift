import Law
import Review
import Rules
import SourceText

/// A thread's share of a batch: its own reviewer, so that nothing is shared while rules run.
actor ReviewWorker {
  private let reviewer: Reviewer

  init(_ packs: [Pack], references: LegalReferences, options: ReviewOptions) {
    reviewer = Reviewer(packs, references: references, options: options)
  }

  /// Reviews items in their order.
  func review(_ items: ArraySlice<SubjectStream.Item>) -> [SubjectReview] {
    items.map { item in
      switch item {
      case .subject(let file): reviewer.review(file)
      case .fault(let path, let diagnostic):
        SubjectReview.invalid(SourceFile(path: path, text: ""), sha256: "", diagnostics: [diagnostic])
      }
    }
  }
}
