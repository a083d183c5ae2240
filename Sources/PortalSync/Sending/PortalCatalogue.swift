import Casework
import Domain

/// The portal's catalogue as one office needs it: each procedure asked for once a day, and once for all who want it.
actor PortalCatalogue {
    /// What asking for a procedure gave.
    enum Answer: Sendable {
        case found(PortalProcedure)
        /// The portal has no procedure of this root code.
        case missing
        case unclear(PortalGate.Result)
    }

    private let outbox: PortalOutbox
    private let gate: PortalGate
    private let now: @Sendable () -> LocalInstant
    private var known: [String: (procedure: PortalProcedure, fetchedAt: LocalInstant?, until: LocalInstant)] = [:]
    private var underway: [String: Task<Answer, Never>] = [:]
    /// How often the list has refused a session of ours.
    private var refusals = 0

    private static let lifeSeconds = 86_400
    /// Our own words serve for a moment only: the portal may have a catalogue the next time.
    private static let ownLifeSeconds = 60
    private static let mostRefusals = 2

    init(outbox: PortalOutbox, gate: PortalGate, now: @escaping @Sendable () -> LocalInstant) {
        self.outbox = outbox
        self.gate = gate
        self.now = now
    }

    /// The portal's entry for a version's procedure, by its root code.
    func procedure(of version: ProcedureVersion) async -> Answer {
        if let entry = known[version.code], now() < entry.until, await isKept(entry.fetchedAt, of: version) {
            return .found(entry.procedure)
        }
        if let task = underway[version.code] { return await task.value }
        let task = Task { await fetch(version) }
        underway[version.code] = task
        let answer = await task.value
        underway[version.code] = nil
        if case .found(let procedure) = answer {
            let kept = try? await outbox.catalogueEntry(of: version.code, office: gate.connection.officeID)
            let life = kept == nil ? Self.ownLifeSeconds : Self.lifeSeconds
            known[version.code] = (procedure, kept?.fetchedAt, now().adding(seconds: life))
        }
        return answer
    }

    /// Whether nobody has forgotten the entry since: whoever lets a refused dossier go may have had the list mended.
    private func isKept(_ fetchedAt: LocalInstant?, of version: ProcedureVersion) async -> Bool {
        let office = gate.connection.officeID
        guard let fetchedAt else { return true }
        guard let kept = try? await outbox.catalogueMoment(of: version.code, office: office) else { return false }
        return kept == fetchedAt
    }

    private func fetch(_ version: ProcedureVersion) async -> Answer {
        let office = gate.connection.officeID
        let own = own(version)
        let kept = try? await outbox.catalogueEntry(of: version.code, office: office)
        if let kept, now() < kept.fetchedAt.adding(seconds: Self.lifeSeconds) { return .found(kept.procedure) }
        let answer = await ask(version, own: own)
        if case .found(let procedure) = answer, procedure != own {
            // Kept for the next start; without it the portal is only asked once more.
            try? await outbox.keepCatalogueEntry(procedure, of: version.code, office: office)
        }
        // Yesterday's entry serves while the portal cannot be asked.
        if case .unclear = answer, let kept { return .found(kept.procedure) }
        return answer
    }

    /// The procedure in our own words.
    ///
    /// Where dialect C offers no catalogue, the code is made as provinces make their copies of national codes:
    /// `2.000815.000.00.00.H99`. The province's code map decides otherwise.
    private func own(_ version: ProcedureVersion) -> PortalProcedure {
        let connection = gate.connection
        var own = PortalProcedure(own: version, codes: connection.codes)
        let province = connection.unitCode.prefix { $0 != "." }
        let isMapped = connection.codes.procedures[version.code] != nil
        if connection.dialect == .filing, !isMapped, province.utf8.count == 3 {
            own.code = "\(version.code).000.00.00.\(province)"
        }
        return own
    }

    private func ask(_ version: ProcedureVersion, own: PortalProcedure) async -> Answer {
        var code = gate.connection.codes.procedures[version.code]
        if code == nil {
            let list = await gate.catalogue(nil)
            switch list.verdict {
            case .done:
                let listed = Self.entries(list.body)
                // A portal without any procedure has not told what it has.
                if listed.isEmpty, gate.connection.dialect != .filing { return .unclear(Self.unread(list)) }
                if listed.isEmpty { return .found(own) }
                code = Self.code(of: version.code, in: listed, unit: gate.connection.unitCode)
            case .refused, .exists, .unknownThere: return withoutCatalogue(list, version, own: own)
            case .sessionRefused: return isClosed(list) ? .found(own) : .unclear(list)
            // What cannot be read today can tomorrow: papers whose codes are not known would be left out for good.
            case .unclear: return .unclear(list)
            }
        }
        guard let code else { return .missing }
        let detail = await gate.catalogue(code)
        switch detail.verdict {
        case .done:
            guard let entry = Self.entries(detail.body).first, var procedure = PortalProcedure(entry, code: code) else {
                return .missing
            }
            // Another procedure's entry is no answer, whatever the gateway calls it.
            let told = entry.plain("MATTHC")
            guard told.isEmpty || ProcedureCode.root(of: told) == version.code || told == code else {
                return .unclear(Self.unread(detail))
            }
            if procedure.fieldCode.isEmpty {
                (procedure.fieldCode, procedure.fieldName) = (own.fieldCode, own.fieldName)
            }
            return .found(procedure)
        case .refused, .exists, .unknownThere: return withoutCatalogue(detail, version, own: own)
        case .sessionRefused, .unclear: return .unclear(detail)
        }
    }

    /// A gateway that has no catalogue at all takes our own words, and so does one for which the province's map names the procedure; one
    /// that is busy is asked again, for what it would be told in our words meanwhile would lack its codes.
    private func withoutCatalogue(_ answer: PortalGate.Result, _ version: ProcedureVersion, own: PortalProcedure)
        -> Answer
    {
        let connection = gate.connection
        let isMapped = connection.codes.procedures[version.code] != nil
        return answer.isNowhere || isMapped || connection.dialect == .filing ? .found(own) : .unclear(answer)
    }

    private static func unread(_ answer: PortalGate.Result) -> PortalGate.Result {
        var answer = answer
        answer.verdict = .unclear(.unreadable)
        answer.words = PortalDoubt.unreadable.vietnamese
        return answer
    }

    /// Whether the list is behind a door that does not open to our sessions.
    ///
    /// The ministries' interface has no list of its own; the gateway's may lie beside it or not. A session may also have ended
    /// twice in a row, so the door is tried again some times before our own words serve.
    private func isClosed(_ refused: PortalGate.Result) -> Bool {
        guard gate.connection.dialect == .filing, refused.wasSent else { return false }
        refusals += 1
        return refusals > Self.mostRefusals
    }

    /// The portal's own code with this root; the one with the province's suffix where there are several.
    private static func code(of root: String, in listed: [PortalJSON], unit: String) -> String? {
        let province = unit.split(separator: ".").first.map(String.init) ?? unit
        let codes = listed.map { $0.plain("MATTHC") }.filter { ProcedureCode.root(of: $0) == root }
        return codes.first { $0.hasSuffix(".\(province)") } ?? codes.first
    }

    /// The list of an answer, be it a list, a list in `result`, or a JSON text in `message` (dialect B).
    private static func entries(_ body: PortalJSON?) -> [PortalJSON] {
        guard let body else { return [] }
        if case .list(let items) = body { return items }
        if let result = body["result"], !result.items.isEmpty { return result.items }
        guard case .text(let inner)? = body["message"], let read = PortalJSON(bytes: Array(inner.utf8)) else {
            return body["data"]?.items ?? []
        }
        return entries(read["result"] == nil ? .list(read.items) : read)
    }
}
