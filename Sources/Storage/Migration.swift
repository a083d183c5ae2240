import Foundation

/// One numbered step of the schema: `0003_dossiers.sql`, or one file for each engine.
///
/// A file is never changed once released: databases out there remember its checksum. A reversal is a new file.
public struct Migration: Sendable, Hashable {
    public let number: Int
    /// The file's name without number and ending: `dossiers`.
    public let name: String
    private let scripts: [SQLDialect: String]

    /// A step that reads alike on both engines.
    public init(number: Int, name: String, script: String) {
        self.init(number: number, name: name, scripts: [.sqlite: script, .postgres: script])
    }

    init(number: Int, name: String, scripts: [SQLDialect: String]) {
        self.number = number
        self.name = name
        self.scripts = scripts
    }

    /// The statements for an engine.
    public func script(for dialect: SQLDialect) -> String { scripts[dialect] ?? "" }

    /// SHA-256 of the statements for an engine, in hexadecimal.
    public func checksum(for dialect: SQLDialect) -> String {
        Fingerprint.of(Array(script(for: dialect).utf8))
    }
}

// MARK: - Files

extension Migration {
    /// The steps that ship with the program, in their order.
    public static func shipped() throws -> [Migration] {
        guard let folder = Bundle.module.url(forResource: "Migrations", withExtension: nil) else {
            throw MigrationFileError.folderMissing
        }
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".sql") {
            files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        return try read(files)
    }

    /// Reads files by name, and insists on numbers 1, 2, 3 … and on a script for each engine.
    static func read(_ files: [String: String]) throws -> [Migration] {
        var steps: [Int: (name: String, scripts: [SQLDialect: String])] = [:]
        for (fileName, script) in files {
            guard let file = MigrationFileName(fileName) else { throw MigrationFileError.unreadableName(fileName) }
            var step = steps[file.number] ?? (file.name, [:])
            guard step.name == file.name else { throw MigrationFileError.numberUsedTwice(file.number) }
            for dialect in file.dialects {
                guard step.scripts.updateValue(script, forKey: dialect) == nil else {
                    throw MigrationFileError.numberUsedTwice(file.number)
                }
            }
            steps[file.number] = step
        }
        return try steps.sorted { $0.key < $1.key }.enumerated().map { index, step in
            guard step.key == index + 1 else { throw MigrationFileError.numberMissing(index + 1) }
            guard step.value.scripts.count == SQLDialect.allCases.count else {
                throw MigrationFileError.engineMissing(step.key)
            }
            return Migration(number: step.key, name: step.value.name, scripts: step.value.scripts)
        }
    }
}

/// The parts of `0012_search.sqlite.sql`.
private struct MigrationFileName {
    let number: Int
    let name: String
    let dialects: [SQLDialect]

    init?(_ fileName: String) {
        let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts.last == "sql" else { return nil }
        let stem = parts[0].split(separator: "_", maxSplits: 1)
        guard stem.count == 2, stem[0].utf8.count == 4, let number = Int(stem[0]) else { return nil }
        self.number = number
        self.name = String(stem[1])
        guard parts.count == 3 else {
            self.dialects = SQLDialect.allCases
            return
        }
        guard let dialect = SQLDialect(rawValue: String(parts[1])) else { return nil }
        self.dialects = [dialect]
    }
}

/// The migration files do not fit together: a fault of whoever built the program.
public enum MigrationFileError: Error, Equatable {
    case folderMissing
    case unreadableName(String)
    case numberMissing(Int)
    case numberUsedTwice(Int)
    case engineMissing(Int)
}
