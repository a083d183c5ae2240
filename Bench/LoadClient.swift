import Foundation
import Glibc

/// What came of asking a server for a while.
struct Load {
    var milliseconds: [Double] = []
    var seconds = 0.0

    var perSecond: Double { Double(milliseconds.count) / seconds }
    var times: Times { Times(milliseconds) }

    static func + (left: Load, right: Load) -> Load {
        Load(milliseconds: left.milliseconds + right.milliseconds, seconds: left.seconds + right.seconds)
    }
}

/// Asks a server on this machine over connections that stay open: one thread and as little work as can be, for the
/// client's share of the processor counts against both sides that are compared.
struct LoadClient {
    private var connections: [Connection]

    init(port: Int, connections count: Int) throws {
        connections = try (0..<count).map { _ in try Connection(port: port) }
    }

    /// Keeps every connection busy for so many seconds; each answer is followed at once by the next request.
    mutating func run(seconds: Double, request: () -> [UInt8]) throws -> Load {
        var load = Load()
        let start = ContinuousClock.now
        for index in connections.indices { try connections[index].send(request()) }
        var waiting = connections.count
        while waiting > 0 {
            for index in try ready() {
                guard let took = try connections[index].receive() else { continue }
                load.milliseconds.append(took)
                load.seconds = (ContinuousClock.now - start).inSeconds
                if load.seconds < seconds {
                    try connections[index].send(request())
                } else {
                    waiting -= 1
                }
            }
        }
        return load
    }

    /// Asks so many times, one after the other, on the first connection.
    mutating func ask(times: Int, request: [UInt8]) throws -> Load {
        var load = Load()
        let start = ContinuousClock.now
        while load.milliseconds.count < times {
            try connections[0].send(request)
            var took: Double?
            while took == nil { took = try connections[0].receive() }
            load.milliseconds.append(took ?? 0)
        }
        load.seconds = (ContinuousClock.now - start).inSeconds
        return load
    }

    func close() {
        for connection in connections { connection.close() }
    }

    private func ready() throws -> [Int] {
        var watched = connections.map { pollfd(fd: $0.socket, events: Int16(POLLIN), revents: 0) }
        guard poll(&watched, nfds_t(watched.count), 30_000) > 0 else { throw BenchFault("no answer within 30 s") }
        return watched.indices.filter { watched[$0].revents != 0 }
    }

    /// Waits until a server takes connections.
    static func waitForServer(port: Int) throws {
        for _ in 0..<1200 {
            if let connection = try? Connection(port: port) { return connection.close() }
            usleep(50_000)
        }
        throw BenchFault("the server on port \(port) did not start")
    }

    /// A port nobody listens on.
    static func freePort() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { Glibc.close(socket) }
        var address = Connection.loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let found = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
            }
        }
        guard found else { throw BenchFault("no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
