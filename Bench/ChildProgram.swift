import Foundation
import Glibc

/// A program run beside this one, so that what is measured shares no thread with the measuring.
struct ChildProgram {
    /// What it took, known once it has ended.
    struct Cost {
        var seconds: Double
        /// Processor time of all its threads, which a busy machine disturbs less than time on the clock.
        var processorSeconds: Double
        /// The most memory it ever held, in mebibytes.
        var peakMemory: Double
        var isSuccess: Bool
    }

    private let id: pid_t
    private let start = ContinuousClock.now

    init(_ path: String, _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null") throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let surroundings = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
        let (words, variables) = (Self.copied([path] + arguments), Self.copied(surroundings))
        defer { for text in words + variables { free(text) } }
        var id = pid_t()
        guard posix_spawn(&id, path, &actions, nil, words, variables) == 0 else {
            throw BenchFault("cannot run \(path)")
        }
        self.id = id
    }

    /// Asks it to stop, and waits until it has.
    @discardableResult
    func stop() throws -> Cost {
        kill(id, SIGTERM)
        return try wait()
    }

    /// Waits until it ends by itself or is stopped.
    @discardableResult
    func wait() throws -> Cost {
        var status: Int32 = 0
        var usage = rusage()
        var peakMemory = 0.0
        var ended: pid_t = 0
        while ended == 0 {
            peakMemory = max(peakMemory, Self.peakMemory(of: id))
            ended = wait4(id, &status, WNOHANG, &usage)
            if ended == 0 { usleep(1000) }
        }
        guard ended == id else { throw BenchFault("lost sight of a program") }
        return Cost(
            seconds: (ContinuousClock.now - start).inSeconds,
            processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            peakMemory: peakMemory, isSuccess: status == 0)
    }

    /// Asked of the system while it runs: what `wait4` tells counts the memory of the parent before the program began.
    private static func peakMemory(of id: pid_t) -> Double {
        let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kibibytes = line.flatMap { Double($0.filter { $0.isNumber }) } ?? 0
        return kibibytes / 1024
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    private static func copied(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}

/// Why a measurement could not be made.
struct BenchFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
