// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "fashen",
  products: [
    .library(name: "CEL", targets: ["CEL"]),
    .library(name: "SourceText", targets: ["SourceText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "SourceText", swiftSettings: strict),
    .target(name: "DataTree", dependencies: ["SourceText", "CLibYAML"], swiftSettings: strict),
    .target(
      name: "CRE2",
      // The static library, so that the command runs where RE2 is not installed.
      linkerSettings: [.linkedLibrary(":libre2.a", .when(platforms: [.linux]))]),
    .target(name: "CEL", dependencies: ["SourceText", "CRE2"], swiftSettings: strict),
    .target(name: "Law", dependencies: ["SourceText"], swiftSettings: strict),

    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: strict),
    .testTarget(
      name: "DataTreeTests", dependencies: ["DataTree", "SourceText"], swiftSettings: strict),
    .testTarget(
      name: "CELTests", dependencies: ["CEL", "SourceText"], exclude: ["conformance-exceptions.json"],
      swiftSettings: strict),
    .testTarget(name: "LawTests", dependencies: ["Law", "SourceText"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
