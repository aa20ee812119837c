// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors in CI; a developer's half-finished work may have some.
let isStrict = Context.environment["CI"] != nil || Context.environment["FASHEN_STRICT"] != nil
let settings: [SwiftSetting] =
  [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
  + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "fashen",
  products: [
    .executable(name: "fashen", targets: ["fashen"]),
    // The expression language by itself; its diagnostics are values of SourceText.
    .library(name: "CEL", targets: ["CEL", "SourceText"]),
    .library(name: "Fashen", targets: ["Review", "Reports", "Rules", "BuiltInRules"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // The static libraries, so that the command runs where libyaml and RE2 are not installed.
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CRE2", linkerSettings: [.linkedLibrary(":libre2.a")]),

    .target(name: "SourceText", swiftSettings: settings),
    .target(
      name: "DataTree", dependencies: ["SourceText", "CLibYAML"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary(":libyaml.a")]),
    .target(name: "CEL", dependencies: ["SourceText", "CRE2"], swiftSettings: settings),
    .target(name: "Law", dependencies: ["SourceText"], swiftSettings: settings),
    .target(
      name: "Drafts", dependencies: ["CExpat", "CZlib", "DataTree", "Law", "SourceText"],
      swiftSettings: settings, linkerSettings: [.linkedLibrary(":libexpat.a"), .linkedLibrary(":libz.a")]),
    .target(
      name: "Rules", dependencies: ["CEL", "DataTree", "Drafts", "Law", "SourceText"], swiftSettings: settings
    ),
    .target(
      name: "Review",
      dependencies: [
        "CEL", "DataTree", "Drafts", "Law", "Rules", "SourceText",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["DataTree", "Review", "Rules", "SourceText"],
      exclude: ["HTML/page.css", "HTML/page.js"], swiftSettings: settings, plugins: ["EmbedRules"]),
    .target(
      name: "BuiltInRules", dependencies: ["SourceText"], swiftSettings: settings, plugins: ["EmbedRules"]),
    .executableTarget(
      name: "fashen",
      dependencies: [
        "BuiltInRules", "CEL", "DataTree", "Drafts", "Law", "Reports", "Review", "Rules", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "RuleEmbedder", dependencies: ["DataTree", "SourceText"], swiftSettings: settings),
    .plugin(
      name: "EmbedRules", capability: .buildTool(), dependencies: ["RuleEmbedder"],
      path: "Sources/EmbedRules"),

    .executableTarget(
      name: "CELConditions", dependencies: ["CEL"], path: "Tests/Benchmarks/CELConditions",
      exclude: ["measure.sh"], swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["TestSupport", "fashen"],
      exclude: ["SampleCases", "SampleRules", "Snapshots", "Waivers"], swiftSettings: settings),
    .testTarget(
      name: "DraftsTests", dependencies: ["CZlib", "DataTree", "Drafts", "Law", "SourceText", "TestSupport"],
      exclude: ["Samples", "Snapshots"], swiftSettings: settings),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "SourceText"], swiftSettings: settings),
    .testTarget(
      name: "ReviewTests",
      dependencies: [
        "BuiltInRules", "CEL", "DataTree", "Drafts", "Law", "Review", "Rules", "SourceText", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RulesTests",
      dependencies: ["BuiltInRules", "CEL", "DataTree", "Law", "Rules", "SourceText", "TestSupport"],
      exclude: ["BadPacks", "Snapshots", "sample-pack.yaml"], swiftSettings: settings),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: settings),
    .testTarget(
      name: "DataTreeTests", dependencies: ["DataTree", "SourceText"], swiftSettings: settings),
    .testTarget(
      name: "CELTests", dependencies: ["CEL", "SourceText"], exclude: ["conformance-exceptions.json"],
      swiftSettings: settings),
    .testTarget(name: "LawTests", dependencies: ["Law", "SourceText"], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
