import SourceText

/// The words of faults of drafts.
enum DraftWording {
  static func diagnostic(_ fault: DraftFault, in file: SourceFile) -> Diagnostic {
    var (message, help) = words(fault)
    var location: Diagnostic.Location?
    switch fault {
    case .notUTF8(let offset), .undecodable(_, let offset), .binary(let offset):
      location = .init(file: file, range: offset..<offset + 1)
    default: message = text("\(file.path)：\(message.zh)", "\(file.path): \(message.en)")
    }
    return Diagnostic(code: code(fault), message: message, at: location, help: help.map { [$0] } ?? [])
  }

  private static func code(_ fault: DraftFault) -> String {
    switch fault {
    case .notUTF8, .undecodable, .binary: "draft.encoding"
    case .textTooLarge, .tooManyParagraphs, .tooManySentences: "draft.too-large"
    case .empty: "draft.empty"
    case .oldWord, .richText, .openDocument, .pdf, .archiveAsText, .notZip, .notADocument: "draft.format"
    case .tooManyEntries, .partTooLarge, .packedTooTightly, .tooDeep: "docx.limit"
    case .encrypted: "docx.encrypted"
    case .doctype: "docx.doctype"
    case .badXML: "docx.xml"
    case .zip64, .severalDisks, .unknownPacking: "docx.unsupported"
    default: "docx.damaged"
    }
  }

  private typealias Words = (LocalizedText, LocalizedText?)

