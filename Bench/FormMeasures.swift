import Casework
import Domain
import Foundation
import Storage

/// How long an officer waits for a form of two hundred fields, and for the form of somebody who was here before.
enum FormMeasures {
    private static let asked = 200
    private static let folder = Store.folder + "/forms"
    /// Those who are measured, and some before them.
    private static let knownCount = asked + 20

    static func pages(size: Int?) async throws -> [Figure] {
        let store = try await Store.filled(with: size ?? 1_000_000).copy(named: "forms")
        defer { store.remove() }
        let (session, token) = try await store.opened { office in
            try await writeEarlierForms(in: office)
            return (try await office.session(), try await office.token())
        }
        try writeForm()
        let server = try MeasuredServer.office(on: store, forms: folder)
        defer { _ = try? server.stop() }
        var client = try LoadClient(port: server.port, connections: 1)
        defer { client.close() }
        let floor = try client.ask(times: asked, request: PageRequest.get("/healthz", session: session)).times.at(0.5)
        // People of the store: each had a dossier, and a form of another kind was written for them.
        var people = FictionalPeople(seed: 1)
        var opening = Load()
        for turn in 0..<knownCount {
            let request = FormRequests.begin(for: people.next(), form: "copy-certification", token: token)
            let load = try client.ask(times: 1, request: request)
            if turn >= 20 { opening = opening + load }
        }
        let id = try await formOfTwoHundred(store, people: &people, client: &client, token: token)
        let page = PageRequest.get("/desk/forms/\(id)", session: session)
        _ = try client.ask(times: 20, request: page)
        let rendering = try client.ask(times: asked, request: page)
        return [
            Figure("forms.open", opening.times.at(0.5), "ms", floor: floor, times: opening.times),
            Figure("forms.render", rendering.times.at(0.5), "ms", floor: floor, times: rendering.times),
        ]
    }

    /// What makes a person known: a finished form of another kind, from which the next one fills itself.
    private static func writeEarlierForms(in office: BenchOffice) async throws {
        let officer = try await office.officer()
        var people = FictionalPeople(seed: 1)
        for _ in 0..<knownCount {
            let request = FormRequest(
                procedureCode: "2.000884", party: FormParty(people.next(), issuedOn: "2022-05-19"))
            let form = try await office.work.forms.begin(request, by: officer)
            let answers = ["paper.name": "Giấy ủy quyền", "paper.signing": "Ký", "paper.copies": "1"]
            try await office.work.forms.write(answers.mapValues(FieldValue.text), on: form.id, by: officer)
            try await office.work.forms.confirm(form.id, by: officer)
        }
    }

    private static func formOfTwoHundred(
        _ store: Store, people: inout FictionalPeople, client: inout LoadClient, token: String
    ) async throws -> String {
        let request = FormRequests.begin(for: people.next(), form: "two-hundred", token: token)
        _ = try client.ask(times: 1, request: request)
        return try await store.opened { office in
            try await office.database.read {
                try $0.row("SELECT form_id FROM citizen_form WHERE definition = 'two-hundred'")?.text("form_id") ?? ""
            }
        }
    }

    /// A form of the office's own with two hundred questions of every usual kind.
    private static func writeForm() throws {
        let kinds = ["text", "name", "date", "place", "personalNumber", "phone", "money", "count"]
        let names = (1...200).map { "question.q\($0)" }
        let fields = names.enumerated().map { index, name in
            "      - {name: \(name), label: Câu hỏi số \(index + 1), type: \(kinds[index % kinds.count]), source: [{usually: \"\(index)\"}]}"
        }
        let text = """
            name: two-hundred
            procedures: [2.000815]
            title: Tờ khai hai trăm ô
            validFrom: 2015-04-10
            source: "Mẫu để đo"
            confidence: memory
            sections:
              - title: Câu hỏi
                fields:
            \(fields.joined(separator: "\n"))
            print:
            \(names.map { "  - [\($0)]" }.joined(separator: "\n"))
            signatures: [NGƯỜI KHAI]
            """
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: folder + "/two-hundred.yaml"))
    }
}
