import Domain
import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// The demonstration year, asked of the running program as another program would.
@Suite(.timeLimit(.minutes(10))) struct CountYearTests {
    private struct Counts: Decodable {
        var received: [String: Int]
        var resolved: [String: Int]
        var pending: [String: Int]
        var onTimeRate: Double?
    }

    @Test func `the year 2019 shows 3,330 resolved, none late, none carried over`() async throws {
        try await withTemporaryFolder { folder in
            let office = try OfficeOnDisk(
                demonstrating: 2019, dossiers: 3330, database: "sqlite:\(folder)/motcua.sqlite",
                keyFile: "\(folder)/motcua.key")
            let server = try office.serve()
            let counts = try await ask(server.address, from: "2019-01-01", to: "2019-12-31", token: office.token)
            let tuesdays = try await received(
                every: 7, from: "2019-01-01", before: "2019-10-02", at: server.address, token: office.token)
            let wednesdays = try await received(
                every: 7, from: "2019-10-02", before: "2020-01-01", at: server.address, token: office.token)
            let models = try await models(at: server.address, token: office.token)
            server.program.cutPower()
            _ = try server.program.hangUp()
            #expect(counts.received == ["online": 0, "counterAndPost": 3330, "carriedOver": 0, "total": 3330])
            #expect(counts.resolved["total"] == 3330)
            #expect(counts.resolved["late"] == 0)
            #expect(counts.pending == ["inTime": 0, "late": 0, "total": 0])
            #expect(counts.onTimeRate == 1)
            #expect(tuesdays == 380, "no writing on Tuesdays until October")
            #expect(wednesdays == 180, "neither writing nor appointment on Wednesdays since 02/10/2019")
            #expect(models == [1: 380, 2: 180], "each dossier keeps the model it was received under")
            try expectModels(of: office)
            #expect(try office.run("verify").exitCode == 0)
        }
    }

    /// `motcua models` as other programs read it: these names and no others, what is open as null.
    private func expectModels(of office: OfficeOnDisk) throws {
        let said = try office.run("models", "--from", "2018-01-01", "--to", "2019-12-31", "--json")
        let list = try JSONSerialization.jsonObject(with: Data(said.line.utf8)) as? [[String: Any]]
        let answers = try #require(list)
        #expect(said.exitCode == 0 && answers.map { $0["dossiers"] as? Int } == [380, 180])
        #expect(answers.map { $0["kinds"] as? [String] } == [["noWriting"], ["noWriting", "noAppointment"]])
        #expect(answers.map { $0["validFrom"] as? String } == ["2018-01-09", "2019-10-02"])
        #expect(answers.map { $0["validTo"] as? String } == ["2019-10-01", nil])
        #expect(answers[1]["validTo"] is NSNull && answers[0]["medianMinutes"] != nil)
        #expect(answers.allSatisfy { $0.count == 6 } && answers[0]["name"] as? String == "Thứ Ba không viết")
        #expect(answers[1]["medianMinutes"] is Int)
        let october = try office.run("models", "--from", "2019-10-02", "--to", "2019-12-31")
        #expect(october.line.hasPrefix("Thứ Tư không viết, không hẹn\t") && october.line.contains("\t180\t"))
        #expect(try office.run("models", "--from", "2019-12-31", "--to", "2018-01-01").exitCode == 1)
    }

    private struct Models: Decodable {
        struct Model: Decodable {
            var number: Int
            var dossiers: Int
        }
        var models: [Model]
    }

    /// How many dossiers came under each service model.
    private func models(at address: URL, token: String) async throws -> [Int: Int] {
        var request = URLRequest(url: try #require(URL(string: address.absoluteString + "/api/v1/service-models")))
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        let (body, _) = try await URLSession.shared.data(for: request)
        let answer = try JSONDecoder().decode(Models.self, from: body)
        return Dictionary(uniqueKeysWithValues: answer.models.map { ($0.number, $0.dossiers) })
    }

    /// What came on the same day of every week.
    private func received(
        every days: Int, from first: String, before end: String, at address: URL, token: String
    ) async throws -> Int {
        let last = try #require(CivilDate(end)).adding(days: -1)
        var day = try #require(CivilDate(first))
        var count = 0
        while day <= last {
            let counts = try await ask(address, from: day.description, to: day.description, token: token)
            count += counts.received["counterAndPost"] ?? 0
            day = day.adding(days: days)
        }
        return count
    }

    private func ask(_ address: URL, from: String, to: String, token: String) async throws -> Counts {
        let place = address.absoluteString + "/api/v1/counts?from=\(from)&to=\(to)"
        var request = URLRequest(url: try #require(URL(string: place)))
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        let (body, _) = try await URLSession.shared.data(for: request)
        return try JSONDecoder().decode(Counts.self, from: body)
    }
}
