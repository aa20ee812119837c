/// The type variables of one check and what they stand for.
///
/// A variable takes the type that first meets it and grows to the more general of two: `[1, dyn(2)]` makes a
/// `list(int)` a `list(dyn)`. Work and depth are bounded, because types that hold a variable twice can grow
/// exponentially; past the bound nothing agrees any more and `exceeded` is set.
struct Unifier {
  /// The most levels of a type.
  static let maximumDepth = 300
  /// The most parts of a type.
  static let maximumSize = 1_000

  /// Whether a bound was passed.
  private(set) var exceeded = false
  private var bindings: [String: CELType] = [:]
  /// The bindings before each change, for undoing it.
  private var trail: [(name: String, before: CELType?)] = []
  private var freshCount = 0
  private var steps = 0
  private let maximumSteps: Int

  init(maximumSteps: Int) { self.maximumSteps = maximumSteps }

  /// A type variable that is used nowhere else.
  mutating func fresh() -> CELType {
    freshCount += 1
    // `%` cannot be in a declared parameter's name.
    return .parameter("%\(freshCount)")
  }

  /// Runs something that binds variables, and unbinds them if it fails.
  mutating func attempt(_ body: (inout Unifier) -> Bool) -> Bool {
    let mark = trail.count
    if body(&self) { return true }
    while trail.count > mark, let change = trail.popLast() { bindings[change.name] = change.before }
    return false
  }

  // MARK: Assignability

  /// Whether a value of one type can be used where the other is wanted.
  mutating func isAssignable(_ from: CELType, to: CELType, depth: Int = 0) -> Bool {
    guard spend(depth) else { return false }
    switch (from, to) {
    case (_, .parameter(let name)):
      if let valid = bind(name, to: from, depth: depth) { return valid }
      if case .parameter(let other) = from { return bind(other, to: to, depth: depth) ?? false }
      return false
    case (.parameter(let name), _):
      return bind(name, to: to, depth: depth) ?? false
    case (.dyn, _), (_, .dyn), (.error, _), (_, .error): return true
    case (.null, _): return to.admitsNull
    case (.nullable(let from), .nullable(let to)): return isAssignable(from, to: to, depth: depth + 1)
    case (.nullable(let from), _): return isAssignable(from, to: to, depth: depth + 1)
    case (_, .nullable(let to)): return isAssignable(from, to: to, depth: depth + 1)
    case (.enumeration, .string), (.string, .enumeration): return true
    case (.list(let from), .list(let to)), (.optional(let from), .optional(let to)):
      return isAssignable(from, to: to, depth: depth + 1)
    case (.map(let fromKey, let fromValue), .map(let toKey, let toValue)):
      return isAssignable(fromKey, to: toKey, depth: depth + 1)
        && isAssignable(fromValue, to: toValue, depth: depth + 1)
    case (.type, .type): return true
    case (.opaque(let fromName, let from), .opaque(let toName, let to)):
      guard fromName == toName, from.count == to.count else { return false }
      for (from, to) in zip(from, to) where !isAssignable(from, to: to, depth: depth + 1) { return false }
      return true
    default: return from == to
    }
  }

  /// The most specific type that values of both types have; nil if they have none but `dyn`.
  mutating func join(_ first: CELType, _ second: CELType, depth: Int = 0) -> CELType? {
    guard spend(depth) else { return nil }
    if case .parameter(let name) = first { return join(variable: name, with: second, depth: depth) }
    if case .parameter(let name) = second { return join(variable: name, with: first, depth: depth) }
    switch (first, second) {
    case (.error, _), (_, .error): return .error
    case (.dyn, _), (_, .dyn): return .dyn
    case (.null, _): return second.admitsNull ? second : nil
    case (_, .null): return first.admitsNull ? first : nil
    case (.nullable(let first), .nullable(let second)), (.nullable(let first), let second),
      (let first, .nullable(let second)):
      guard let joined = join(first, second, depth: depth + 1) else { return nil }
      return joined == .dyn || joined == .error ? joined : .nullable(joined)
    case (.enumeration(let one), .enumeration(let other)): return one == other ? first : .string
    case (.enumeration, .string), (.string, .enumeration): return .string
    case (.list(let first), .list(let second)):
      return join(first, second, depth: depth + 1).map(CELType.list)
    case (.optional(let first), .optional(let second)):
      return join(first, second, depth: depth + 1).map(CELType.optional)
    case (.map(let firstKey, let firstValue), .map(let secondKey, let secondValue)):
      guard let key = join(firstKey, secondKey, depth: depth + 1),
        let value = join(firstValue, secondValue, depth: depth + 1)
      else { return nil }
      return .map(key, value)
    case (.type(let first), .type(let second)): return .type(first == second ? first : .dyn)
    case (.opaque(let firstName, let first), .opaque(let secondName, let second)):
      guard firstName == secondName, first.count == second.count else { return nil }
      var parameters: [CELType] = []
      for (first, second) in zip(first, second) {
        guard let joined = join(first, second, depth: depth + 1) else { return nil }
        parameters.append(joined)
      }
      return .opaque(firstName, parameters)
    default: return first == second ? first : nil
    }
  }

  private mutating func join(variable name: String, with type: CELType, depth: Int) -> CELType? {
    guard bind(name, to: type, depth: depth) == true else { return nil }
    return .parameter(name)
  }

