/// How long an officer waits for a page when many dossiers are stored.
enum PageMeasures {
    private static let asked = 200

    static func desk(size: Int?) async throws -> [Figure] {
        let store = try await Store.filled(with: size ?? 100_000).copy(named: "pages")
        defer { store.remove() }
        let (session, code) = try await store.opened { (try await $0.session(), try await $0.openDossier()) }
        let server = try MeasuredServer.office(on: store)
        defer { _ = try? server.stop() }
        var client = try LoadClient(port: server.port, connections: 1)
        defer { client.close() }
        var all = Load()
        let floor = try time("/healthz", session, &client).times.at(0.5)
        var figures: [Figure] = []
        for (name, path) in pages(code) {
            let load = try time(path, session, &client)
            all = all + load
            figures.append(Figure("desk.pages " + name, load.times.at(0.5), "ms", floor: floor, times: load.times))
        }
        return [Figure("desk.pages", all.times.at(0.5), "ms", floor: floor, times: all.times)] + figures
    }

    private static func pages(_ code: String) -> [(String, String)] {
        [
            ("/desk", "/desk"), ("/desk/receptions/new", "/desk/receptions/new"), ("/desk/dossiers", "/desk/dossiers"),
            ("/desk/dossiers/…", "/desk/dossiers/\(code)"), ("/desk/signing", "/desk/signing"),
            // A year of measures, month by month.
            ("/desk/measures", "/desk/measures"),
            // A paper of one page as the browser prints it.
            ("/desk/dossiers/…/control-sheet", "/desk/dossiers/\(code)/control-sheet"),
        ]
    }

    private static func time(_ path: String, _ session: String, _ client: inout LoadClient) throws -> Load {
        let request = PageRequest.get(path, session: session)
        _ = try client.ask(times: 20, request: request)
        return try client.ask(times: asked, request: request)
    }
}
