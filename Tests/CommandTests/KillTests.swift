import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// The power cut at the counter: a real server, killed while people receive through real sockets.
@Suite(.timeLimit(.minutes(10))) struct KillTests {
    private static let kills = 20

    @Test(arguments: Engine.available)
    func `killed at any moment under load, the server loses no acknowledged reception and gives no code twice`(
        engine: Engine
    ) async throws {
        try await engine.withDatabaseAddress { database in
            try await withTemporaryFolder { folder in
                let office = try OfficeOnDisk(database: database, keyFile: folder + "/motcua.key")
                let promised = try await promises(of: office)
                #expect(promised.values.count { $0 != nil } > Self.kills, "too little was received to prove anything")
                try await expectKept(promised, by: office)
            }
        }
    }

    /// What was acknowledged over all lives of the server; nothing for a key whose answer never came.
    private func promises(of office: OfficeOnDisk) async throws -> [String: String?] {
        var promised: [String: String?] = [:]
        var chance = SeededChance(seed: 20)
        for life in 1...Self.kills {
            let server = try office.serve()
            let crowd = Crowd(address: server.address, token: office.token)
            async let answers = crowd.receive(life: life)
            try await Task.sleep(for: .milliseconds(100 + chance.below(500)))
            server.program.cutPower()
            promised.merge(await answers) { first, _ in first }
            _ = try server.program.hangUp()
            let check = try office.run("verify")
            #expect(check.exitCode == 0, "life \(life): \(check.line)")
        }
        return promised
    }

    /// Each key gives the code it gave before, and there are as many dossiers as keys.
    private func expectKept(_ promised: [String: String?], by office: OfficeOnDisk) async throws {
        let server = try office.serve()
        let crowd = Crowd(address: server.address, token: office.token)
        var codes: Set<String> = []
        for (key, code) in promised {
            let again = try await crowd.receive(key)
            #expect(code == nil || code == again, "\(key)")
            codes.insert(again)
        }
        #expect(codes.count == promised.count)
        server.program.cutPower()
        _ = try server.program.hangUp()
        #expect(try office.run("verify").line.contains("đã kiểm tra \(promised.count) hồ sơ"))
    }
}

/// People who receive one dossier after the other until the server is gone.
private struct Crowd: Sendable {
    private static let people = 16
    private let request: URLRequest
    private let session: URLSession

    init(address: URL, token: String) {
        var request = URLRequest(url: address.appending(path: "api/v1/receptions"), timeoutInterval: 30)
        request.httpMethod = "POST"
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(#"{"procedureCode":"2.000815","applicant":{"name":"Nguyễn Văn Thử"}}"#.utf8)
        self.request = request
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = Self.people
        session = URLSession(configuration: configuration)
    }

    /// Codes by keys; nothing for the key that each person had sent when the answer did not come.
    func receive(life: Int) async -> [String: String?] {
        await withTaskGroup(of: [String: String?].self) { group in
            for person in 1...Self.people {
                group.addTask { await receive(untilGoneAs: "\(life)-\(person)") }
            }
            return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        }
    }

    /// The code that the key gives.
    func receive(_ key: String) async throws -> String {
        var request = request
        request.setValue(key, forHTTPHeaderField: "Idempotency-Key")
        let (body, response) = try await session.data(for: request)
        #expect((response as? HTTPURLResponse)?.statusCode == 201)
        return try JSONDecoder().decode(Acknowledgement.self, from: body).code
    }

    private func receive(untilGoneAs name: String) async -> [String: String?] {
        var given: [String: String?] = [:]
        for number in 1... {
            let key = "\(name)-\(number)"
            guard let code = try? await receive(key) else {
                given.updateValue(nil, forKey: key)
                break
            }
            given[key] = code
        }
        return given
    }

    private struct Acknowledgement: Decodable {
        let code: String
    }
}
