/// A type of the expression language.
public indirect enum CELType: Sendable, Hashable {
  /// Known only when the expression runs.
  case dyn
  /// The type of a faulty expression; agrees with every type, so that one fault is reported once.
  case error
  case null
  case bool
  case int
  case uint
  case double
  case string
  case bytes
  case timestamp
  case duration
  case list(CELType)
  case map(CELType, CELType)
  case optional(CELType)
  /// The type of a type.
  case type(CELType)
  /// A value or null: CEL's wrapper types, and nullable fields of records.
  case nullable(CELType)
  /// A declared record, by name; its fields are in the environment.
  case record(String)
  /// A declared set of strings, by name. A value is a string; a literal compared with it must be a member.
  case enumeration(String)
  /// A host type with no structure that expressions see, such as `date` or `decimal`.
  case opaque(String, [CELType])
  /// A type variable of a generic function.
  case parameter(String)
}
