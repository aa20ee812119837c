import SourceText

/// Where a field is in a subject: the steps that lead to it from the root.
public struct FieldPlace: Sendable {
  private var steps: [Step] = []

  private enum Step: Sendable {
    case field(FieldDeclaration)
    case element(Int)
    /// A field that no type declares.
    case name(String)
  }

  /// The subject itself.
  init() {}

  /// A field of the subject that its type does not declare.
  init(name: String) { steps = [.name(name)] }

  mutating func enter(_ field: FieldDeclaration) { steps.append(.field(field)) }
  mutating func enter(element index: Int) { steps.append(.element(index)) }
  mutating func enter(name: String) { steps.append(.name(name)) }

  /// The declaration; nil for an element of a list.
  public var field: FieldDeclaration? {
    if case .field(let field)? = steps.last { field } else { nil }
  }

  /// The path as expressions write it, such as `records[0].certShown`.
  public var path: String {
    var path = ""
    for step in steps {
      switch step {
      case .field(let field): path.append(path.isEmpty ? field.name : "." + field.name)
      case .element(let index): path += "[\(index)]"
      case .name(let name): path.append(path.isEmpty ? name : "." + name)
      }
    }
    return path
  }

  /// The path as a JSON pointer.
  public var pointer: String {
    var pointer = ""
    for step in steps {
      pointer += "/"
      switch step {
      case .field(let field): pointer += field.name
      case .element(let index): pointer += String(index)
      case .name(let name): pointer += name
      }
    }
    return pointer
  }

  /// What a reader calls the field and the records it is in, from the outside in, such as 听证·听证通知日期.
  public func title(_ language: Language) -> String {
    var title = ""
    for step in steps {
      switch step {
      case .field(let field):
        if !title.isEmpty { title += language == .zh ? "·" : " › " }
        title += field.title[language]
      case .element(let index):
        title += language == .zh ? "（第\(index + 1)项）" : " (no. \(index + 1))"
      case .name: break
      }
    }
    return title
  }
}
