import Review
import SourceText

/// Which packs a run needs: a built-in pack that is not needed is not loaded, for loading one is most of what
/// reviewing a single file takes.
enum PackNeed {
  case all
  /// The pack with an id.
  case pack(String)
  /// The pack for subjects of a kind.
  case kind(String)
  /// The packs that read drafts.
  case drafts

  /// What a run needs, from the pack that was asked for and what was read first.
  ///
  /// - Parameter isWhole: Whether these are all items of the run.
  init(pack: String?, _ items: [SubjectStream.Item], isWhole: Bool) {
    if let pack {
      self = .pack(pack)
    } else if isWhole, items.count == 1, case .subject(let file) = items[0],
      let kind = Reviewer.kind(of: file)
    {
      self = .kind(kind)
    } else if isWhole, !items.isEmpty, items.allSatisfy({ if case .draft = $0 { true } else { false } }) {
      self = .drafts
    } else {
      self = .all
    }
  }
}
