import SourceText

/// Why a draft cannot be read.
enum DraftFault: Error, Equatable {
  // Text
  case notUTF8(at: Int)
  case undecodable(encoding: String, at: Int)
  case binary(at: Int)
  case textTooLarge(limit: Int)
  case tooManyParagraphs(limit: Int)
  case tooManySentences(limit: Int)
  case empty

  // The file as a whole
  case oldWord
  case richText
  case openDocument
  case pdf
  case archiveAsText
  case notZip
  case cutOff

  // The archive
  case severalDisks
  case zip64
  case badDirectory
  case tooManyEntries(limit: Int)
  case duplicateEntry(String)
  case noPart(String)

  // A part of it
  case encrypted(String)
  case unknownPacking(String, method: Int)
  case badEntry(String)
  case partTooLarge(String, limit: Int)
  case packedTooTightly(String, ratio: Int)
  case wrongSize(String)
  case badChecksum(String)
  case badPacking(String)

  // Its XML
  case doctype(String)
  case tooDeep(String, limit: Int)
  case badXML(String, reason: String, line: Int, column: Int)
  case notADocument(String)
}
