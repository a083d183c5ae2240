import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import PortalStandIn
import PortalSync
import Storage
import Synchronization
import TestSupport
import Testing

/// A portal that means no good, or is broken: it cannot crash us, fill the memory, or learn where the dossiers go.
@Suite struct HostilePortalTests {
    @Test(arguments: Hostility.allCases)
    func `nothing a portal answers does more than make a dossier wait`(hostility: Hostility) async throws {
        try await HostilePortal.open(hostility) { portal in
            try await Self.connected(to: portal.address) { office, sender in
                let code = try await office.newDossier().code
                for _ in 0..<3 {
                    try await sender.drain()
                    office.clock.advance(seconds: 11)
                }
                let entry = try #require(try await office.entry(code))
                #expect(entry.state == .waiting)
                #expect(!entry.words.isEmpty)
                #expect(entry.deliveredAt == nil)
                #expect(try await office.outboxCounts().delivered == 0)
                #expect(portal.trap.book.requestCount == 0)
                _ = try await Verification(database: office.database).run()
            }
        }
    }

    @Test func `a certificate of somebody else is told the password by nobody`() async throws {
        try await withTemporaryFolder { folder in
            let server = try ForgedServer(in: folder)
            defer { server.stop() }
            try await Self.connected(to: "https://localhost:\(server.port)") { office, sender in
                let code = try await office.newDossier().code
                try await sender.drain()
                let entry = try #require(try await office.entry(code))
                #expect(entry.words == PortalDoubt.untrusted.vietnamese)
                #expect(try server.heard().isEmpty)
            }
        }
    }

    @Test func `a password that others may read is not used`() async throws {
        try await withTemporaryFolder { folder in
            let path = try PortalAtWork.secretFile("bi-mat", in: folder, rights: 0o644)
            #expect(throws: PortalRefusal.secretOpenToOthers(path: path)) { try PortalSecret.read("file:\(path)") }
            #expect(throws: PortalRefusal.secretMissing(place: "\(path).khong")) {
                try PortalSecret.read("file:\(path).khong")
            }
            let good = try PortalAtWork.secretFile("bi-mat", in: folder)
            #expect(try PortalSecret.read("file:\(good)") == "bi-mat")
        }
    }

    private static func connected(
        to address: String, _ body: @Sendable (TestOffice, OutboxSender) async throws -> Void
    ) async throws {
        try await TestOffice.open { office in
            try await withTemporaryFolder { folder in
                let secret = try PortalAtWork.secretFile("bi-mat", in: folder)
                try await office.keep(.birth)
                try await office.connectPortal(at: address, secretPlace: "file:\(secret)", timeoutSeconds: 2)
                let sender = PortalAtWork.newSender(of: office)
                try await body(office, sender)
                await sender.close()
            }
        }
    }
}

/// What a portal may do to us.
enum Hostility: String, CaseIterable, Sendable {
    case garbage, emptyAnswer, errorPage, redirect, endless, hugeLength, deepJSON, tokenThenGarbage
    /// The head, the beginning of an answer, and then nothing more.
    case stalled
}

/// A portal that answers everything in one bad way.
struct HostilePortal: Sendable {
    let address: String
    /// Where it would like us to go instead.
    let trap: StandInPortal

    static func open(_ hostility: Hostility, _ body: (HostilePortal) async throws -> Void) async throws {
        let trap = StandInPortal()
        try await trap.start()
        let router = Router()
        router.on("**", method: .post) { request, _ in answer(hostility, request, trap: trap.address) }
        let (ports, opened) = AsyncStream<Int>.makeStream()
        var logger = Logger(label: "hostile")
        logger.logLevel = .critical
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { opened.yield($0.localAddress?.port ?? 0) }, logger: logger)
        let task = Task { try await application.runService(gracefulShutdownSignals: []) }
        var port = 0
        for await taken in ports {
            port = taken
            break
        }
        let outcome: (any Error)?
        do {
            try await body(HostilePortal(address: "http://127.0.0.1:\(port)", trap: trap))
            outcome = nil
        } catch { outcome = error }
        task.cancel()
        _ = await task.result
        await trap.stop()
        if let outcome { throw outcome }
    }

    private static func answer(_ hostility: Hostility, _ request: Request, trap: String) -> Response {
        func text(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
            Response(status: status, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        switch hostility {
        case .garbage:
            return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: (0...255).map { UInt8($0) })))
        case .emptyAnswer: return text("")
        case .errorPage: return text("<html><body>502 Bad Gateway</body></html>")
        case .redirect:
            return Response(status: .temporaryRedirect, headers: [.location: "\(trap)\(request.uri.path)"])
        case .endless: return Response(status: .ok, body: endless)
        case .hugeLength: return Response(status: .ok, body: ResponseBody(contentLength: 1 << 30, pieces))
        case .deepJSON: return text(String(repeating: "[", count: 100_000))
        case .stalled: return Response(status: .ok, body: ResponseBody(stall))
        case .tokenThenGarbage:
            let isLogin = request.uri.path.hasSuffix("login")
            return text(isLogin ? #"{"error_code":"0","session":"s"}"# : #"{"error_code":"0","message":"#)
        }
    }

    @Sendable private static func stall(_ writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(ByteBuffer(string: #"{"error_code":"#))
        try await Task.sleep(for: .seconds(60))
        try await writer.finish(nil)
    }

    /// A thousand million bytes, as long as anybody listens.
    private static let endless = ResponseBody(pieces)

    @Sendable private static func pieces(_ writer: inout any ResponseBodyWriter) async throws {
        let piece = ByteBuffer(bytes: [UInt8](repeating: UInt8(ascii: " "), count: 1 << 16))
        for _ in 0..<(1 << 14) { try await writer.write(piece) }
        try await writer.finish(nil)
    }
}

/// A server with a certificate nobody has vouched for; writes down what it is told.
final class ForgedServer: Sendable {
    let port: Int
    private let process: Mutex<Process>
    private let said: String

    init(in folder: String) throws {
        let path = folder + "/said"
        said = path
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let script = """
            http, ssl, subprocess, sys = map(__import__, ["http.server", "ssl", "subprocess", "sys"])
            folder, said = sys.argv[1], sys.argv[2]
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
                "-keyout", folder + "/key", "-out", folder + "/cert", "-days", "2"], check=True, capture_output=True)
            class Door(http.server.BaseHTTPRequestHandler):
                def do_POST(self):
                    with open(said, "ab") as f: f.write(self.rfile.read(int(self.headers["content-length"])))
                    self.send_response(200); self.end_headers()
                def log_message(self, *args): pass
            server = http.server.HTTPServer(("127.0.0.1", 0), Door)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(folder + "/cert", folder + "/key")
            server.socket = context.wrap_socket(server.socket, server_side=True)
            print(server.server_address[1], flush=True)
            server.serve_forever()
            """
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script, folder, path]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = Int(line.filter(\.isNumber)) ?? 0
        self.process = Mutex(process)
    }

    func heard() throws -> String { try String(contentsOfFile: said, encoding: .utf8) }

    func stop() { process.withLock { $0.terminate() } }
}
