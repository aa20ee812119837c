import ArgumentParser
import DataTree
import Law
import Rules
import SourceText

/// The configuration in effect on a day: each value, and where it comes from.
struct ConfigurationListing {
  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  private let path: String?
  private let rules: String?
  private let day: CalendarDate
  private let language: Language
  private let sections: [Section]

  /// A part of the configuration.
  private struct Section {
    let name: String
    let title: String
    let entries: [Entry]
  }

  /// Who says a value.
  private enum Origin: String {
    case `default`, pack, config
  }

  /// A value and where it comes from.
  private struct Entry {
    let name: String
    let value: String
    let title: String
    let origin: Origin
    /// The place; nil for a default of the tool, and where there is no value.
    let place: Diagnostic.Location?
    /// Whether somebody compared it with its source; nil where that is no question.
    let isVerified: Bool?
  }

  init(_ library: PackLibrary, path: String?, rules: String?, day: CalendarDate, _ language: Language) {
    self.path = path
    self.rules = rules
    self.day = day
    self.language = language
    sections =
      [Self.checkSection(library.defaults, language)] + library.packs.map { Self.section($0, day, language) }
  }

  private static func checkSection(_ defaults: RunDefaults, _ language: Language) -> Section {
    let settings = CheckSettings(defaults)
    func entry(_ name: String, _ value: String, _ title: LocalizedText, _ setting: RunDefaults.Setting?)
      -> Entry
    {
      Entry(
        name: name, value: value, title: title[language], origin: setting == nil ? .default : .config,
        place: setting?.location,
        isVerified: nil)
    }
    return Section(
      name: "check", title: ConfigurationWording.check[language],
      entries: [
        entry("failOn", settings.failOn.rawValue, ConfigurationWording.failOn, defaults.failOn),
        entry("waivers", settings.waivers ?? "–", ConfigurationWording.waivers, defaults.waivers),
      ])
  }

  private static func section(_ pack: Pack, _ day: CalendarDate, _ language: Language) -> Section {
    var entries = pack.parameters.map { parameter in
      let version = parameter.version(on: day)
      return Entry(
        name: parameter.name, value: version?.text ?? ConfigurationWording.noValue[language],
        title: parameter.title[language], origin: version?.isOwn ?? false ? .config : .pack,
        place: version?.location,
        isVerified: version?.isVerified)
    }
    entries += pack.tables.map { table in
      let place = table.tree.location(of: table.rows)
      return Entry(
        name: table.name, value: ConfigurationWording.rows(table.tree.count(of: table.rows))[language],
        title: table.title[language], origin: table.isOwn ? .config : .pack, place: place, isVerified: nil)
    }
    if let scoring = pack.scoring {
      entries.append(
        Entry(
          name: "scoring", value: scoring.source[language], title: ConfigurationWording.scoring[language],
          origin: scoring.isOwn ? .config : .pack, place: scoring.location, isVerified: scoring.isVerified))
    }
    return Section(name: pack.id, title: "\(pack.title[language]) \(pack.version)", entries: entries)
  }

  // MARK: Text

  var text: String {
    var lines = [
      ConfigurationWording.file(path)[language], ConfigurationWording.rules(rules)[language],
      ConfigurationWording.day(day.text)[language], ConfigurationWording.precedence[language],
    ]
    for section in sections {
      lines += ["", "\(section.title)  (\(section.name))"]
      let names = section.entries.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
      let values = min(
        Self.maximumValueColumns, section.entries.map { DisplayWidth.columns(of: $0.value) }.max() ?? 0)
      for entry in section.entries {
        let value = DisplayWidth.truncated(TerminalText.escaped(entry.value), to: values)
        lines.append(
          "  \(DisplayWidth.padded(entry.name, to: names))  \(DisplayWidth.padded(value, to: values))  "
            + ([entry.title, origin(entry)].joined(separator: "  ")))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let maximumValueColumns = 32

  private func origin(_ entry: Entry) -> String {
    let words = [
      ConfigurationWording.origin(entry.origin.rawValue)[language],
      entry.isVerified.map { ConfigurationWording.verified($0)[language] },
      entry.place.map { place in
        TerminalText.escaped("\(place.file.path):\(place.file.position(of: place.range.lowerBound).line)")
      },
    ].compactMap { $0 }
    return words.joined(separator: language == .zh ? "，" : ", ")
  }

  // MARK: JSON

  var json: String {
    var json = JSONOutput(pretty: true)
    json.openObject()
    json.key("config")
    json.value(path)
    json.key("rules")
    json.value(rules)
    json.key("asOf")
    json.value(day.text)
    for section in sections {
      json.key(section.name)
      json.openObject()
      for entry in section.entries { write(entry, &json) }
      json.closeObject()
    }
    json.closeObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ entry: Entry, _ json: inout JSONOutput) {
    json.key(entry.name)
    json.openObject()
    json.key("value")
    json.value(entry.value)
    json.key("title")
    json.value(entry.title)
    json.key("origin")
    json.value(entry.origin.rawValue)
    if let isVerified = entry.isVerified {
      json.key("verified")
      json.value(isVerified)
    }
    if let place = entry.place {
      json.key("path")
      json.value(place.file.path)
      json.key("line")
      json.value(place.file.position(of: place.range.lowerBound).line)
    }
    json.closeObject()
  }
}
