import Foundation

/// The one press that may work for so many seconds, held still for a while, as a machine with much else to do would.
struct HeldPress: Sendable {
    let workLimit: Int

    /// Waits for the press to begin, and lets it go on after so many seconds.
    ///
    /// On a thread of its own: the other tests keep the shared ones busy, and the press is done in a second.
    func holdStill(seconds: UInt32) async throws {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let press = try begun()
                        kill(press, SIGSTOP)
                        sleep(seconds)
                        kill(press, SIGCONT)
                    })
            }
        }
    }

    private func begun() throws -> pid_t {
        let deadline = Date(timeIntervalSinceNow: 60)
        while Date() < deadline {
            let running = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { pid_t($0) }
            if let press = running.first(where: isPress) { return press }
            usleep(5000)
        }
        throw PressNeverBegan()
    }

    private func isPress(_ process: pid_t) -> Bool {
        guard let line = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8) else { return false }
        return line.hasPrefix("/usr/bin/python3\0") && line.contains("print.py\0\(workLimit)\0")
    }

    struct PressNeverBegan: Error {}
}
