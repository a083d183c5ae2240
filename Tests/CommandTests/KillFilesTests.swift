import Casework
import Domain
import Foundation
import FoundationNetworking
import Storage
import TestSupport
import Testing

/// The power cut at the scanner: the server is killed while scans come in through real sockets.
@Suite(.serialized, .timeLimit(.minutes(10))) struct KillFilesTests {
    private static let lives = 8
    private static let people = 4

    @Test(arguments: Engine.available)
    func `killed while scans come in, the server has every acknowledged one with its bytes, and shows no other`(
        engine: Engine
    ) async throws {
        try await KilledOffice.open(engine) { scene in
            try await scene.office.seedProcedures()
            var codes: [String] = []
            for _ in 1...Self.people { codes.append(try await scene.office.receive().code) }
            let sent = try await send(to: codes, in: scene)
            let acknowledged = sent.filter(\.isAcknowledged)
            #expect(acknowledged.count > Self.lives, "too little was taken in to prove anything")
            #expect(acknowledged.count < sent.count, "no scan was under way when the server was killed")
            for code in codes {
                let files = try await scene.office.files(of: code)
                for scan in acknowledged where scan.code == code {
                    #expect(files.contains { $0.name == scan.name }, "\(scan.name) was acknowledged and is gone")
                }
                for file in files {
                    let scan = try #require(sent.first { $0.name == file.name }, "\(file.name) was never sent")
                    #expect(try await scene.office.content(of: file) == scan.content, "\(file.name)")
                }
                #expect(Set(files.map(\.name)).count == files.count, "a scan stands twice")
            }
        }
    }

    /// What was sent over all lives of the server, after each of which the books are checked.
    private func send(to codes: [String], in scene: KilledOffice) async throws -> [SentScan] {
        var sent: [SentScan] = []
        var chance = SeededChance(seed: 9)
        for life in 1...Self.lives {
            let server = try scene.disk.serve()
            let scanner = try await Scanner(address: server.address)
            let before = try await scene.fileCount()
            async let scans = scanner.send(to: codes, life: life)
            try await scene.wait { try await scene.fileCount() > before }
            try await Task.sleep(for: .milliseconds(100 + chance.below(900)))
            try scene.cutPower(server.program)
            sent += await scans
            let check = try scene.disk.run("verify")
            #expect(check.exitCode == 0, "life \(life): \(check.line)")
        }
        return sent
    }
}

extension KilledOffice {
    fileprivate func fileCount() async throws -> Int {
        let id = office.office.id
        return try await office.database.read { reader in
            try reader.row("SELECT count(*) AS n FROM dossier_file WHERE office_id = \(id)")?.integer("n") ?? 0
        }
    }
}

/// One scan that was sent, and whether the server said that it has it.
private struct SentScan: Sendable {
    let code: String
    let name: String
    let content: Data
    var isAcknowledged = false

    /// A scan of which no other has the bytes.
    init(of code: String, name: String) throws {
        self.code = code
        self.name = name
        content = try FileSamples.bytes("two-pages.pdf") + Data("\n% \(name)\n".utf8)
    }
}

/// The officer at the counter, signed in as a browser is, who scans until the server is gone.
private struct Scanner: Sendable {
    private let address: URL
    private let session: URLSession
    private let cookie: String
    private let formToken: String

    init(address: URL) async throws {
        self.address = address
        session = URLSession(configuration: .ephemeral, delegate: NoRedirects(), delegateQueue: nil)
        let login = try await Self.answer(
            to: Self.request(
                address.appending(path: "login"), "application/x-www-form-urlencoded",
                Data("userName=hoa&password=\(TestOffice.password)".utf8)), in: session)
        let kept = login.response.value(forHTTPHeaderField: "Set-Cookie") ?? ""
        cookie = String(kept.prefix { $0 != ";" })
        var page = URLRequest(url: address.appending(path: "desk/receptions/new"), timeoutInterval: 30)
        page.setValue(cookie, forHTTPHeaderField: "Cookie")
        let form = try await Self.answer(to: page, in: session).body
        let mark = "name=\"formToken\" value=\""
        let rest = form.range(of: mark).map { form[$0.upperBound...] } ?? ""
        formToken = String(rest.prefix { $0 != "\"" })
        #expect(!cookie.isEmpty && !formToken.isEmpty, "nobody is signed in")
    }

    /// One person for each dossier, scan after scan.
    func send(to codes: [String], life: Int) async -> [SentScan] {
        await withTaskGroup(of: [SentScan].self) { group in
            for code in codes { group.addTask { await send(to: code, life: life) } }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }

    private func send(to code: String, life: Int) async -> [SentScan] {
        var sent: [SentScan] = []
        for number in 1... {
            guard var scan = try? SentScan(of: code, name: "\(code)-\(life)-\(number).pdf") else { break }
            let answer = try? await Self.answer(to: upload(scan), in: session)
            scan.isAcknowledged = answer?.response.statusCode == 303
            sent.append(scan)
            guard let answer else { break }
            #expect(answer.response.statusCode == 303, "\(answer.body.prefix(2000))")
        }
        return sent
    }

    private func upload(_ scan: SentScan) -> URLRequest {
        let boundary = "----scan7MA4YWxk"
        var body = Data()
        for (name, value) in [("formToken", formToken), ("component", "1"), ("notCard-1", "1")] {
            let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n"
            body += Data("\(head)\(value)\r\n".utf8)
        }
        let head = "Content-Disposition: form-data; name=\"files\"; filename=\"\(scan.name)\""
        body += Data("--\(boundary)\r\n\(head)\r\nContent-Type: application/pdf\r\n\r\n".utf8)
        body += scan.content + Data("\r\n--\(boundary)--\r\n".utf8)
        var request = Self.request(
            address.appending(path: "desk/dossiers/\(scan.code)/files"), "multipart/form-data; boundary=\(boundary)",
            body)
        request.setValue(cookie, forHTTPHeaderField: "Cookie")
        return request
    }

    private static func request(_ address: URL, _ type: String, _ body: Data) -> URLRequest {
        var request = URLRequest(url: address, timeoutInterval: 30)
        request.httpMethod = "POST"
        request.setValue(type, forHTTPHeaderField: "Content-Type")
        request.httpBody = body
        request.httpShouldHandleCookies = false
        return request
    }

    private static func answer(
        to request: URLRequest, in session: URLSession
    ) async throws -> (body: String, response: HTTPURLResponse) {
        let (body, response) = try await session.data(for: request)
        return (String(decoding: body, as: UTF8.self), try #require(response as? HTTPURLResponse))
    }
}

/// The answer to a form is a redirect; whether it came is what counts.
private final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
