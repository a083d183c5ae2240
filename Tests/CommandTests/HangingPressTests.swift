import Casework
import Domain
import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// A press that hangs: whoever receives, signs or returns does not wait for a PDF.
@Suite(.timeLimit(.minutes(10))) struct HangingPressTests {
    @Test(arguments: Engine.available)
    func `while the press hangs, a dossier is received, signed and returned, and its papers are read`(
        engine: Engine
    ) async throws {
        try await KilledOffice.open(engine) { scene in
            try await withTemporaryFolder { folder in
                let program = try ProgramWithHangingPress(in: URL(filePath: folder))
                try await scene.office.keep(.birth)
                try await scene.office.bring(try await scene.office.newDossier().code, to: .withdrawn)
                let paper = try #require(try await scene.office.work.paperFiling.waiting(limit: 1).first)

                // The office's clock stood a month ago; sessions that begin now are to hold now.
                scene.office.clock.set(LocalInstant(epochSeconds: Int(Date().timeIntervalSince1970)))
                let server = try scene.disk.serve(by: program.executable)
                defer { try? scene.cutPower(server.program) }
                try await scene.wait { program.hasBegun }
                let desk = Desk(office: scene.office, address: server.address)
                let code = try await desk.receive()
                try await desk.bringBack(code)
                #expect(try await scene.office.dossier(code).status == .returned)
                let page = try await desk.read("/desk/papers/\(paper.id)")
                #expect(page.status == 200 && page.text.contains("Đang lập bản PDF; việc này chạy trong nền"))
                #expect(try await desk.read("/desk/papers/\(paper.id)/pdf").status == 404)
                #expect(try await scene.count(.paperFiled) == 0)
            }
        }
    }
}

/// The program in a folder of its own, where what prints begins and never ends.
private struct ProgramWithHangingPress: Sendable {
    let executable: URL
    private let begun: URL

    init(in folder: URL) throws {
        let built = Program.executable.deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(atPath: built.path)
        for name in names.filter({ $0.hasSuffix(".resources") }) + ["motcua"] {
            try FileManager.default.copyItem(at: built.appending(path: name), to: folder.appending(path: name))
        }
        executable = folder.appending(path: "motcua")
        let templates = folder.appending(path: "motcua_Papers.resources/Templates")
        begun = templates.appending(path: "begun")
        // It ends with the test, when its folder goes.
        let script = """
            from pathlib import Path
            from time import sleep
            begun = Path(__file__).with_name("begun")
            begun.touch()
            while begun.exists():
                sleep(0.1)
            """
        try Data(script.utf8).write(to: templates.appending(path: "print.py"))
    }

    var hasBegun: Bool { FileManager.default.fileExists(atPath: begun.path) }
}

/// The posts of the office at work over real sockets; an answer that does not come within a minute is a failure.
private struct Desk: Sendable {
    let office: TestOffice
    let address: URL

    func receive() async throws -> String {
        let body = #"{"procedureCode":"1.001193","applicant":{"name":"Nguyễn Văn Thử","phone":"0912345678"}}"#
        let answer = try await act(.reception, "/api/v1/receptions", body)
        return try JSONDecoder().decode(Received.self, from: Data(answer.utf8)).code
    }

    /// From the counter through all posts back to the counter and into the citizen's hands.
    func bringBack(_ code: String) async throws {
        let dossier = "/api/v1/dossiers/\(code)"
        let way: [(Role, String, String)] = [
            (.reception, "handovers", #"{"to":"processing"}"#), (.processing, "handovers/acceptances", "{}"),
            (.processing, "outcomes", #"{"positive":true,"summary":"Đồng ý cấp"}"#),
            (.leader, "outcomes/signatures", "{}"), (.clerk, "outcomes/numbers", "{}"),
            (.reception, "handovers/acceptances", "{}"),
            (.reception, "returns", #"{"collectorName":"Nguyễn Văn Thử","feeSettlement":"unpaid"}"#),
        ]
        for (role, part, body) in way { _ = try await act(role, "\(dossier)/\(part)", body) }
    }

    /// A page as the officer at the counter sees it.
    func read(_ path: String) async throws -> (status: Int, text: String) {
        let visitor = try await office.work.sessions.signIn(
            userName: office.officer(.reception).userName, password: TestOffice.password, from: "127.0.0.1")
        return try await send(path, ["Cookie": "motcua_session=\(visitor.token)"], body: nil)
    }

    private func act(_ role: Role, _ path: String, _ body: String) async throws -> String {
        let officer = office.officer(role)
        let token = try await office.work.tokens.create(
            userName: officer.userName, label: "máy ở quầy", days: nil, by: officer.id)
        let headers = [
            "Authorization": "Bearer \(token)", "Content-Type": "application/json",
            "Idempotency-Key": UUID().uuidString,
        ]
        let answer = try await send(path, headers, body: body)
        #expect((200..<300).contains(answer.status), "\(path): \(answer)")
        return answer.text
    }

    private func send(
        _ path: String, _ headers: [String: String], body: String?
    ) async throws -> (status: Int, text: String) {
        let url = try #require(URL(string: path, relativeTo: address))
        var request = URLRequest(url: url, timeoutInterval: 60)
        request.httpMethod = body == nil ? "GET" : "POST"
        request.httpBody = body.map { Data($0.utf8) }
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (text, response) = try await URLSession.shared.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: text, as: UTF8.self))
    }

    private struct Received: Decodable {
        let code: String
    }
}
