import Glibc

/// Where a run's configuration is.
enum ConfigurationFile {
  /// The name that is looked for.
  static let name = "fashen.yaml"
  /// How many folders upward are looked at.
  private static let maximumDepth = 64

  /// The path given, else the `fashen.yaml` of the working folder or the nearest folder above that has one.
  static func path(_ given: String?) -> String? {
    if let given { return given }
    guard var folder = workingFolder() else { return nil }
    for _ in 0..<maximumDepth {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if case .file? = FileSystem.kind(of: path) { return path }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return nil
  }

  private static func workingFolder() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
