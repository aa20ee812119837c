import CEL
import SourceText
import Synchronization

/// An expression of a pack: its text, its place, what the checker found out, and the compiled program.
///
/// A class, so that a rule's evaluation hands it on at the cost of one reference.
public final class Condition: Sendable {
  /// The text as the author wrote it, folded to one line.
  public let text: String
  /// The expression with its types.
  public let checked: CheckedExpression
  // The address of a retained `Program`, 0 before there is one. A plain number, for `AtomicLazyReference` looks
  // up its type's metadata at each load, which shows where every rule of every subject asks.
  private let planned = Atomic<UInt>(0)
  /// What its names refer to, for compiling parts of it.
  let environment: Environment
  /// What evaluating it can cost; nil in packs that were checked before.
  let estimate: CostEstimate?

  /// The compiled expression, made when it is first asked for: of a pack's expressions one subject needs a
  /// part. Where two threads ask at once one of the programs is dropped.
  public var program: Program {
    Self.program(at: planned.load(ordering: .acquiring)) ?? plan()
  }

  private func plan() -> Program {
    let made = Unmanaged.passRetained(Program(checked, environment: environment))
    let (isFirst, known) = planned.compareExchange(
      expected: 0, desired: UInt(bitPattern: made.toOpaque()), ordering: .acquiringAndReleasing)
    guard !isFirst, let program = Self.program(at: known) else { return made.takeUnretainedValue() }
    made.release()
    return program
  }

  deinit {
    guard let known = UnsafeRawPointer(bitPattern: planned.load(ordering: .acquiring)) else { return }
    Unmanaged<Program>.fromOpaque(known).release()
  }

  /// The program at an address that `plan` stored: it lives as long as the condition.
  @inline(__always)
  private static func program(at address: UInt) -> Program? {
    UnsafeRawPointer(bitPattern: address).map { Unmanaged<Program>.fromOpaque($0).takeUnretainedValue() }
  }

  init(
    text: String, checked: CheckedExpression, environment: Environment, estimate: CostEstimate? = nil
  ) {
    self.estimate = estimate
    self.environment = environment
    self.text = text
    self.checked = checked
  }
}
