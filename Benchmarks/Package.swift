// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "entente", path: "..")],
    targets: [
        .executableTarget(
            name: "bench", dependencies: [.product(name: "Networks", package: "entente")], swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "simulate", dependencies: [.product(name: "Networks", package: "entente"), .product(name: "Entente", package: "entente")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6]
)
