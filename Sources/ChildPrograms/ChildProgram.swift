import CSpawn
import Foundation
import Glibc

/// A program of the machine, run as a child of ours and waited for: it gets nothing of ours but what it is told.
///
/// Foundation's `Process` lists the open descriptors before each start, and reads past the end of the list when there are
/// more than some 1,350 of them: a server with many connections died of it (docs/decisions/0056).
public struct ChildProgram: Sendable {
    public var path: String
    public var arguments: [String]
    /// Nothing passes our own on.
    public var environment: [String: String]?

    public init(_ path: String, _ arguments: [String], environment: [String: String]? = nil) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
    }

    /// What becomes of what it says.
    public enum Words: Sendable {
        case dropped
        /// Given back when it has ended, with what it says of errors or without.
        case kept(withErrors: Bool = false)
        /// Written into a file that is there.
        case written(to: String)
    }

    /// How it ended, and what it said.
    public struct Ending: Sendable {
        public var said: [UInt8]
        /// Nothing when a signal ended it.
        public var exitCode: Int32?
        /// The signal that ended it.
        public var signal: Int32?

        public var text: String { String(decoding: said, as: UTF8.self) }
    }

    /// Runs it to its end; blocks the thread for so long.
    ///
    /// - Throws: `ChildProgramFault` when it cannot be started.
    public func run(_ words: Words = .dropped) throws -> Ending {
        guard case .kept = words else { return try ending(of: start(words, into: nil), said: []) }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ChildProgramFault(path: path, code: errno) }
        defer { close(ends[0]) }
        let child: pid_t
        do {
            defer { close(ends[1]) }
            child = try start(words, into: ends[1])
        }
        let said = Self.everything(from: ends[0])
        return try ending(of: child, said: said)
    }

    /// Runs it to its end on a thread of its own.
    public func runBeside(_ words: Words = .dropped) async throws -> Ending {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try run(words) }) }
        }
    }

    private func start(_ words: Words, into end: Int32?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        Self.lead(words, end, &actions)
        // Nothing of ours goes along: no socket, no database.
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
        var attributes = Self.attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        let ours = environment ?? ProcessInfo.processInfo.environment
        let (texts, variables) = (Self.copied([path] + arguments), Self.copied(ours.map { "\($0)=\($1)" }))
        defer { for text in texts + variables { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, path, &actions, &attributes, texts, variables)
        guard code == 0 else { throw ChildProgramFault(path: path, code: code) }
        return child
    }

    private static func lead(_ words: Words, _ end: Int32?, _ actions: inout posix_spawn_file_actions_t) {
        switch words {
        case .dropped:
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        case .written(let place):
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, place, O_WRONLY | O_TRUNC, 0)
        case .kept(let withErrors):
            posix_spawn_file_actions_adddup2(&actions, end ?? -1, STDOUT_FILENO)
            if withErrors { return _ = posix_spawn_file_actions_adddup2(&actions, end ?? -1, STDERR_FILENO) }
        }
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }

    /// Signals as a shell would leave them: a server ignores some that its children must feel.
    private static func attributes() -> posix_spawnattr_t {
        var (attributes, none, all) = (posix_spawnattr_t(), sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return attributes
    }

    private func ending(of child: pid_t, said: [UInt8]) throws -> Ending {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw ChildProgramFault(path: path, code: errno) }
        }
        let signal = status & 0x7F
        return Ending(
            said: said, exitCode: signal == 0 ? status >> 8 & 0xFF : nil, signal: signal == 0 ? nil : signal)
    }

    /// Reads to the end, also when a signal comes between.
    private static func everything(from descriptor: Int32) -> [UInt8] {
        var (said, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return said }
            said += piece[..<count]
        }
    }

    private static func copied(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}

/// A program could not be started or was lost: the system's own number says why.
public struct ChildProgramFault: Error, Equatable {
    public let path: String
    public let code: Int32
}
