import Law
import Review
import Rules
import SourceText
import Synchronization

/// A thread's share of a batch: its own reviewer, so that nothing is shared while rules run.
final class ReviewWorker: Sendable {
  // Nobody waits for it: a worker is given to one thread at a time.
  private let reviewer: Mutex<Reviewer>

  init(_ packs: [Pack], references: LegalReferences, options: ReviewOptions) {
    reviewer = Mutex(Reviewer(packs, references: references, options: options))
  }

  /// Reviews items in their order.
  func review(_ items: ArraySlice<SubjectStream.Item>) -> [SubjectReview] {
    reviewer.withLock { reviewer in
      items.map { item in
        switch item {
        case .subject(let file): reviewer.review(file)
        case .draft(let file, let format): reviewer.review(file, draft: format)
        case .fault(let path, let diagnostic):
          SubjectReview.invalid(SourceFile(path: path, text: ""), sha256: "", diagnostics: [diagnostic])
        }
      }
    }
  }
}
