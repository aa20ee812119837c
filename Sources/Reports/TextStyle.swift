import Review
import Rules

/// Terminal colours, or none.
struct TextStyle {
  /// Whether colour codes are written.
  let isOn: Bool

  /// The looks that a text report uses.
  enum Look: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case boldRed = "1;31"
    case yellow = "33"
    case green = "32"
    case blue = "34"
    case cyan = "36"
  }

  func callAsFunction(_ text: String, _ look: Look) -> String {
    isOn ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
  }

  func look(of verdict: Verdict) -> Look {
    switch verdict {
    case .pass: .green
    case .fail, .invalid: .boldRed
    case .incomplete: .yellow
    case .manual: .cyan
    }
  }

  func look(of outcome: Outcome) -> Look {
    switch outcome {
    case .pass, .notApplicable: .green
    case .violation: .red
    case .undetermined: .yellow
    case .manual: .cyan
    }
  }

  /// The sign that an outcome is shown by; it tells outcomes apart without colour.
  func sign(of outcome: Outcome) -> String {
    switch outcome {
    case .pass: "+"
    case .violation: "x"
    case .undetermined: "?"
    case .manual: "!"
    case .notApplicable: "-"
    }
  }
}
