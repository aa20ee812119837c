import CEL
import SourceText

/// An enumeration: the strings a field may hold.
public struct EnumerationDeclaration: Sendable {
  /// The name.
  public let name: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// The members in the order of their declaration, with what a reader calls them.
  public let members: [(name: String, title: LocalizedText)]

  /// What a reader calls a member.
  public func title(of member: String) -> LocalizedText? {
    members.first { $0.name == member }?.title
  }
}
