import Glibc
import Synchronization

/// The wish of the user or the system that a run end: Ctrl-C, or a request to terminate.
///
/// The first ends the run after the subjects at hand, with whole reports over what was done; a second ends the
/// process at once.
enum Interruption {
  /// The number of the signal that came; nil while none has.
  static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Starts to listen.
  static func listen() {
    // A first look makes the variable before a handler needs it.
    guard signal == nil else { return }
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM] {
      var known = sigaction()
      // A shell that runs a command in the background has it ignore Ctrl-C, which stays so.
      if sigaction(number, nil, &known) == 0, isIgnored(known) { continue }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = noteSignal
      // No restart: a read that waits for input comes back and sees the wish.
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
      sigaddset(&wanted, number)
    }
    // A parent that is a thread of a pool may hand down a mask that keeps the signals back.
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

private let received = Atomic<Int32>(0)

/// The handler: it does what a handler may do, store a number.
private func noteSignal(_ number: Int32) { received.store(number, ordering: .relaxed) }
