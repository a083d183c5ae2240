import Domain

/// One office's way to its portal: signs in, speaks the dialect, judges the answers.
struct PortalGate: Sendable {
    typealias Member = PortalJSON.Member

    let connection: PortalConnection
    let http: PortalHTTP
    let session: PortalSession

    /// What a call came to.
    struct Result: Sendable {
        var verdict: PortalVerdict
        /// The portal's own words, or ours where it had none.
        var words: String
        var body: PortalJSON?
        /// Whether the call itself went out; signing in may have failed before.
        var wasSent = true
        /// What the gateway said; 0 without an answer.
        var httpStatus = 0

        /// There is nothing at this place, or nothing for us.
        var isNowhere: Bool { (403...405).contains(httpStatus) }
    }

    init(connection: PortalConnection, http: PortalHTTP, now: @escaping @Sendable () -> LocalInstant) {
        self.connection = connection
        self.http = http
        session = PortalSession(now: now) { await Self.signIn(connection, http) }
    }

    /// Sends a dossier, new or changed.
    ///
    /// `uploads` is what the portal calls the files that were handed over before (dialect C).
    func send(
        _ dossier: PortalDossier, as operation: PortalOperation, portalID: String, uploads: [String: PortalUpload] = [:]
    ) async -> Result {
        let isUpdate = operation == .update
        switch connection.dialect {
        case .envelope:
            let members = [Member("isUpdating", isUpdate ? "True" : "False")]
            return await envelope(
                "DongBoHoSoMC", members + [Member("data", .list([EnvelopeEncoding.dossier(dossier)]))], on: operation)
        case .proxy:
            return await proxy(
                isUpdate ? connection.paths.update : connection.paths.insert, isUpdating: isUpdate,
                body: .list([EnvelopeEncoding.dossier(dossier)]), on: operation)
        case .filing:
            return isUpdate
                ? await bearer(
                    connection.paths.update, body: .list([FilingEncoding.status(dossier, id: portalID, uploads)]),
                    on: operation)
                : await bearer(
                    connection.paths.insert, body: FilingEncoding.dossier(dossier, unit: connection.unitCode, uploads),
                    on: operation)
        }
    }

    /// Sends steps of one dossier.
    func send(_ steps: [PortalStep], of code: String, portalID: String) async -> Result {
        switch connection.dialect {
        case .envelope:
            let rows = steps.map { EnvelopeEncoding.step($0, of: code) }
            return await envelope("CapNhatTienDoHoSoMC", [Member("data", .list(rows))], on: .progress)
        case .proxy:
            let rows = steps.map { EnvelopeEncoding.step($0, of: code) }
            return await proxy(connection.paths.progress, isUpdating: nil, body: .list(rows), on: .progress)
        case .filing:
            let rows = steps.map { FilingEncoding.step($0, of: code, id: portalID) }
            return await bearer(connection.paths.progress, body: .list(rows), on: .progress)
        }
    }

    /// Asks what the portal has of a dossier; only dialect A can be asked.
    func lookUp(_ code: String) async -> Result {
        await envelope("TraCuuHoSo", [Member("mahoso", code)], on: .ask)
    }

    /// The portal's list of procedures, or one in full when a code is given.
    ///
    /// A gateway that has no such place refuses: it will not have one the next time either.
    func catalogue(_ code: String?) async -> Result {
        switch connection.dialect {
        case .envelope:
            guard let code else { return await envelope("LayDanhSachTTHC", [], on: .ask, isShared: true) }
            return await envelope("LayThuTuc", [Member("maTTHC", code)], on: .ask)
        case .proxy, .filing:
            let query = code.map { "/LayThuTuc?maTTHC=\($0)" } ?? "/LayDanhSachTTHC"
            var result = await withSession(on: .ask) { token in
                await http.get(
                    url(connection.paths.share + query), headers: bearerHeaders(token),
                    upTo: PortalHTTP.longestCatalogue)
            }
            if result.isNowhere {
                result.verdict = .refused(code: String(result.httpStatus), words: result.words)
            }
            return result
        }
    }
}

// MARK: - Dialects

extension PortalGate {
    private func envelope(
        _ service: String, _ arguments: [Member], on operation: PortalOperation, isShared: Bool = false
    ) async -> Result {
        let path = isShared ? connection.paths.share : connection.paths.integration
        return await withSession(on: operation) { session in
            let head = [
                Member("session", session), Member("madonvi", connection.unitCode), Member("service", service),
            ]
            return await http.post(
                url(path), headers: Self.envelopeHeaders(connection), body: PortalJSON.object(head + arguments).bytes,
                upTo: isShared ? PortalHTTP.longestCatalogue : PortalHTTP.longestAnswer)
        }
    }

    private func proxy(
        _ path: String, isUpdating: Bool?, body: PortalJSON, on operation: PortalOperation
    ) async -> Result {
        var query: [String] = []
        // One address for everything wants to be told what is meant; three addresses say it themselves.
        if path.contains("SynsTTHCC"), !path.contains("?") {
            query.append("MaDinhDanhDV=\(connection.unitCode)")
            if let isUpdating { query.append("isUpdating=\(isUpdating ? "True" : "False")") }
        }
        return await bearer(query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))", body: body, on: operation)
    }

    private func bearer(_ path: String, body: PortalJSON, on operation: PortalOperation) async -> Result {
        await withSession(on: operation) { token in
            await http.post(url(path), headers: bearerHeaders(token), body: body.bytes)
        }
    }

    private func url(_ path: String) -> String { connection.address + path }

    /// Runs a call in a session; a session that the portal refuses is renewed once, and the call repeated once.
    func withSession(
        on operation: PortalOperation, _ call: (String) async -> PortalHTTPAnswer
    ) async -> Result {
        var stale: String?
        while true {
            let token: String
            switch await session.current(instead: stale) {
            case .token(let current): token = current
            case .refused(let words):
                return Result(verdict: .sessionRefused(words: words), words: words, wasSent: false)
            case .unclear(let doubt):
                return Result(verdict: .unclear(doubt), words: doubt.vietnamese, wasSent: false)
            }
            let result = judged(await call(token), on: operation)
            guard case .sessionRefused = result.verdict, stale == nil else { return result }
            stale = token
        }
    }

    private func judged(_ answer: PortalHTTPAnswer, on operation: PortalOperation) -> Result {
        switch answer {
        case .doubt(let doubt): return Result(verdict: .unclear(doubt), words: doubt.vietnamese)
        case .answer(let status, let bytes):
            let body = PortalJSON(bytes: bytes)
            let reply = PortalReply(httpStatus: status, body: body, dialect: connection.dialect, operation: operation)
            let verdict = reply.verdict(on: operation, dialect: connection.dialect)
            let words =
                if case .unclear(let doubt) = verdict { doubt.vietnamese } else { reply.message }
            return Result(verdict: verdict, words: words, body: body, httpStatus: status)
        }
    }

    static func envelopeHeaders(_ connection: PortalConnection) -> [(String, String)] {
        [
            ("Accept", "application/json"), ("Content-Type", "application/json"), ("Charset", "utf-8"),
            ("dstcode", connection.subsystem),
        ]
    }

    /// With the token as its bearer, or with the key that is fixed in the gateway.
    func bearerHeaders(
        _ token: String, contentType: String = "application/json; charset=utf-8"
    ) -> [(String, String)] {
        let proof =
            connection.keyHeader.isEmpty ? ("Authorization", "Bearer \(token)") : (connection.keyHeader, token)
        return [("Accept", "application/json"), ("Content-Type", contentType), proof]
    }
}
