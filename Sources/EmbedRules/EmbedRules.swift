import Foundation
import PackagePlugin

/// Embeds every file below `rules/` in the binary, so that the command can be carried as one file.
@main struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    var inputs: [URL] = []
    if let found = FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil) {
      for case let url as URL in found where ["yaml", "csv"].contains(url.pathExtension) {
        inputs.append(url)
      }
    }
    inputs.sort { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embed rules", executable: try context.tool(named: "RuleEmbedder").url,
        arguments: [rules.path, output.path], inputFiles: inputs, outputFiles: [output])
    ]
  }
}
