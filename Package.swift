// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: warnings are errors, and each unsafe expression says so.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A library target; `dependencies` are in the order of the table in CONTRIBUTING.md, which a test holds the imports against.
func library(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(name: name + "Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude, swiftSettings: [.treatAllWarnings(as: .error)])
}

let package = Package(
    name: "entente",
    products: [
        .executable(name: "entente", targets: ["entente"]),
        // The line from dispatch to analysis. No umbrella module: `Entente` and `entente` would be one folder where file names ignore case.
        .library(name: "Entente", targets: ["Dispatches", "Codings", "Lexicons", "Extraction", "ActorGraphs", "Analyses", "Pipelines"]),
        .library(name: "Networks", targets: ["Networks"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C: what Swift cannot call, and the data files in the binary.
        .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .target(name: "CEntenteData", exclude: ["Data"]),

        // The line from a dispatch to a drawing, in import order.
        library("Networks"),
        library("Outputs"),
        library("Dispatches", ["Outputs", yams]),
        library("Codings", ["Outputs", "Dispatches"]),
        library("Lexicons", ["Dispatches", "Codings", "CEntenteData", yams]),
        library("Extraction", ["Dispatches", "Codings", "Lexicons"]),
        library("ActorGraphs", ["Networks", "Outputs", "Dispatches", "Codings", yams]),
        library("Analyses", ["Networks", "Dispatches", "Codings", "ActorGraphs"]),
        library(
            "Diagrams", ["Networks", "Outputs", "Dispatches", "Codings", "Lexicons", "ActorGraphs", "Analyses", "CEntenteData", "CGraphviz", yams],
            exclude: ["README.md"]),
        library("Reports", ["Networks", "Outputs", "Dispatches", "Codings", "ActorGraphs", "Analyses"]),
        library("Pipelines", ["Outputs", "Dispatches", "Codings", "Lexicons", "Extraction", "ActorGraphs"]),
        .executableTarget(
            name: "entente",
            dependencies: [
                "Networks", "Outputs", "Dispatches", "Codings", "Lexicons", "Extraction", "ActorGraphs", "Analyses", "Diagrams", "Reports", "Pipelines",
                arguments,
            ],
            swiftSettings: strict),

        tests("Dispatches", ["TestSupport"]),
        tests("Lexicons", ["Dispatches", "Codings", "TestSupport"]),
        tests("Extraction", ["Dispatches", "Codings", "Lexicons", "TestSupport"]),
        tests("Analyses", ["Networks", "Dispatches", "Codings", "ActorGraphs", "Outputs", "TestSupport"]),
        tests("Pipelines", ["Dispatches", "Codings", "Lexicons", "Extraction", "ActorGraphs", "TestSupport"]),
        tests("Codings", ["Outputs", "Dispatches"]),
        tests("ActorGraphs", ["Networks", "Outputs", "Dispatches", "Codings", "TestSupport"]),
        // Tests, and what they share.
        .target(name: "TestSupport", dependencies: ["Networks"], path: "Tests/TestSupport", swiftSettings: [.treatAllWarnings(as: .error)]),
        tests("Networks", ["TestSupport"]),
        .testTarget(
            name: "EntenteTests", dependencies: ["entente", "Dispatches", "Lexicons", "Extraction", "ActorGraphs", "Analyses", "Pipelines", "TestSupport"],
            exclude: ["Golden"], swiftSettings: [.treatAllWarnings(as: .error)]),
        tests("Outputs", ["TestSupport"]),
        tests("Reports", ["Networks", "Outputs", "Dispatches", "Codings", "ActorGraphs", "Analyses", "TestSupport"], exclude: ["Golden"]),
        tests("Diagrams", ["Networks", "Dispatches", "Codings", "ActorGraphs", "Analyses", "Outputs", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
