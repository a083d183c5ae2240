// swift-tools-version: 6.2
import PackageDescription

// Targets stand with the arrows turned round: each knows only what stands above it here (ARCHITECTURE.md).

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")

let package = Package(
    name: "motcua",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "motcua", targets: ["motcua"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "Domain", swiftSettings: strict),
        .target(
            name: "Storage", dependencies: ["Domain", crypto],
            resources: [.copy("Migrations")], swiftSettings: strict),
        .target(name: "StorageSQLite", dependencies: ["Storage", grdb, sqlite], swiftSettings: strict),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "StoragePostgres", dependencies: ["Storage", "CLibPQ"], swiftSettings: strict),
        .target(name: "Casework", dependencies: ["Domain", "Storage", crypto, cryptoExtras], swiftSettings: strict),
        .target(
            name: "FormFiles", dependencies: ["Domain", yams], resources: [.copy("Definitions")],
            swiftSettings: strict),
        .systemLibrary(name: "CLibMagic", pkgConfig: "libmagic", providers: [.apt(["libmagic-dev"])]),
        .systemLibrary(name: "CSpawn"),
        .target(name: "ChildPrograms", dependencies: ["CSpawn"], swiftSettings: strict),
        .target(
            name: "Inspection", dependencies: ["Domain", "Casework", "ChildPrograms", "CLibMagic"],
            swiftSettings: strict),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "Spreadsheets", dependencies: ["Domain", "ChildPrograms", "CXlsxWriter"],
            resources: [.copy("Reading/read_workbook.py")], swiftSettings: strict),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Papers", dependencies: ["Domain", "ChildPrograms", "CQRencode"],
            resources: [.copy("Templates")], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "Casework", "Storage", "Papers", "Spreadsheets", hummingbird, logging, nioCore,
            ],
            resources: [.copy("Templates"), .copy("Public")], swiftSettings: strict),
        .target(name: "PortalStandIn", dependencies: [hummingbird, logging, nioCore], swiftSettings: strict),
        .target(
            name: "PortalSync",
            dependencies: ["Domain", "Casework", "Storage", httpClient, logging, nioCore, nioPosix, nioHTTP1],
            swiftSettings: strict),
        .executableTarget(
            name: "motcua",
            dependencies: [
                "ChildPrograms", "Domain", "Storage", "StorageSQLite", "StoragePostgres", "Casework", "FormFiles",
                "Inspection", "Papers", "Spreadsheets", "Web", "PortalStandIn", "PortalSync", hummingbird, arguments,
                lifecycle, logging,
                nioCore,
            ],
            resources: [.copy("Data")], swiftSettings: strict),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Domain", "Storage", "StorageSQLite", "StoragePostgres", "Casework", "FormFiles", "Spreadsheets",
                "PortalSync", grdb,
                hummingbird, arguments, logging, nioCore, httpClient, nioHTTP1,
            ],
            path: "Bench", swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: [
                "ChildPrograms", "Domain", "Storage", "StorageSQLite", "StoragePostgres", "Casework", "FormFiles",
                "Inspection", "Papers", mustache,
            ],
            path: "Tests/Support", exclude: ["Files"], swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "StorageSQLite", "StoragePostgres", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "CaseworkTests", dependencies: ["Casework", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "FormFilesTests", dependencies: ["Domain", "FormFiles", "Casework", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "InspectionTests", dependencies: ["ChildPrograms", "Inspection", "TestSupport"], swiftSettings: strict
        ),
        .testTarget(
            name: "PapersTests", dependencies: ["ChildPrograms", "FormFiles", "Papers", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests", dependencies: ["Web", "TestSupport", hummingbirdTesting], swiftSettings: strict),
        .testTarget(
            name: "PortalStandInTests", dependencies: ["PortalStandIn", httpClient, nioCore, nioHTTP1],
            swiftSettings: strict),
        .testTarget(
            name: "PortalSyncTests",
            dependencies: ["PortalStandIn", "PortalSync", "TestSupport", hummingbird, logging],
            swiftSettings: strict),
        .testTarget(
            name: "SpreadsheetsTests", dependencies: ["ChildPrograms", "Domain", "Spreadsheets", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: ["Domain", "Storage", "StorageSQLite", "Casework", "motcua", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ArchitectureTests", dependencies: ["ChildPrograms", "Domain", "Storage", "Web"],
            swiftSettings: strict),
    ]
)
