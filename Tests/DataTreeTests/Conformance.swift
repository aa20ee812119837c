import Foundation

/// The folder of the public conformance cases, which the repository does not copy.
enum Conformance {
  /// The files of a subfolder by name; nil where the folder is absent.
  static func files(in subfolder: String) -> [(name: String, bytes: [UInt8])]? {
    let root =
      ProcessInfo.processInfo.environment["FASHEN_CONFORMANCE"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).appending(path: "../../../../shared/conformance").standardized
    let folder = root.appending(path: subfolder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      print("skipped: no conformance cases at \(folder.path); set FASHEN_CONFORMANCE")
      return nil
    }
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }
}
