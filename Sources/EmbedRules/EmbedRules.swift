import Foundation
import PackagePlugin

/// Embeds files in the binary, so that the command can be carried as one file: every file below `rules/` in
/// `BuiltInRules`, and what pages are made of in `Reports`.
@main struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let package = context.package.directoryURL
    let isPage = target.name == "Reports"
    let folder = package.appending(path: isPage ? "Sources/Reports/HTML" : "rules")
    let type = isPage ? "PageResource" : "EmbeddedFile"
    let endings = isPage ? ["css", "js"] : ["yaml", "csv"]
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type)s.swift")
    var inputs: [URL] = []
    if let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) {
      for case let url as URL in found where endings.contains(url.pathExtension) {
        inputs.append(url)
      }
    }
    inputs.sort { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embed \(folder.lastPathComponent)",
        executable: try context.tool(named: "RuleEmbedder").url,
        arguments: [folder.path, output.path, type] + endings, inputFiles: inputs, outputFiles: [output])
    ]
  }
}