  private static func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }

  private static let saveAsDocx = text(
    "请用 Word 或者 WPS 打开，另存为 .docx 再审查", "open it in a word processor, save it as .docx and review that")
  private static let copyAgain = text(
    "文件可能在传输中损坏，请重新取得原件，或者用 Word、WPS 打开修复后另存",
    "the file may have been damaged on its way: get it again, or open it in a word processor and save it anew"
  )
  private static let saveAsUTF8 = text(
    "请用文本编辑器另存为 UTF-8 编码", "save it as UTF-8 in a text editor")

  private static func words(_ fault: DraftFault) -> Words {
    switch fault {
    case .notUTF8, .undecodable, .binary, .textTooLarge, .tooManyParagraphs, .tooManySentences, .empty:
      textWords(fault)
    case .oldWord, .richText, .openDocument, .pdf, .archiveAsText, .notZip, .cutOff, .notADocument:
      formatWords(fault)
    case .doctype, .tooDeep, .badXML: markupWords(fault)
    default: archiveWords(fault)
    }
  }

  private static func textWords(_ fault: DraftFault) -> Words {
    switch fault {
    case .notUTF8(let offset):
      (
        text(
          "第 \(offset) 字节处既不是 UTF-8，也不是 GB18030 文字", "byte \(offset) is text neither of UTF-8 nor of GB18030"),
        saveAsUTF8
      )
    case .undecodable(let encoding, let offset):
      (
        text("第 \(offset) 字节处不是 \(encoding) 文字", "byte \(offset) is no text of \(encoding)"), saveAsUTF8
      )
    case .binary(let offset):
      (
        text("第 \(offset) 字节处是空字节，这不是文本文件", "byte \(offset) is zero: this is no text file"),
        saveAsDocx
      )
    case .textTooLarge(let limit):
      (
        text("文字超过 \(limit >> 20) MiB 的上限", "the text is larger than the limit of \(limit >> 20) MiB"),
        text("请分成几份审查", "review it in parts")
      )
    case .tooManyParagraphs(let limit):
      (
        text("超过 \(limit) 段的上限", "there are more paragraphs than the limit of \(limit)"),
        text("请分成几份审查", "review it in parts")
      )
    case .tooManySentences(let limit):
      (
        text("超过 \(limit) 句的上限", "there are more sentences than the limit of \(limit)"),
        text("请分成几份审查", "review it in parts")
      )
    default:
      (
        text("文件里没有文字", "there is no text in the file"),
        text("扫描件请先识别文字", "a scanned document has to be recognised as text first")
      )
    }
  }

  private static func formatWords(_ fault: DraftFault) -> Words {
    switch fault {
    case .oldWord:
      (
        text("这是旧版 Word（.doc）文件，或者加了密码", "this is an old Word file (.doc), or one with a password"),
        text(
          "请用 Word 或者 WPS 打开，去掉密码，另存为 .docx 再审查",
          "open it in a word processor, take the password off, save it as .docx and review that")
      )
    case .pdf:
      (
        text("这是 PDF 文件", "this is a PDF file"),
        text("请审查生成它的 Word 文件", "review the document that it was made from")
      )
    case .archiveAsText:
      (
        text("这是 Word 文件或者压缩包，不是文本", "this is a Word document or an archive, no text"),
        text("Word 文件请把后缀改为 .docx", "give a Word document the suffix .docx")
      )
    case .richText: (text("这是 RTF 文件", "this is an RTF file"), saveAsDocx)
    case .openDocument: (text("这是 OpenDocument 文件", "this is an OpenDocument file"), saveAsDocx)
    case .cutOff:
      (
        text("压缩包没有结尾，文件不完整", "the archive has no end: the file is not complete"), copyAgain
      )
    case .notADocument(let part):
      (text("\(part) 不是 Word 正文", "\(part) is no text of a Word document"), saveAsDocx)
    default: (text("文件内容与后缀不符", "the file is not what its suffix says"), saveAsDocx)
    }
  }

  private static func archiveWords(_ fault: DraftFault) -> Words {
    switch fault {
    case .severalDisks:
      (
        text("不支持分卷的压缩包", "archives of several volumes are not supported"), saveAsDocx
      )
    case .zip64: (text("不支持 Zip64 压缩包", "Zip64 archives are not supported"), saveAsDocx)
    case .tooManyEntries(let limit):
      (
        text("压缩包内超过 \(limit) 个文件", "the archive holds more files than the limit of \(limit)"), saveAsDocx
      )
    case .duplicateEntry(let name):
      (text("压缩包内有两个 \(name)", "the archive holds \(name) twice"), copyAgain)
    case .noPart(let name): (text("压缩包内没有 \(name)", "the archive holds no \(name)"), saveAsDocx)
    case .encrypted(let name):
      (
        text("\(name) 加了密码", "\(name) is encrypted"),
        text("请去掉密码再审查", "take the password off and review it again")
      )
    case .unknownPacking(let name, let method):
      (
        text("\(name) 的压缩方法 \(method) 不受支持", "\(name) is packed by method \(method), which is not supported"),
        saveAsDocx
      )
    case .partTooLarge(let name, let limit):
      (
        text(
          "\(name) 解压后超过 \(limit >> 20) MiB 的上限",
          "\(name) unpacks to more than the limit of \(limit >> 20) MiB"),
        nil
      )
    case .packedTooTightly(let name, let ratio):
      (
        text(
          "\(name) 的压缩比超过 \(ratio) 倍，可能是压缩炸弹",
          "\(name) unpacks to more than \(ratio) times its size: it may be a zip bomb"), nil
      )
    case .wrongSize(let name):
      (
        text("\(name) 解压后的大小与登记的不符", "\(name) does not unpack to the size that is stated"), copyAgain
      )
    case .badChecksum(let name): (text("\(name) 的校验和不符", "the checksum of \(name) is wrong"), copyAgain)
    case .badPacking(let name): (text("\(name) 的压缩数据损坏", "the packed data of \(name) are damaged"), copyAgain)
    case .badEntry(let name):
      (
        text("\(name) 在压缩包里的位置与目录不符", "\(name) is not where the archive's directory says"), copyAgain
      )
    default: (text("压缩包的目录损坏", "the archive's directory is damaged"), copyAgain)
    }
  }

  private static func markupWords(_ fault: DraftFault) -> Words {
    switch fault {
    case .doctype(let part):
      (
        text(
          "\(part) 里有文档类型声明（DOCTYPE），Word 文件不会有",
          "\(part) declares a document type, which no Word document does"),
        text("文件可能被人改过，请勿使用", "the file may have been tampered with: do not use it")
      )
    case .tooDeep(let part, let limit):
      (
        text("\(part) 的元素嵌套超过 \(limit) 层", "the elements of \(part) nest deeper than the limit of \(limit)"),
        nil
      )
    case .badXML(let part, let reason, let line, let column):
      (
        text(
          "\(part) 第 \(line) 行第 \(column) 列的 XML 有错误（\(reason)）",
          "the XML of \(part) is wrong at line \(line), column \(column) (\(reason))"), copyAgain
      )
    default: (text("文件损坏", "the file is damaged"), copyAgain)
    }
  }
}
