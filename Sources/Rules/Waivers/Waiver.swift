import Law
import SourceText

/// A waiver (豁免): the written decision of somebody competent to accept what a rule finds in a subject.
///
/// It is a legal act: it names its reason, who approved it and the paper it stands in, and it ends.
public struct Waiver: Sendable {
  /// The position in its file, from 1.
  public let number: Int
  /// The id of the rule.
  public let rule: String
  /// The subjects it is for.
  public let subject: SubjectPattern
  /// The part of the subject it is for; nil for all of it.
  public let scope: Scope?
  /// Why the finding is accepted.
  public let reason: String
  /// Who approved it.
  public let approver: String
  /// The number of the paper it stands in.
  public let documentNumber: String
  /// The first day on which it is in force.
  public let date: CalendarDate
  /// The last day on which it is in force.
  public let expiry: CalendarDate
  /// Where it stands in its file.
  public let location: Diagnostic.Location

  /// A part of a subject.
  public enum Scope: Sendable, Equatable {
    /// A JSON pointer: the value it leads to and everything in it.
    case pointer(String)
    /// A clause of a draft, such as `第三条`, and everything in it.
    case clause(String)

    /// The scope as it is written: what starts with a slash is a pointer.
    init(_ text: String) { self = text.hasPrefix("/") ? .pointer(text) : .clause(text) }

    /// The scope as it is written.
    public var text: String {
      switch self {
      case .pointer(let text), .clause(let text): text
      }
    }

    /// Whether a place lies in it.
    public func contains(pointer: String, clause: String?) -> Bool {
      switch self {
      case .pointer(let part): pointer == part || pointer.hasPrefix(part.hasSuffix("/") ? part : part + "/")
      case .clause(let part): clause?.hasPrefix(part) ?? false
      }
    }
  }

  /// How a waiver stands to a day.
  public enum Force: Sendable {
    case notYet, inForce, expired
  }

  /// Whether it is in force on a day.
  public func force(on day: CalendarDate) -> Force {
    if day < date { return .notYet }
    return day > expiry ? .expired : .inForce
  }
}
