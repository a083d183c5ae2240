import Foundation

/// How many receptions a second, and what one costs when the store has grown.
enum ReceptionMeasures {
    /// Receptions a second over 32 connections, against a server that only writes the rows; turn and turn about, so
    /// that what else the machine does hits both.
    static func sqlite(size: Int?) async throws -> [Figure] {
        let store = try await Store.filled(with: size ?? 10_000)
        let (own, bare) = (try store.copy(named: "office"), try store.copy(named: "floor"))
        defer { own.remove(); bare.remove() }
        let token = try await own.opened { try await $0.token() }
        _ = try await bare.opened { try await $0.token() }
        let servers = try [MeasuredServer.office(on: own), MeasuredServer.floor(on: bare)]
        let compared = Result { try compare(servers, token: token, connections: 32, seconds: 4, rounds: 3) }
        let costs = try servers.map { try $0.stop() }
        let (loads, counts) = try compared.get()
        let processor = zip(costs, counts).map { $0.processorSeconds * 1000 / Double($1) }
        return [
            Figure(
                "reception.sqlite", loads[0].perSecond, "receptions/s", floor: loads[1].perSecond,
                times: loads[0].times),
            // What the slowest hundredth waits, beside what it waits for the floor on the same machine.
            Figure("reception.sqlite.p99", loads[0].times.at(0.99), "ms", floor: loads[1].times.at(0.99)),
            Figure("reception.sqlite.cpu", processor[0], "ms", floor: processor[1]),
        ]
    }

    /// Milliseconds for one reception at a store of a million, against the same at ten thousand.
    static func growth(size: Int?) async throws -> [Figure] {
        let large = try await Store.filled(with: size ?? 1_000_000).copy(named: "large")
        let small = try await Store.filled(with: 10_000).copy(named: "small")
        defer { large.remove(); small.remove() }
        let tokens = try await [large.opened { try await $0.token() }, small.opened { try await $0.token() }]
        let servers = try [MeasuredServer.office(on: large), MeasuredServer.office(on: small)]
        defer { for server in servers { _ = try? server.stop() } }
        var clients = try servers.map { try LoadClient(port: $0.port, connections: 1) }
        var requests = tokens.map { ReceptionRequests(token: $0, run: runName()) }
        var loads = [Load(), Load()]
        for round in 0..<7 {
            for side in 0..<2 {
                let load = try clients[side].run(seconds: 1.5) { requests[side].next() }
                if round > 0 { loads[side] = loads[side] + load }
            }
        }
        let (atLarge, atSmall) = (loads[0].times, loads[1].times)
        return [Figure("reception.growth", atLarge.at(0.5), "ms", floor: atSmall.at(0.5), times: atLarge)]
    }

    /// Loads two servers turn and turn about; gives what was timed, and how many answers there were in all.
    private static func compare(
        _ servers: [MeasuredServer], token: String, connections: Int, seconds: Double, rounds: Int
    ) throws -> (loads: [Load], counts: [Int]) {
        var clients = try servers.map { try LoadClient(port: $0.port, connections: connections) }
        defer { for client in clients { client.close() } }
        var requests = ReceptionRequests(token: token, run: runName())
        var loads = servers.map { _ in Load() }
        let warming = try clients.indices.map { side in
            try clients[side].run(seconds: 1) { requests.next() }.milliseconds.count
        }
        for _ in 0..<rounds {
            for side in clients.indices {
                loads[side] = loads[side] + (try clients[side].run(seconds: seconds) { requests.next() })
            }
        }
        return (loads, zip(warming, loads).map { $0 + $1.milliseconds.count })
    }

    private static func runName() -> String { "bench-\(UInt64.random(in: 0 ..< .max))" }
}
