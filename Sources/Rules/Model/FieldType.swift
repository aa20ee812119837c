import CEL
import SourceText

/// The type of a field.
public indirect enum FieldType: Sendable, Equatable {
  case string
  case bool
  case int
  case double
  /// An exact decimal, written as text.
  case decimal
  /// A calendar day, `YYYY-MM-DD`.
  case date
  /// A point in time, ISO 8601 with an offset.
  case dateTime
  /// An enumeration, by its index in the schema.
  case enumeration(Int)
  /// A record, by its index in the schema.
  case record(Int)
  case list(FieldType)
}
