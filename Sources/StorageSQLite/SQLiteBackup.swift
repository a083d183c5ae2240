import Foundation
import GRDB
import Storage

/// Copies the office's file while it is at work, and puts a copy back.
public enum SQLiteBackup {
    /// Writes a sound copy of the database, as it is at one moment, into one file at `path`.
    ///
    /// Nobody has to stop working. The file appears under its name only once it is whole, checked and on disk; one that
    /// bore the name before is replaced.
    public static func copy(_ database: SQLiteDatabase, to path: String) async throws {
        let source = database.pool
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try write(source, to: path) })
            }
        }
    }

    /// Puts a copy in the place of the database at `path`; what was there stays beside it as `….replaced`.
    ///
    /// - Throws: `StorageFault.busy` when a program still has the database open; `StorageFault.failed` when the copy is
    ///   damaged. Then nothing was changed.
    public static func restore(_ backup: String, to path: String) throws {
        try requireSound(backup)
        try foldLog(of: path)
        let files = FileManager.default
        let partial = path + ".partial"
        try remove(partial)
        try files.copyItem(atPath: backup, toPath: partial)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial)
        try flush(partial)
        for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
            try remove(path + ".replaced" + suffix)
            try files.linkItem(atPath: path + suffix, toPath: path + ".replaced" + suffix)
            if !suffix.isEmpty { try remove(path + suffix) }
        }
        try rename(partial, to: path)
    }

    // MARK: - Steps

    private static func write(_ source: any DatabaseWriter, to path: String) throws {
        let partial = path + ".partial"
        for suffix in ["", "-wal", "-shm", "-journal"] { try remove(partial + suffix) }
        SQLiteDatabase.makePrivateFile(partial)
        try translatingFaults {
            let copy = try DatabaseQueue(path: partial)
            try source.backup(to: copy)
            // Without its log beside it, a copy is one file.
            try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        }
        try requireSound(partial)
        try flush(partial)
        try rename(partial, to: path)
    }

    private static func requireSound(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let problems = try translatingFaults {
            let copy = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? copy.close() }
            return try copy.read { try SQLiteSession(database: $0).problems() }
        }
        if let first = problems.first { throw StorageFault.failed(code: "integrity_check", message: first) }
    }

    /// Takes the log into the file, which SQLite allows only to the one program that has it open.
    private static func foldLog(of path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try translatingFaults {
                let old = try DatabaseQueue(path: path)
                try old.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                try old.close()
            }
        } catch StorageFault.failed {
            // A damaged database is what one restores over.
        }
    }

    private static func remove(_ path: String) throws {
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }

    private static func rename(_ source: String, to path: String) throws {
        guard Foundation.rename(source, path) == 0 else { throw systemFault(path) }
        try flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    /// Waits until a file, or the list of a folder's files, is on disk.
    private static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw systemFault(path) }
        defer { _ = Foundation.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw systemFault(path) }
    }

    private static func systemFault(_ path: String) -> StorageFault {
        .failed(code: "errno_\(errno)", message: path)
    }
}

// MARK: - Soundness

extension SQLiteDatabase {
    /// Looks through the whole file; empty when it is sound, else what is damaged, in SQLite's words.
    public func problems() async throws -> [String] {
        try await read { try $0.problems() }
    }
}

extension SQLReader {
    fileprivate func problems() throws -> [String] {
        let damages = try rows("PRAGMA integrity_check").map { try $0.text("integrity_check") }.filter { $0 != "ok" }
        let orphans = try rows("PRAGMA foreign_key_check").map { row in
            "a row of \(try row.text("table")) refers to a row of \(try row.text("parent")) that is missing"
        }
        return damages + orphans
    }
}
