import Rules
import SourceText

/// The settings of a check that the command line or the town's configuration can give: what is said on the command
/// line goes before what `fashen.yaml` says, and that before the defaults.
struct CheckSettings {
  /// From which findings on the run is blocked.
  let failOn: FailThreshold
  /// The path of the waivers; nil for none.
  let waivers: String?

  /// Where nothing else says so.
  static let defaultThreshold = FailThreshold.major

  init(_ defaults: RunDefaults, failOn: FailThreshold? = nil, waivers: String? = nil, noWaivers: Bool = false)
  {
    self.failOn =
      failOn ?? defaults.failOn.flatMap { FailThreshold(rawValue: $0.text) } ?? Self.defaultThreshold
    self.waivers = noWaivers ? nil : waivers ?? defaults.waivers.map(Self.path)
  }

  /// A path that counts from the folder of the file it stands in.
  private static func path(_ setting: RunDefaults.Setting) -> String {
    let file = setting.location.file.path
    guard !setting.text.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return setting.text }
    return String(file[...slash]) + setting.text
  }
}
