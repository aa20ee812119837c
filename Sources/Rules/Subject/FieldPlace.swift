import SourceText

/// Where a field is in a subject.
public struct FieldPlace: Sendable {
  /// The path as expressions write it, such as `records[0].certShown`.
  public var path: String
  /// The path as a JSON pointer.
  public var pointer: String
  /// What a reader calls the field and the records it is in, from the outside in.
  public var titles: [LocalizedText]
  /// The declaration; nil for an element of a list.
  public var field: FieldDeclaration?

  func entering(_ field: FieldDeclaration) -> FieldPlace {
    FieldPlace(
      path: path.isEmpty ? field.name : path + "." + field.name, pointer: pointer + "/" + field.name,
      titles: titles + [field.title], field: field)
  }

  func entering(index: Int) -> FieldPlace {
    var titles = titles
    if let last = titles.popLast() {
      titles.append(LocalizedText(zh: "\(last.zh)（第\(index + 1)项）", en: "\(last.en) (no. \(index + 1))"))
    }
    return FieldPlace(path: "\(path)[\(index)]", pointer: "\(pointer)/\(index)", titles: titles, field: nil)
  }

  /// The titles in one line, such as 听证·听证通知日期.
  public func title(_ language: Language) -> String {
    titles.map { $0[language] }.joined(separator: language == .zh ? "·" : " › ")
  }
}
