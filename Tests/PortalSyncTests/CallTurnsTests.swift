import Casework
import Testing

@testable import PortalSync

/// People are answered before the queue: while they are, calls take turns.
@Suite(.timeLimit(.minutes(1))) struct CallTurnsTests {
    private let traffic = DeskTraffic()

    @Test func `no call waits while nobody is answered`() async {
        // Whoever waited here would wait for an hour.
        let turns = CallTurns(traffic, spacing: .seconds(3600))
        for _ in 0..<100 { await turns.next() }
    }

    @Test func `calls go one after the other while somebody is answered`() async {
        let turns = CallTurns(traffic, spacing: .milliseconds(50))
        let start = ContinuousClock.now
        await traffic.answering { await wait(5, turns) }
        // The first goes at once, the others each after another rest.
        #expect(ContinuousClock.now - start >= .milliseconds(200))
    }

    @Test func `calls that wait go on once the last person has been answered`() async throws {
        let turns = CallTurns(traffic, spacing: .milliseconds(200))
        // Turns for all of them would take longer than the test may.
        try await withThrowingTaskGroup(of: Void.self) { group in
            try await traffic.answering {
                for _ in 0..<1000 { group.addTask { await turns.next() } }
                try await Task.sleep(for: .milliseconds(300))
            }
            try await group.waitForAll()
        }
    }

    @Test func `an answer that fails is an answer`() async {
        struct Fault: Error {}
        await #expect(throws: Fault.self) { try await traffic.answering { throw Fault() } }
        #expect(!traffic.isBusy(within: .zero))
        #expect(traffic.isBusy(within: .seconds(60)))
    }

    private func wait(_ calls: Int, _ turns: CallTurns) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<calls { group.addTask { await turns.next() } }
        }
    }
}
