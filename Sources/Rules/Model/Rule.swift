import CEL
import SourceText

/// A rule of a pack, compiled.
///
/// A class, for going through a pack's rules must not copy them: a rule holds dozens of references.
public final class Rule: Sendable {
  /// The identifier, such as `PRO-29`.
  public let id: String
  /// The index of its point in the pack.
  public let point: Int
  /// How grave a violation is.
  public let severity: Severity
  /// What a violation does to the decision.
  public let effect: LegalEffect?
  /// The index of the first stage at which it runs; nil for every stage.
  public let stage: Int?
  /// The condition for the rule to apply to a subject.
  public let when: Condition?
  /// The elements it is evaluated for, one by one.
  public let each: Iteration?
  /// The condition for the rule to apply to an element.
  public let filter: Condition?
  /// What must hold.
  public let require: Condition?
  /// When a person has to judge.
  public let manual: Judgement?
  /// What is wrong, for a violation.
  public let message: MessageTemplate?
  /// The words that a finding is about, in the text that it points at; nil where it is about the whole of it.
  public let words: Condition?
  /// The local values, by input index, in order.
  public let locals: [LocalValue]
  /// The examples; none where the pack was checked before (`PackLoader.load`).
  public let examples: [RuleExample]
  /// The parameters that the rule reads, directly or through definitions, by index in the pack.
  public let parameters: [Int]
  /// How many inputs its expressions may read.
  let inputCount: Int
  /// Where the rule stands in its file.
  public let location: Diagnostic.Location
  private let texts: Lazy<Texts>
  private let lazyPlaces: Lazy<[Condition]>?
  private let lazyCalculation: Lazy<Calculation?>

  init(
    id: String, texts: Lazy<Texts>, point: Int, severity: Severity, effect: LegalEffect?, stage: Int?,
    when: Condition?, each: Iteration?, filter: Condition?,
    require: Condition?, manual: Judgement?, message: MessageTemplate?,
    places: Lazy<[Condition]>?, calculation: Lazy<Calculation?>, words: Condition?, locals: [LocalValue],
    examples: [RuleExample],
    parameters: [Int], inputCount: Int, location: Diagnostic.Location
  ) {
    self.id = id
    self.texts = texts
    self.point = point
    self.severity = severity
    self.effect = effect
    self.stage = stage
    self.when = when
    self.each = each
    self.filter = filter
    self.require = require
    self.manual = manual
    self.message = message
    lazyPlaces = places
    lazyCalculation = calculation
    self.words = words
    self.locals = locals
    self.examples = examples
    self.parameters = parameters
    self.inputCount = inputCount
    self.location = location
  }

  /// What a finding says of a rule, whatever the subject is.
  struct Texts: Sendable {
    let title: LocalizedText
    let basis: [LegalBasis]
    let remedy: LocalizedText?
    let request: LocalizedText?
  }

  /// What the rule asks for, as a reader calls it.
  public var title: LocalizedText { texts.value.title }
  /// The articles it rests on.
  public var basis: [LegalBasis] { texts.value.basis }
  /// What to do about a violation.
  public var remedy: LocalizedText? { texts.value.remedy }
  /// Which material to ask for.
  public var request: LocalizedText? { texts.value.request }
  /// The places a finding points at; nil for the fields that the condition reads.
  public var places: [Condition]? { lazyPlaces?.value }

  /// How the figures of a violation were computed; nil where there is nothing to compute.
  public var calculation: Calculation? { lazyCalculation.value }

  /// Expressions whose values are the lines of a calculation, in both languages.
  public struct Calculation: Sendable {
    let zh: Condition
    let en: Condition

    /// The lines, as the current inputs give them; nil where they cannot be computed.
    public func lines(_ language: Language, _ context: EvaluationContext) -> [String]? {
      let condition =
        switch language {
        case .zh: zh
        case .en: en
        }
      guard case .list(let list) = condition.program.evaluate(context) else { return nil }
      let lines = context.elements(of: list).map(\.stringValue)
      return lines.contains(nil) ? nil : lines.compactMap { $0 }
    }
  }

  /// How grave a violation is.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case minor, major, fatal

    /// Minor comes before major, major before fatal.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .minor: 0
      case .major: 1
      case .fatal: 2
      }
    }
  }

  /// What a violation does to the decision (`penalty-case-review` B.0).
  public enum LegalEffect: String, Sendable, CaseIterable {
    /// 无效.
    case void = "V"
    /// 可撤销或者不得作出.
    case revocable = "R"
    /// 确认违法而保留效力.
    case confirmedIllegal = "C"
    /// 可补正.
    case correctable = "K"
    /// 建议.
    case advice = "A"
  }

  /// The elements of a list, one evaluation each.
  public struct Iteration: Sendable {
    /// The list.
    public let list: Condition
    /// The name of the element in the rule's expressions.
    public let variable: String
    /// The input that holds the element.
    let input: Int
  }

  /// A matter for a person's judgement.
  public struct Judgement: Sendable {
    /// When it arises; nil for always.
    public let when: Condition?
    /// What has to be judged.
    public let message: MessageTemplate
  }

  /// A local value: an input that is computed when it is first read.
  public struct LocalValue: Sendable {
    /// The name.
    public let name: String
    /// The expression.
    public let expression: Condition
    let input: Int
  }
}

extension Rule {
  /// A check of a pack's own tables, which is run like a rule and stands under no point.
  convenience init(check conditions: RuleConditions, title: LocalizedText, location: Diagnostic.Location) {
    self.init(
      id: "", texts: Lazy(Texts(title: title, basis: [], remedy: nil, request: nil)), point: 0,
      severity: .fatal, effect: nil, stage: nil,
      when: conditions.when, each: conditions.each, filter: conditions.filter, require: conditions.require,
      manual: nil, message: conditions.message, places: nil,
      calculation: Lazy(nil), words: nil,
      locals: conditions.locals, examples: [], parameters: conditions.parameters,
      inputCount: conditions.inputCount, location: location)
  }

  /// The number in an id, which stands after the point's prefix: `PRO-29`, or `R29` without a hyphen.
  ///
  /// - Returns: nil where the id is written otherwise.
  static func number(of id: String, after prefix: String) -> Int? {
    guard id.utf8.starts(with: prefix.utf8) else { return nil }
    var digits = id.utf8.dropFirst(prefix.utf8.count)
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    // Digits alone: `Int` would take a sign as well.
    guard let first = digits.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return nil
    }
    return Int(Substring(digits))
  }
}
