import CEL
import Law
import SourceText

/// Writes values the way a reader writes them: days, amounts, the titles of enumerations.
public struct ValueFormatter {
  private let schema: SubjectSchema
  private let language: Language

  /// A formatter for a pack's values.
  public init(_ pack: Pack, _ language: Language) {
    schema = pack.schema
    self.language = language
  }

  /// A value of a type as text.
  public func text(_ value: Value, as type: CELType, _ context: EvaluationContext) -> String {
    switch value {
    case .null: return language == .zh ? "无" : "none"
    case .bool(let flag):
      return language == .zh ? (flag ? "是" : "否") : (flag ? "yes" : "no")
    case .string(let text):
      return title(of: text.description, in: type) ?? text.description
    case .list(let list):
      // Records have no text that tells one from another.
      if case .record? = context.elements(of: list).first {
        return language == .zh ? "\(list.count) 项" : "\(list.count) items"
      }
      let elementType: CELType = if case .list(let element) = type { element } else { .dyn }
      let shown = context.elements(of: list).prefix(Self.shownElements).map {
        self.text($0, as: elementType, context)
      }
      let rest = list.count > Self.shownElements ? ["…"] : []
      if list.count == 0 { return language == .zh ? "（空）" : "(empty)" }
      return (shown + rest).joined(separator: language == .zh ? "、" : ", ")
    case .record(let record): return schema.records[Int(record.type)].title[language]
    case .timestamp(let time): return Self.beijingTime(time)
    case .opaque:
      if let day = value.date { return day.text }
      if let number = value.decimal { return number.text(minimumDecimals: 0, grouping: true) }
      return value.description(in: context)
    case .unknown: return language == .zh ? "（未载明）" : "(not stated)"
    case .error: return language == .zh ? "（无法计算）" : "(cannot be computed)"
    default: return value.description(in: context)
    }
  }

  /// A field's value as text; nil for records and lists, whose text says nothing, and where there is none.
  public func scalarText(_ value: Value, of place: FieldPlace, _ context: EvaluationContext) -> String? {
    switch value {
    case .record, .list, .map, .unknown, .error: nil
    default: text(value, as: place.field.map { schema.celType(of: $0.type) } ?? .dyn, context)
    }
  }

  private static let shownElements = 12

  private func title(of member: String, in type: CELType) -> String? {
    switch type {
    case .enumeration(let name):
      schema.enumerations.first { $0.name == name }?.title(of: member)?[language]
    case .nullable(let inner): title(of: member, in: inner)
    default: nil
    }
  }

  private static func beijingTime(_ time: Value.Timestamp) -> String {
    guard let day = CalendarDate.beijingDay(unixSeconds: time.seconds) else { return "?" }
    let minutes = ((time.seconds + 8 * 3600) % 86_400 + 86_400) % 86_400 / 60
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.text) \(two(minutes / 60)):\(two(minutes % 60))"
  }
}
