/// A file that pages are made of, as it was when the binary was built.
///
/// The list itself, `PageResource.all`, is written at build time by the `EmbedRules` plugin.
struct PageResource: Sendable {
  /// The name, such as `page.css`.
  let path: String
  private let content: StaticString

  init(path: String, text: StaticString) {
    self.path = path
    content = text
  }

  /// The text of a file.
  static func text(_ path: String) -> String {
    all.first { $0.path == path }.map { "\($0.content)" } ?? ""
  }
}
