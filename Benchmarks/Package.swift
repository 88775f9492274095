// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "TinhGon", path: "..")],
    targets: [
        .systemLibrary(name: "CLibXML2Bench", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CBaseline", dependencies: ["CLibXML2Bench"]),
        .executableTarget(
            name: "measure", dependencies: ["CBaseline", .product(name: "Stages", package: "TinhGon")], path: "Sources/Measure"),
        .executableTarget(name: "measure-text", dependencies: [.product(name: "Stages", package: "TinhGon")], path: "Sources/MeasureText"),
    ]
)
