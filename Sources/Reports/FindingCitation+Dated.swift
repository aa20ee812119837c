import Review
import SourceText

extension Finding.Citation {
  /// The provision with the date of the version that applied.
  func dated(_ language: Language) -> String {
    guard let version else { return text }
    return language == .zh ? "\(text)（\(version)版）" : "\(text) (version of \(version))"
  }
}
