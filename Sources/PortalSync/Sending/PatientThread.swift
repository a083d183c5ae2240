import Glibc
import NIOCore
import NIOPosix

/// One thread for all that is sent to portals, behind every thread that answers people: it has what they leave of the machine
/// (decision 54).
public final class PatientThread: TaskExecutor {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let loop: any EventLoop

    /// How far behind: the machine gives a thread that answers people nine times as much when both want it.
    private static let patience: Int32 = 10

    public init() {
        loop = group.next()
        loop.execute {
            // On Linux this is the calling thread alone. Without it the queue goes as well, only less politely.
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.patience)
        }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Ends the thread; nothing may be left to do on it.
    public func close() async throws { try await group.shutdownGracefully() }
}
