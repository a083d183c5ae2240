import Glibc

/// One open connection with at most one request under way.
struct Connection {
    let socket: Int32
    private var received: [UInt8] = []
    private var sentAt = ContinuousClock.now

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(port: port)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else {
            Glibc.close(socket)
            throw BenchFault("nobody listens on port \(port)")
        }
        var isOn: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    }

    static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    mutating func send(_ request: [UInt8]) throws {
        received.removeAll(keepingCapacity: true)
        sentAt = .now
        guard Glibc.send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            throw BenchFault("the server closed a connection")
        }
    }

    /// Takes what has come; gives the milliseconds since the request once the answer is whole.
    ///
    /// - Throws: `BenchFault` for any answer but a success: only work that was done counts.
    mutating func receive() throws -> Double? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { throw BenchFault("the server closed a connection") }
        received += buffer[..<count]
        guard let length = Self.length(of: received), received.count >= length else { return nil }
        guard received.count > 9, received[9] == UInt8(ascii: "2") else {
            throw BenchFault(String(decoding: received.prefix(2000), as: UTF8.self))
        }
        return (ContinuousClock.now - sentAt).inSeconds * 1000
    }

    func close() {
        Glibc.close(socket)
    }

    /// How long the whole answer is, once its head is there.
    private static func length(of bytes: [UInt8]) -> Int? {
        guard let end = headEnd(bytes) else { return nil }
        for line in String(decoding: bytes[..<end], as: UTF8.self).lowercased().split(separator: "\r\n")
        where line.hasPrefix("content-length:") {
            return Int(line.dropFirst(15).filter { $0 != " " }).map { end + $0 }
        }
        return nil
    }

    private static func headEnd(_ bytes: [UInt8]) -> Int? {
        var index = 3
        while index < bytes.count {
            if bytes[index] == 10, bytes[index - 1] == 13, bytes[index - 2] == 10 { return index + 1 }
            index += 1
        }
        return nil
    }
}
