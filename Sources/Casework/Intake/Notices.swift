public import Domain
public import Storage

/// What the counter writes when it cannot receive: everything that is missing, or why not.
extension Intake {
    /// Asks for completion once and in full (Mẫu 02).
    ///
    /// A third slip for one matter, a thing asked for twice, and a second slip that does not say why its things could not be
    /// known at the first (`unforeseen`, printed with the reason) are refused (`CompletionHistory`). The same `key` with the
    /// same words makes one slip, however often it is sent. `filing` is the portal's code of the dossier filed online that
    /// goes back with it.
    public func requestCompletion(
        procedure code: String, person: Person, items: [String], reason: String, unforeseen: String = "", key: String,
        filing: String? = nil, by officer: Officer
    ) async throws -> IntakeNotice {
        guard !person.name.isEmpty else { throw IntakeRefusal.ownerNameMissing }
        let items = items.filter { !$0.isEmpty }
        guard !items.isEmpty else { throw IntakeRefusal.itemsMissing }
        guard items.count <= 20 else { throw IntakeRefusal.tooManyItems }
        if let twice = CompletionHistory.repeated(in: items) { throw IntakeRefusal.itemRepeated(twice) }
        let slip = Slip(
            kind: .completion, procedureCode: code, person: person, items: items,
            reason: Self.reason(reason, unforeseen: unforeseen), isExplained: !unforeseen.isEmpty, key: key,
            filing: filing)
        return try await issue(slip, by: officer)
    }

