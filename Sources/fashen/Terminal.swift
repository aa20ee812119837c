import Glibc

/// What the environment says of the terminal.
enum Terminal {
  /// `NO_COLOR` is set, or the terminal knows no colour.
  static var forbidsColor: Bool {
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return noColor || getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
  }

  /// The width of the terminal on standard output; nil where it is none.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
