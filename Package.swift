// swift-tools-version: 6.1
import PackageDescription

// `CONVENE_STRICT=1 swift build` turns warnings into errors, in our own targets only: what a newer
// compiler says about a dependency must not stop a newcomer's build.
let strict: [SwiftSetting] =
  Context.environment["CONVENE_STRICT"] == "1" ? [.unsafeFlags(["-warnings-as-errors"])] : []

/// A release for Linux carries Swift's libraries in itself and no symbols: it starts sooner (first byte after 18 ms where
/// it was 25), takes some megabytes less, and needs no Swift installed beside it.
let lean = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

/// A library target of the house; `dependencies` are the modules below it.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
  resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, path: path, resources: resources, swiftSettings: strict)
}

/// `CONVENE_TESTS="Screens Terminal" swift test` builds and runs the tests of those modules alone.
let wanted = Context.environment["CONVENE_TESTS"].map { Set($0.split(separator: " ").map(String.init)) }

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, resources: resources,
    swiftSettings: strict)
}

/// The templates of letters, each in each language.
let letterFiles = ["invitation", "visa", "recognition", "note-verbale", "release", "thanks", "letterhead", "signature"]
  .flatMap { name in ["en", "fr", "ar"].map { "\(name).\($0).mustache" } }

let package = Package(
  name: "convene",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "convene", targets: ["Convene"]),
    .executable(name: "convene-bench", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // From the top of the house down; imports run downward only.
    .executableTarget(
      name: "Convene",
      dependencies: [
        "Screens", "Terminal", "Papers", "PlanFile", "Exchange", "ExamplePlan", "Placing", "Scheduling", "Logistics",
        "Typography",
        "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + [.unsafeFlags(["-static-stdlib"], lean)],
      linkerSettings: [.unsafeFlags(["-static-stdlib", "-Xlinker", "-s"], lean)]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["ExamplePlan", "Fuzzing", "Logistics", "Papers", "Placing", "PlanFile", "Screens", "Terminal"],
      exclude: ["busday.py", "placement.py", "screens.py"],
      swiftSettings: strict),
    module("Fuzzing", ["ExamplePlan", "Screens", "Terminal"]),
    module("Screens", ["Terminal", "Papers", "PlanFile", "Placing", "Logistics", "Typography", "CMemory"]),
    module("Terminal", ["CNcurses", "Themes", "Typography", "TOMLKit"]),
    module(
      "Papers",
      [
        "CPango", "LetterTemplates", "Logistics", "Typography",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "Mustache", package: "swift-mustache"),
      ], resources: ["eu", "un", "ocha"].map { .embedInCode("Layouts/\($0).txt") }),
    module(
      "PlanFile",
      [
        "ForumPlan", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    module("Exchange", ["ForumPlan"]),
    module("ExamplePlan", ["Logistics"]),
    module("Placing", ["Logistics", "Scheduling"]),
    module("Scheduling"),
    module("Logistics", ["ForumPlan", .product(name: "HashTreeCollections", package: "swift-collections")]),
    module("ForumPlan", ["Atlas", .product(name: "HashTreeCollections", package: "swift-collections")]),
    module("Atlas", ["Dates", "CAtlasFacts"]),
    .target(name: "CAtlasFacts", exclude: ["facts", "make_outlines.py"]),
    module("Dates"),
    module("Typography"),
    .target(
      name: "Themes", path: "Themes",
      resources: ["dusk", "paper", "contrast", "kingfisher", "ansi", "mono", "ascii"].map {
        .embedInCode("\($0).toml")
      },
      swiftSettings: strict),
    module("LetterTemplates", resources: letterFiles.map { .embedInCode($0) }),
    .target(name: "CNcurses"),
    .target(name: "CMemory"),
    .target(name: "CPango", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),

    tests("Dates", resources: [.copy("Fixtures")]),
    tests("Atlas"),
    tests("ForumPlan"),
    tests("Logistics", ["ExamplePlan"]),
    tests("Placing", ["ExamplePlan"]),
    tests("Scheduling"),
    tests("ExamplePlan", ["Logistics"]),
    tests("Exchange"),
    tests("PlanFile", ["ExamplePlan"]),
    tests("Papers", ["ExamplePlan"]),
    tests("Terminal"),
    tests("Typography"),
    tests("Screens", ["ExamplePlan"], resources: [.copy("Snapshots")]),
    tests("Fuzzing"),
    tests("Convene", resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

package.targets.removeAll { target in
  guard target.type == .test, let wanted else { return false }
  return !wanted.contains(String(target.name.dropLast("Tests".count)))
}