    /// What the slip says to whoever must come again.
    private static func reason(_ reason: String, unforeseen: String) -> String {
        guard !unforeseen.isEmpty else { return reason }
        return [reason, "Lần trước chưa thể biết vì: \(unforeseen)"].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Refuses to receive, with a reason (Mẫu 03).
    public func refuse(
        procedure code: String, person: Person, reason: String, key: String, filing: String? = nil, by officer: Officer
    ) async throws -> IntakeNotice {
        guard !person.name.isEmpty else { throw IntakeRefusal.ownerNameMissing }
        guard !reason.isEmpty else { throw IntakeRefusal.reasonMissing }
        let slip = Slip(
            kind: .refusal, procedureCode: code, person: person, items: [], reason: reason, key: key, filing: filing)
        return try await issue(slip, by: officer)
    }

    private func issue(_ slip: Slip, by officer: Officer) async throws -> IntakeNotice {
        guard officer.may(.receiveDossiers) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        do {
            return try await database.write { try issue(slip, at: now, by: officer, in: $0) }
        } catch StorageFault.uniqueViolation {
            // Two requests with one key met at the same moment: the other has written the slip, so read it.
            return try await database.write { try issue(slip, at: now, by: officer, in: $0) }
        }
    }

    private func issue(
        _ slip: Slip, at now: LocalInstant, by officer: Officer, in writer: any SQLWriter
    ) throws -> IntakeNotice {
        let office = officer.officeID
        let id = slip.id(by: officer)
        if let earlier = try NoticeStore.find(id, office: office, in: writer) { return earlier }
        let version = try rules.version(inForce: slip.procedureCode, on: now.date, office: office, in: writer)
        let number = try DossierNumberStore.next(slip.series(year: now.date.year), office: office, in: writer)
        if slip.kind == .completion {
            try checkEarlier(
                slip, open: openSlips(of: slip.person, version.code, filing: slip.filing, at: now, office, writer))
        }
        let notice = IntakeNotice(
            id: id, officeID: office, kind: slip.kind, bookYear: now.date.year, bookNumber: number,
            procedureCode: version.code, procedureVersion: version.number, person: slip.person, items: slip.items,
            reason: slip.reason, officerID: officer.id, issuedAt: now, filingCode: slip.filing ?? "")
        try NoticeStore.insert(notice, in: writer)
        try answerFiling(of: slip, by: Act(officer: officer, at: now), in: writer)
        try issuePaper(of: notice, version: version, by: officer, in: writer)
        return notice
    }

    /// The filing the slip answers, if it came online.
    private func answerFiling(of slip: Slip, by act: Act, in writer: any SQLWriter) throws {
        guard let code = slip.filing else { return }
        let filing = try FilingAnswering.open(code, office: act.officer.officeID, in: writer)
        switch slip.kind {
        case .completion:
            let words = slip.items + (slip.reason.isEmpty ? [] : [slip.reason])
            try FilingAnswering.store(try filing.returned(for: words, by: act), .filingReturned, by: act, in: writer)
        case .refusal:
            try FilingAnswering.store(
                try filing.refused(because: slip.reason, by: act), .filingRefused, by: act, in: writer)
        }
    }

    /// The slip as a paper: its key and its number are the notice's own.
    private func issuePaper(
        of notice: IntakeNotice, version: ProcedureVersion, by officer: Officer, in writer: any SQLWriter
    ) throws {
        let office = try OfficeStore.office(notice.officeID, in: writer)
        let draft = PaperDraft(
            id: notice.id,
            content: notice.paper(procedure: version.definition.name, officer: officer, phone: office?.phone ?? ""),
            dossiers: [], number: .given(year: notice.bookYear, number: notice.bookNumber))
        _ = try PaperIssuing(surroundings).issue(draft, by: Act(officer: officer, at: notice.issuedAt), in: writer)
    }

    private func checkEarlier(_ slip: Slip, open earlier: [IntakeNotice]) throws(IntakeRefusal) {
        guard let last = earlier.first else { return }
        let isByName = slip.person.personalNumber.isEmpty
        guard CompletionHistory(earlier).mayAskAgain else {
            throw .alreadyAsked(number: last.symbol, on: last.issuedAt.date, byName: isByName)
        }
        for notice in earlier {
            guard let again = CompletionHistory([notice]).askedBefore(in: slip.items) else { continue }
            throw .itemAskedBefore(again, number: notice.symbol, on: notice.issuedAt.date)
        }
        guard slip.isExplained || !CompletionHistory(earlier).mustExplain else {
            throw .askedOnceInFull(number: last.symbol, on: last.issuedAt.date, byName: isByName)
        }
    }

    /// Slips of this person for this procedure that no dossier has followed yet.
    func openSlips(
        of person: Person, _ procedure: String, filing: String?, at now: LocalInstant, _ office: String,
        _ reader: any SQLReader
    ) throws -> [IntakeNotice] {
        try NoticeStore.openCompletions(
            for: person, procedure: procedure, filing: filing,
            since: now.date.adding(days: -CompletionHistory.daysOfSlips),
            office: office, in: reader)
    }
}

extension IntakeNotice {
    /// What the slip says.
    fileprivate func paper(procedure: String, officer: Officer, phone: String) -> PaperContent {
        let party = PaperParty(person)
        switch kind {
        case .completion:
            return .supplementRequest(
                SupplementRequestPaper(
                    party: party, procedure: procedure, demands: items, reason: reason,
                    guide: SupplementRequestPaper.Guide(name: officer.name, phone: phone)))
        case .refusal:
            return .refusal(
                RefusalPaper(party: party, procedure: procedure, reason: reason, officer: officer.name))
        }
    }
}

/// A slip before it has a number.
private struct Slip: Sendable {
    var kind: IntakeNotice.Kind
    var procedureCode: String
    var person: Person
    var items: [String]
    var reason: String
    /// It says why it was not asked for before.
    var isExplained = false
    var key: String
    /// The portal's code of the filing it answers.
    var filing: String?

    /// The same for the same words under the same key, so that a form sent twice makes one slip.
    func id(by officer: Officer) -> String {
        let words = [kind.rawValue, key, officer.id, procedureCode] + person.canonicalFields + [reason] + items
        return String(Fingerprint.of(Array(EventChain.canonicalList(words).utf8)).prefix(32))
    }

    func series(year: Int) -> DossierNumberStore.Series {
        kind == .completion ? .completion(year: year) : .refusal(year: year)
    }
}
