import SourceText

/// An expression whose value a reader sees; in each language its own where they differ.
struct LocalizedCondition: Sendable {
  let zh: Condition
  let en: Condition

  subscript(language: Language) -> Condition { language == .zh ? zh : en }
}
