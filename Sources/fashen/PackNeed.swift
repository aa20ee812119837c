import Review
import SourceText

/// Which packs a run needs: a built-in pack that is not needed is not loaded, for loading one is most of what
/// reviewing a single file takes.
enum PackNeed {
  case all
  /// The pack with an id.
  case pack(String)
  /// The packs for subjects of these kinds, and that which reads drafts if there are any.
  case subjects(kinds: Set<String>, drafts: Bool)

  /// The pack that reads drafts.
  static let drafts = PackNeed.subjects(kinds: [], drafts: true)

  /// What a run needs, from the pack that was asked for and what was read first.
  ///
  /// - Parameter isWhole: Whether these are all items of the run.
  init(pack: String?, _ items: [SubjectStream.Item], isWhole: Bool) {
    if let pack {
      self = .pack(pack)
    } else if isWhole, let need = Self.need(of: items) {
      self = need
    } else {
      self = .all
    }
  }

  /// What all items need; nil where an item does not say what it is, so that the fault names what it could be.
  private static func need(of items: [SubjectStream.Item]) -> PackNeed? {
    var kinds: Set<String> = []
    var hasDrafts = false
    for item in items {
      switch item {
      case .subject(let file):
        guard let kind = Reviewer.kind(of: file) else { return nil }
        kinds.insert(kind)
      case .draft: hasDrafts = true
      case .fault: continue
      }
    }
    return kinds.isEmpty && !hasDrafts ? nil : .subjects(kinds: kinds, drafts: hasDrafts)
  }
}
