import ArgumentParser
import SourceText

extension Language: ExpressibleByArgument {}

/// Options of every command that speaks to a person.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp(CommandWording.languageHelp, valueName: "zh|en"))
  var lang: Language = .zh

  @Option(help: ArgumentHelp(CommandWording.colorHelp, valueName: "auto|always|never"))
  var color: ColorChoice = .auto

  /// Whether a stream is written with colour.
  func usesColor(on stream: OutputStream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: stream.isTerminal && !Terminal.forbidsColor
    }
  }
}
