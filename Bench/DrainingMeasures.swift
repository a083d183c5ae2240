import Casework
import Domain
import Foundation
import Storage

/// How long an officer waits at the desk while a long queue goes to the portal.
enum DrainingMeasures {
    /// How an officer asks: so often in each turn, with such a pause before.
    private struct Habit {
        var name: String
        var asked: Int
        var pause: Duration

        static let all = [
            Habit(name: "", asked: 50, pause: .zero),
            // Long enough for the queue to go at full speed in between.
            Habit(name: " after a pause", asked: 12, pause: .milliseconds(300)),
        ]
    }

    /// Milliseconds for the desk and for a reception while the queue drains, each against the same server while the queue rests.
    ///
    /// The two take turns, so that what else the machine does hits both.
    static func desk(size: Int?) async throws -> [Figure] {
        let store = try await Store.filled(with: size ?? 20_000).copy(named: "draining")
        defer { store.remove() }
        var visitor = try await store.opened { Visitor(session: try await $0.session(), token: try await $0.token()) }
        let portal = try MeasuredServer.portalStandIn(isElsewhere: true)
        defer { _ = try? portal.stop() }
        try await store.opened { office in
            let id = try await office.officeID()
            try await office.connect(id, to: "http://127.0.0.1:\(portal.port)")
            _ = try await office.enqueueEverything(officeID: id)
        }
        let server = try MeasuredServer.office(on: store)
        defer { _ = try? server.stop() }
        var (quiet, busy) = (Answers(), Answers())
        for turn in 0...turns {
            let rested = try await ask(&visitor, server, while: .resting, store)
            let hurried = try await ask(&visitor, server, while: .draining, store)
            // The first turn warms the server up.
            if turn > 0 { (quiet, busy) = (quiet + rested, busy + hurried) }
        }
        let left = try await store.opened { try await $0.undelivered(officeID: try await $0.officeID()) }
        guard left > 0 else { throw BenchFault("the queue was empty before the desk was measured; take a larger SIZE") }
        return figures(busy, quiet)
    }

    private static let turns = 6
    /// Seconds until a sender that was told to rest, or to go on, surely does.
    private static let change = 2.0

    private enum Queue { case resting, draining }

    private static func ask(
        _ visitor: inout Visitor, _ server: MeasuredServer, while queue: Queue, _ store: Store
    ) async throws -> Answers {
        try await store.opened { office in
            let id = try await office.officeID()
            try await office.database.write {
                try PortalConnectionStore.setPaused(queue == .resting, office: id, in: $0)
            }
        }
        try await Task.sleep(for: .seconds(change))
        return try visitor.ask(port: server.port)
    }

    private static func figures(_ busy: Answers, _ quiet: Answers) -> [Figure] {
        busy.keys.sorted().flatMap { name in
            let (busy, quiet) = (busy[name, default: Load()].times, quiet[name, default: Load()].times)
            return [
                Figure("desk.draining \(name)", busy.at(0.5), "ms", floor: quiet.at(0.5), times: busy),
                Figure("desk.draining \(name) p99", busy.at(0.99), "ms", floor: quiet.at(0.99)),
            ]
        }
    }

    /// One officer at the desk, with a program that receives.
    private struct Visitor {
        let session: String
        var receptions: ReceptionRequests

        init(session: String, token: String) {
            self.session = session
            receptions = ReceptionRequests(token: token, run: "draining-\(UInt64.random(in: 0 ..< .max))")
        }

        /// Asks for the desk and receives, turn and turn about, so that what else the machine does hits both.
        mutating func ask(port: Int) throws -> Answers {
            var answers = Answers()
            for habit in Habit.all { answers = answers + (try ask(port: port, habit)) }
            return answers
        }

        private mutating func ask(port: Int, _ habit: Habit) throws -> Answers {
            var client = try LoadClient(port: port, connections: 1)
            defer { client.close() }
            let desk = PageRequest.get("/desk", session: session)
            var answers = Answers()
            for _ in 0..<habit.asked {
                if habit.pause > .zero { usleep(UInt32(habit.pause.inSeconds * 1_000_000)) }
                let page = try client.ask(times: 1, request: desk)
                let reception = try client.ask(times: 1, request: receptions.next())
                answers = answers + ["/desk" + habit.name: page, "reception" + habit.name: reception]
            }
            return answers
        }
    }
}

/// What was asked, by its name, and how long the answers took.
private typealias Answers = [String: Load]

extension Answers {
    fileprivate static func + (left: Answers, right: Answers) -> Answers {
        left.merging(right) { $0 + $1 }
    }
}
