// swift-tools-version: 6.2
import PackageDescription

/// The rooms and the one direction in which they know each other. `Tests/HouseTests` holds every import to this table.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(name: name + "Tests", dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func library(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "TinhGon",
    products: [
        .executable(name: "tinhgon", targets: ["tinhgon"]),
        // For Benchmarks/.
        .library(name: "Stages", targets: ["Stages"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Doors to C: one importer each.
        library("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        library("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
        library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        library("CXXHash", pkgConfig: "libxxhash", apt: "libxxhash-dev"),
        library("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
        library("CLinear", apt: "liblinear-dev"),
        .target(name: "CResources", exclude: ["vi", "gazetteer", "templates", "models"]),

        // Values and words.
        room("Pipeline", ["CXXHash"]),
        room("Vietnamese"),
        room("Resources", ["CResources"]),
        room("Language", ["Resources", "Vietnamese", "Pipeline"]),

        // From a dump on disk to documents.
        room("Markup", ["CLibXML2"]),
        room("Intake", ["CArchive", "CZlib", "Markup", "Pipeline", "Vietnamese"]),

        // The line: read ▸ clean ▸ classify ▸ extract.
        room("Articles", ["Markup", "Resources", "Language", "Vietnamese", "Pipeline"]),
        room("Classification", ["CLinear", "Resources", "Language", "Vietnamese", "Pipeline"]),
        room("Claims", ["Language", "Vietnamese", "Pipeline"]),
        room("Stages", ["Articles", "Classification", "Claims", "Language", "Pipeline"]),

        // From findings to published reports.
        room("Ledger", [
            "Pipeline", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        ]),
        room("Stories", ["Ledger", "Vietnamese", "Pipeline"]),
        room("Comparisons", ["Ledger", "Vietnamese", "Pipeline"]),
        room("Reports", [
            "CXLSXWriter", "Resources", "Ledger", "Pipeline", "Vietnamese",
            .product(name: "Mustache", package: "swift-mustache"),
        ]),
        room("Runs", [
            "Intake", "Articles", "Stages", "Stories", "Comparisons", "Ledger", "Reports", "Language", "Resources", "Pipeline",
            .product(name: "Yams", package: "Yams"),
            .product(name: "Logging", package: "swift-log"),
        ]),
        .executableTarget(
            name: "tinhgon",
            dependencies: [
                "Runs", "Reports", "Classification", "Language",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        // Fits the weights in Sources/CResources/models/blocks.tsv.
        .executableTarget(
            name: "train-blocks", dependencies: ["Articles", "Language", "Pipeline"], path: "Tools/TrainBlocks", swiftSettings: settings),

        // What a night costs as the ledger grows.
        .executableTarget(
            name: "measure-stories", dependencies: ["Stories", "Ledger", "Pipeline"], path: "Tools/MeasureStories", swiftSettings: settings),

        tests(of: "Pipeline", ["Pipeline"]),
        tests(of: "Vietnamese", ["Vietnamese"]),
        tests(of: "Language", ["Language", "Pipeline"]),
        tests(of: "Markup", ["Markup"]),
        tests(of: "Intake", ["Intake", "Pipeline"], resources: [.copy("Fixtures")]),
        tests(of: "Articles", ["Articles", "Markup", "Language", "Pipeline"], resources: [.copy("Cases")]),
        tests(of: "Classification", ["Classification", "Language", "Vietnamese", "Pipeline"], resources: [.copy("Cases")]),
        tests(of: "Claims", ["Claims", "Language", "Pipeline"], resources: [.copy("Cases")]),
        tests(of: "Stages", ["Stages", "Language", "Pipeline"], resources: [.copy("Cases")]),
        tests(of: "Ledger", ["Ledger", "Pipeline"]),
        tests(of: "Stories", ["Stories", "Ledger", "Pipeline"]),
        tests(of: "Comparisons", ["Comparisons", "Ledger", "Pipeline"]),
        tests(of: "Reports", ["Reports", "Ledger", "Pipeline"]),
        tests(
            of: "Runs", ["Runs", "Reports", "Intake", "Ledger", "Pipeline", .product(name: "Logging", package: "swift-log")],
            resources: [.copy("PlanCases")]),
        tests(of: "tinhgon", ["tinhgon"]),
        tests(of: "House"),
    ]
)
