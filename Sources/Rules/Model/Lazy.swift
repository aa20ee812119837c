import Synchronization

/// A value that is made when it is first asked for: of a pack one subject needs a part.
///
/// Where two threads ask at once both may make it; one of the results is kept.
final class Lazy<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let made = AtomicLazyReference<Box>()
  private let make: @Sendable () -> Value

  /// A value that `make` makes.
  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// A value that is there already.
  init(_ value: Value) { make = { value } }

  /// The value.
  var value: Value { (made.load() ?? made.storeIfNil(Box(make()))).value }
}
