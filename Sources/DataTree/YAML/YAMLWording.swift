import SourceText

/// The sentences of the YAML reader.
extension YAMLFault {
  func diagnostic(in file: SourceFile) -> Diagnostic {
    let words = wording
    let labels = related.map { related in
      words.label.map { [Diagnostic.Label(location: .init(file: file, range: related), text: $0)] } ?? []
    }
    return Diagnostic(
      code: "yaml.\(words.code)", message: words.message, at: Diagnostic.Location(file: file, range: range),
      labels: labels ?? [], help: words.help)
  }

  static func more(_ count: Int) -> (code: String, message: LocalizedText) {
    ("yaml.more-faults", LocalizedText(zh: "另有 \(count) 处错误未列出", en: "and \(count) more faults"))
  }

  private var wording: FaultWording {
    switch fact {
    case .tooLarge(let limit):
      FaultWording("too-large", zh: "文件超过 \(limit) 字节的上限", en: "the document is larger than \(limit) bytes")
    case .tooDeep(let limit):
      FaultWording("too-deep", zh: "嵌套超过 \(limit) 层", en: "lists and mappings nest more than \(limit) deep")
    case .tooManyNodes(let limit):
      FaultWording(
        "too-many-nodes", zh: "键和值超过 \(limit) 个", en: "the document has more than \(limit) keys and values")
    case .textTooLong(let limit):
      FaultWording("text-too-long", zh: "单个文本超过 \(limit) 字节", en: "a text is longer than \(limit) bytes")
    case .tooManyAliasedNodes(let limit):
      FaultWording(
        "too-many-aliases", zh: "别名展开后增加的内容超过 \(limit) 个键和值",
        en: "the aliases stand for more than \(limit) keys and values",
        help: .init(zh: "请减少别名的层层引用", en: "use fewer aliases of values that hold aliases"))
    case .notUTF8(let byte):
      FaultWording.notUTF8(byte)
    case .utf16:
      FaultWording.utf16
    case .controlCharacter(let value):
      FaultWording(
        "control-character", zh: "文件中有控制字符 \(FaultWording.codePoint(value))",
        en: "control character \(FaultWording.codePoint(value)) in the file",
        help: .init(zh: "删去它；需要时在双引号文本中用转义", en: "remove it, or write an escape in double quotes"))
    case .empty:
      FaultWording("empty", zh: "文件没有内容", en: "the document is empty")
    case .moreDocuments:
      FaultWording(
        "more-documents", zh: "文件中有不止一个 YAML 文档", en: "the file holds more than one document",
        help: .init(zh: "拆成几个文件，或删去“---”", en: "split the file, or remove the `---`"))
    case .duplicateKey(let key):
      FaultWording.duplicateKey(key)
    case .keyIsNoScalar:
      FaultWording("key-is-no-scalar", zh: "键必须是单个文本", en: "a key must be a single text")
    case .emptyKey:
      FaultWording(
        "empty-key", zh: "冒号前缺少键", en: "the key before the colon is missing",
        help: .init(zh: "确需空键时写成 \"\"", en: "write \"\" for an empty key"))
    case .mergeKey:
      FaultWording(
        "merge-key", zh: "不支持合并键“<<”", en: "merge keys (`<<`) are not supported",
        help: .init(zh: "YAML 1.2 已取消合并键，请把内容写全", en: "YAML 1.2 has none; write the members out"))
    case .unknownTag(let tag):
      FaultWording(
        "unknown-tag", zh: "未知的标签“\(FaultWording.excerpt(tag))”",
        en: "unknown tag `\(FaultWording.excerpt(tag))`",
        help: .init(
          zh: "只支持 !!str、!!int、!!float、!!bool、!!null、!!seq、!!map",
          en: "known are !!str, !!int, !!float, !!bool, !!null, !!seq and !!map"))
    case .tagMismatch(let tag):
      FaultWording(
        "tag-mismatch", zh: "值与标签“\(FaultWording.excerpt(tag))”不符",
        en: "the value does not fit its tag `\(FaultWording.excerpt(tag))`")
    case .unknownAnchor(let name):
      FaultWording(
        "unknown-anchor", zh: "别名“*\(FaultWording.excerpt(name))”之前没有锚点“&\(FaultWording.excerpt(name))”",
        en:
          "no anchor `&\(FaultWording.excerpt(name))` comes before the alias `*\(FaultWording.excerpt(name))`"
      )
    case .recursiveAlias(let name):
      FaultWording(
        "recursive-alias", zh: "别名“*\(FaultWording.excerpt(name))”包含自身",
        en: "the alias `*\(FaultWording.excerpt(name))` is part of what it stands for")
    case .syntax(let problem):
      problem.wording
    case .other(let text):
      FaultWording("syntax", zh: "YAML 语法错误：\(text)", en: text)
    }
  }
}
