import ArgumentParser
import Law
import SourceText

/// `fashen config`: the configuration in effect and where each value comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: CommandWording.configAbstract)

  @Option(help: ArgumentHelp(CommandWording.configHelp, valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp(CommandWording.rulesHelp, valueName: "folder"))
  var rules: String?

  @Option(
    help: ArgumentHelp(CommandWording.configDayHelp, valueName: "date"),
    transform: CalendarDate.argument)
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp(CommandWording.formatHelp, valueName: "text|json"))
  var format: ConfigurationListing.Format = .text

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let path = ConfigurationFile.path(config)
    let library = try PackLibrary.valid(rules, shared, path)
    let listing = ConfigurationListing(
      library, path: path, rules: rules, day: asOf ?? Clock.today(), shared.lang)
    OutputStream.standard.print(format == .json ? listing.json : listing.text)
  }
}