  /// Makes a variable stand for a type, or for what the type and its present one have in common. Nil if the
  /// variable is free but a part of the type, so that it cannot stand for it.
  private mutating func bind(_ name: String, to type: CELType, depth: Int) -> Bool? {
    if type == .parameter(name) { return true }
    if let present = bindings[name] {
      guard let joined = join(present, type, depth: depth + 1) else { return false }
      if joined != present, !occurs(name, in: joined, depth: depth) { set(name, joined) }
      return true
    }
    guard !occurs(name, in: type, depth: depth) else { return nil }
    set(name, type)
    return true
  }

  private mutating func set(_ name: String, _ type: CELType) {
    trail.append((name, bindings[name]))
    bindings[name] = type
  }

  private mutating func occurs(_ name: String, in type: CELType, depth: Int) -> Bool {
    guard spend(depth) else { return true }
    switch type {
    case .parameter(let other):
      if other == name { return true }
      guard let bound = bindings[other] else { return false }
      return occurs(name, in: bound, depth: depth + 1)
    case .list(let part), .optional(let part), .type(let part), .nullable(let part):
      return occurs(name, in: part, depth: depth + 1)
    case .map(let key, let value):
      return occurs(name, in: key, depth: depth + 1) || occurs(name, in: value, depth: depth + 1)
    case .opaque(_, let parameters):
      for parameter in parameters where occurs(name, in: parameter, depth: depth + 1) { return true }
      return false
    default: return false
    }
  }

  // MARK: Substitution

  /// The type with its variables replaced by what they stand for; free ones become `dyn` if wanted.
  mutating func resolve(_ type: CELType, freeToDyn: Bool = false) -> CELType {
    if type.isSimple { return type }
    var size = 0
    return resolve(type, freeToDyn, depth: 0, size: &size)
  }

  private mutating func resolve(_ type: CELType, _ freeToDyn: Bool, depth: Int, size: inout Int) -> CELType {
    size += 1
    guard spend(depth), size <= Unifier.maximumSize else {
      exceeded = true
      return .error
    }
    switch type {
    case .parameter(let name):
      if let bound = bindings[name] { return resolve(bound, freeToDyn, depth: depth + 1, size: &size) }
      return freeToDyn ? .dyn : type
    case .list(let part): return .list(resolve(part, freeToDyn, depth: depth + 1, size: &size))
    case .optional(let part): return .optional(resolve(part, freeToDyn, depth: depth + 1, size: &size))
    case .type(let part): return .type(resolve(part, freeToDyn, depth: depth + 1, size: &size))
    case .nullable(let part):
      let part = resolve(part, freeToDyn, depth: depth + 1, size: &size)
      // A variable may have turned out to admit null by itself.
      switch part {
      case .nullable, .dyn, .null, .error: return part
      default: return .nullable(part)
      }
    case .map(let key, let value):
      return .map(
        resolve(key, freeToDyn, depth: depth + 1, size: &size),
        resolve(value, freeToDyn, depth: depth + 1, size: &size))
    case .opaque(let name, let parameters):
      var resolved: [CELType] = []
      for parameter in parameters {
        resolved.append(resolve(parameter, freeToDyn, depth: depth + 1, size: &size))
      }
      return .opaque(name, resolved)
    default: return type
    }
  }

  /// A signature with fresh variables in place of its type parameters.
  mutating func instantiate(_ overload: FunctionDeclaration.Overload) -> (
    parameters: [CELType], result: CELType
  ) {
    var renamed: [String: CELType] = [:]
    var parameters: [CELType] = []
    for parameter in overload.parameters { parameters.append(rename(parameter, &renamed)) }
    return (parameters, rename(overload.result, &renamed))
  }

  private mutating func rename(_ type: CELType, _ renamed: inout [String: CELType]) -> CELType {
    switch type {
    case .parameter(let name):
      if let known = renamed[name] { return known }
      let variable = fresh()
      renamed[name] = variable
      return variable
    case .list(let part): return .list(rename(part, &renamed))
    case .optional(let part): return .optional(rename(part, &renamed))
    case .type(let part): return .type(rename(part, &renamed))
    case .nullable(let part): return .nullable(rename(part, &renamed))
    case .map(let key, let value): return .map(rename(key, &renamed), rename(value, &renamed))
    case .opaque(let name, let parameters):
      var parts: [CELType] = []
      for parameter in parameters { parts.append(rename(parameter, &renamed)) }
      return .opaque(name, parts)
    default: return type
    }
  }

  private mutating func spend(_ depth: Int) -> Bool {
    steps += 1
    if depth > Unifier.maximumDepth || steps > maximumSteps { exceeded = true }
    return !exceeded
  }
}

extension CELType {
  /// Whether null is a value of the type. CEL lets null stand for messages and abstract types as well.
  var admitsNull: Bool {
    switch self {
    case .null, .nullable, .dyn, .error, .record, .opaque, .optional, .timestamp, .duration: true
    default: false
    }
  }

  /// Whether it has no parts.
  fileprivate var isSimple: Bool {
    switch self {
    case .list, .map, .optional, .type, .nullable, .opaque, .parameter: false
    default: true
    }
  }
}
