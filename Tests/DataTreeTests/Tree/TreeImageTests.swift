import DataTree
import Foundation
import SourceText
import Testing

/// Images of trees: what comes back is what was put in, and other bytes do no harm.
@Suite struct TreeImageTests {
  static let texts: [String] = [
    "a: 1\n",
    "[]\n",
    "- {name: '甲', list: [1, 2.5, true, null, ~]}\n- \"a\\tb\\u00e9\"\n",
    "folded: >\n  one\n  two\n\nliteral: |\n  three\n   four\n? key\n: {}\n",
    "anchor: &a {x: 'it''s'}\nagain: *a\n\"quoted key\": x\n",
    "zh: 听证通知\nen: Notice of the hearing\n",
  ]

  @Test(arguments: texts) func comesBack(_ text: String) throws {
    let file = SourceFile(path: "x.yaml", text: text)
    guard let tree = YAMLReader().read(file).tree else { return }
    let image = TreeImage.make(of: tree)
    let again = try #require(image.withUnsafeBytes { TreeImage.tree($0, of: file) })
    #expect(Self.outline(again) == Self.outline(tree))
    #expect(String(validating: image, as: UTF8.self) != nil)
  }

  @Test func otherBytesDoNoHarm() throws {
    for text in Self.texts {
      let file = SourceFile(path: "x.yaml", text: text)
      guard let tree = YAMLReader().read(file).tree else { continue }
      let image = TreeImage.make(of: tree)
      for end in image.indices {
        // Every access of a tree that is given must stay within it.
        _ = image[..<end].withUnsafeBytes { TreeImage.tree($0, of: file) }.map(Self.outline)
      }
      for index in image.indices {
        for byte in [UInt8(0), 0x20, 0x2F, 0x31, 0x3F, 0x4F, 0x50, 0x6F, 0x7A, 0xFF] {
          var changed = image
          changed[index] = byte
          _ = changed.withUnsafeBytes { TreeImage.tree($0, of: file) }.map(Self.outline)
        }
      }
    }
  }

  @Test func imageOfAnotherFile() throws {
    let tree = try #require(YAMLReader().read(SourceFile(path: "x.yaml", text: "a: 1\n")).tree)
    let other = SourceFile(path: "y.yaml", text: "abc: 1\n")
    #expect(TreeImage.make(of: tree).withUnsafeBytes { TreeImage.tree($0, of: other) } == nil)
  }

  /// All that a tree says.
  private static func outline(_ tree: ValueTree) -> String {
    func outline(_ node: ValueTree.NodeID) -> String {
      let head = "\(tree.kind(of: node)) \(tree.range(of: node)) "
      switch tree.kind(of: node) {
      case .object:
        let members = tree.members(of: node).map { member in
          let name = tree.string(of: member.key) ?? "?"
          let found = tree.member(name, in: node) != nil
          return "\(name) \(tree.range(of: member.key)) \(found): \(outline(member.value))"
        }
        return head + "{\(members.joined(separator: ", "))}"
      case .array: return head + "[\(tree.children(of: node).map(outline).joined(separator: ", "))]"
      case .string: return head + (tree.string(of: node) ?? "?")
      case .number, .bool, .null: return head + tree.sourceText(of: node)
      }
    }
    return outline(tree.root)
  }
}
