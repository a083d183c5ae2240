import Casework
import Domain
import Foundation

/// How long an officer waits at the desk while a long queue goes to the portal.
enum DrainingMeasures {
    /// How an officer asks: so often, with such a pause after each answer.
    private struct Habit {
        var name: String
        var asked: Int
        var pause: Duration

        static let all = [
            Habit(name: "", asked: 300, pause: .zero),
            // Long enough for the queue to go at full speed in between.
            Habit(name: " after a pause", asked: 60, pause: .milliseconds(300)),
        ]
    }

    /// Milliseconds for the desk and for a reception while the queue drains, each against the same server with nothing to send.
    static func desk(size: Int?) async throws -> [Figure] {
        let store = try await Store.filled(with: size ?? 10_000).copy(named: "draining")
        defer { store.remove() }
        let visitor = try await store.opened { Visitor(session: try await $0.session(), token: try await $0.token()) }
        let quiet = try served(store) { try visitor.ask(port: $0) }
        let portal = try MeasuredServer.portalStandIn(isElsewhere: true)
        defer { _ = try? portal.stop() }
        try await store.opened { office in
            let id = try await office.officeID()
            try await office.connect(id, to: "http://127.0.0.1:\(portal.port)")
            _ = try await office.enqueueEverything(officeID: id)
        }
        let busy = try served(store) { try visitor.ask(port: $0) }
        let left = try await store.opened { try await $0.undelivered(officeID: try await $0.officeID()) }
        guard left > 0 else { throw BenchFault("the queue was empty before the desk was measured; take a larger SIZE") }
        return zip(busy, quiet).flatMap { busy, quiet in
            [
                Figure(
                    "desk.draining \(busy.name)", busy.load.times.at(0.5), "ms", floor: quiet.load.times.at(0.5),
                    times: busy.load.times),
                Figure(
                    "desk.draining \(busy.name) p99", busy.load.times.at(0.99), "ms",
                    floor: quiet.load.times.at(0.99)),
            ]
        }
    }

    private static func served<Value>(_ store: Store, _ body: (Int) throws -> Value) throws -> Value {
        let server = try MeasuredServer.office(on: store)
        defer { _ = try? server.stop() }
        return try body(server.port)
    }

    /// One officer at the desk, with a program that receives.
    private struct Visitor {
        let session: String
        let token: String

        /// Asks for the desk and receives, turn and turn about, so that what else the machine does hits both.
        func ask(port: Int) throws -> [(name: String, load: Load)] {
            try Habit.all.flatMap { try ask(port: port, $0) }
        }

        private func ask(port: Int, _ habit: Habit) throws -> [(name: String, load: Load)] {
            var client = try LoadClient(port: port, connections: 1)
            defer { client.close() }
            var receptions = ReceptionRequests(token: token, run: "draining-\(UInt64.random(in: 0 ..< .max))")
            let desk = PageRequest.get("/desk", session: session)
            var (pages, received) = (Load(), Load())
            for round in 0..<(habit.asked + 20) {
                if habit.pause > .zero { usleep(UInt32(habit.pause.inSeconds * 1_000_000)) }
                let page = try client.ask(times: 1, request: desk)
                let reception = try client.ask(times: 1, request: receptions.next())
                // The first ones warm the server up.
                if round >= 20 { (pages, received) = (pages + page, received + reception) }
            }
            return [("/desk" + habit.name, pages), ("reception" + habit.name, received)]
        }
    }
}
