import Law
import SourceText

/// A draft as it was understood: its text, its clause tree and its parts of form.
///
/// Everything is flat: clauses and sentences stand in the order of the text and name each other by index. A
/// range counts bytes of the normalised text (`text`); `written` and `location` lead back to what the author
/// wrote.
public struct Draft: Sendable {
  /// The text as written.
  public let manuscript: Manuscript
  /// The text as it is read: one form for each character, no layout.
  public let text: NormalisedText
  /// The clauses.
  public internal(set) var clauses: [DraftClause] = []
  /// The sentences.
  public internal(set) var sentences: [DraftSentence] = []
  /// The text in 《》 and in quotation marks.
  public internal(set) var quotations: [Quotation] = []
  /// The title; nil where the text has none.
  public internal(set) var title: Passage?
  /// The title of the document that this one carries (印发《…办法》).
  public internal(set) var innerTitle: Passage?
  /// The document number (发文字号) of the draft itself.
  public internal(set) var documentNumber: DocumentNumber?
  /// Whom it is addressed to (主送机关).
  public internal(set) var recipients: [Passage] = []
  /// The attachments, in the order in which they are first met.
  public internal(set) var attachments: [DraftAttachment] = []
  /// The bodies that sign it.
  public internal(set) var signatories: [Passage] = []
  /// The date of the document (成文日期).
  public internal(set) var date: WrittenDate?
  /// The sentence that names what the draft is based on; an index of `sentences`.
  public internal(set) var basisSentence: Int?
  /// What it says about its own validity.
  public internal(set) var terms = ClosingTerms()
  /// The references to the draft's own clauses and attachments.
  public internal(set) var references: [OwnReference] = []
  /// The numbers of other documents in the text.
  public internal(set) var documentNumbers: [DocumentNumber] = []
  /// The citations of laws and documents.
  public internal(set) var citations: [DraftCitation] = []
  /// The short names that the draft gives (以下简称).
  public internal(set) var abbreviations: [Abbreviation] = []

  init(_ manuscript: Manuscript, _ text: NormalisedText) {
    self.manuscript = manuscript
    self.text = text
  }

  /// A piece of the text.
  public struct Passage: Sendable, Hashable {
    /// Its words, normalised.
    public let words: String
    /// Where it is.
    public let range: Range<Int>
  }

  /// A date as it is written.
  public struct WrittenDate: Sendable, Hashable {
    /// The words.
    public let passage: Passage
    /// The day; nil where the date is not complete.
    public let day: CalendarDate?
  }

  /// The text of a range as its author wrote it, line breaks inside paragraphs as spaces.
  public func written(_ range: Range<Int>) -> String {
    let written = manuscript.text.text(in: text.source(of: range))
    guard written.unicodeScalars.contains("\u{2028}") else { return written }
    return String(
      String.UnicodeScalarView(written.unicodeScalars.map { $0 == "\u{2028}" ? " " : $0 }))
  }

  /// The place of a range in the file.
  public func location(of range: Range<Int>) -> Diagnostic.Location {
    manuscript.location(of: text.source(of: range))
  }
}
