import SourceText

/// What `fashen.yaml` says of how to run `fashen check` (`check`); options of the command line go before it.
public struct RunDefaults: Sendable {
  /// From which findings on a run is blocked.
  public private(set) var failOn: Setting?
  /// The file of waivers; a relative path counts from the configuration's folder.
  public private(set) var waivers: Setting?

  /// A value with its place.
  public struct Setting: Sendable {
    /// The value as written.
    public let text: String
    /// Where it stands.
    public let location: Diagnostic.Location
  }

  /// No defaults.
  public init() {}

  init(_ node: PackNode, thresholds: [String], _ faults: FaultList) {
    guard let reader = MappingReader(node, keys: ["failOn", "waivers"], of: .key("check"), faults) else {
      return
    }
    func setting(_ key: String) -> Setting? {
      guard let text = reader.text(key), let node = reader[key] else { return nil }
      return Setting(text: text, location: node.location)
    }
    failOn = setting("failOn")
    waivers = setting("waivers")
    if let failOn, !thresholds.contains(failOn.text) {
      faults.report(PackWording.notOneOf(failOn.text, thresholds, for: "failOn", at: failOn.location))
    }
  }
}
