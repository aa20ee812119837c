/// The languages that messages and reports are written in.
public enum Language: String, Sendable, CaseIterable {
  /// Chinese, the default.
  case zh
  /// English.
  case en
}

/// One text in both languages.
public struct LocalizedText: Sendable, Hashable {
  /// The Chinese text.
  public var zh: String
  /// The English text.
  public var en: String

  /// A text from its two forms.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
