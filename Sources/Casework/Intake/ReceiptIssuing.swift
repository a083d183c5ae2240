public import Domain
import Storage

/// The receipt as a paper: issued when it is first printed, and printed again as it was.
extension Intake {
    /// The receipt of a dossier, ready to be printed; it may be the one slip of a whole visit.
    ///
    /// Shown to the officer who received the dossier on the same day; to anybody else only with an event, as any
    /// look at personal data. When what it says was corrected since, a new slip takes the old one's place.
    ///
    /// - Throws: `PaperRefusal.noAppointment` for what is finished at once, `.appointmentPast` for what was to be and was
    ///   given up after its time.
    public func issueReceipt(of code: String, by officer: Officer) async throws -> IssuedPaper {
        try await issueSlip(of: [try await printable(code, by: officer)], by: officer)
    }

    /// One slip for all dossiers of the visit that this dossier belongs to; it takes the place of the single ones.
    ///
    /// - Throws: `PaperRefusal.notOneVisit` when there is no second one.
    public func issueVisitReceipt(of code: String, by officer: Officer) async throws -> IssuedPaper {
        let codes = try await visit(of: code, for: officer)
        guard codes.count > 1 else { throw PaperRefusal.notOneVisit }
        var receipts: [DossierReceipt] = []
        for code in codes { receipts.append(try await printable(code, by: officer)) }
        return try await issueSlip(of: receipts, by: officer)
    }

    /// The dossiers that one person brought to this officer on the day this one was received, in the book's order.
    public func visit(of code: String, for officer: Officer) async throws -> [String] {
        let receipt = try await receipt(of: code, for: officer)
        guard let owner = receipt.person(.owner), !receipt.dossier.isImmediate else { return [code] }
        let office = officer.officeID
        let day = receipt.dossier.receivedAt.date
        return try await database.read { reader in
            let codes = try DossierPersonStore.dossiers(
                ofOwnerNamed: owner.person.name, receivedOn: day, office: office, in: reader)
            return try codes.filter { other in
                let persons = try DossierPersonStore.persons(of: other, office: office, in: reader)
                let reception = try DossierEventStore.reception(of: other, office: office, in: reader)
                let isSlipless = try DossierStore.find(other, office: office, in: reader)?.isImmediate ?? true
                return !isSlipless && reception?.actorID == officer.id
                    && PaperParty(persons) == PaperParty(receipt.persons)
            }
        }
    }

    private func printable(_ code: String, by officer: Officer) async throws -> DossierReceipt {
        var receipt = try await receipt(of: code, for: officer)
        guard !receipt.dossier.isImmediate else { throw PaperRefusal.noAppointment(code: code) }
        guard !receipt.isPastAppointing else {
            throw PaperRefusal.appointmentPast(code: code, due: receipt.dossier.originalDueAt)
        }
        guard receipt.persons.isEmpty else { return receipt }
        let acts = DossierActs(database: database, surroundings: surroundings, rules: rules)
        receipt.persons = try await acts.revealPersons(
            code, reason: "In lại giấy tiếp nhận hồ sơ và hẹn trả kết quả", by: officer)
        return receipt
    }

    private func issueSlip(of receipts: [DossierReceipt], by officer: Officer) async throws -> IssuedPaper {
        guard let first = receipts.first, let party = PaperParty(first.persons) else { throw PaperRefusal.erased }
        let items = try receipts.map { try $0.item() }
        let slip = ReceiptPaper(
            party: party, firstItem: items[0], furtherItems: Array(items.dropFirst()), officer: first.receivedBy)
        let dossier = first.dossier
        let draft = PaperDraft(
            id: surroundings.freshKey(), content: .receipt(slip), dossiers: receipts.map(\.dossier.code),
            number: .given(year: dossier.bookYear, number: dossier.bookNumber), datedOn: receipts.map(\.datedOn).max())
        let act = Act(officer: officer, at: surroundings.now())
        return try await database.write { try issueOnce(draft, by: act, in: $0) }
    }

    /// The slip that says all of this already, else a new one in the place of those that do not.
    private func issueOnce(_ draft: PaperDraft, by act: Act, in writer: any SQLWriter) throws -> IssuedPaper {
        let office = act.officer.officeID
        var current: [String: IssuedPaper] = [:]
        for code in draft.dossiers.sorted() {
            guard try DossierStore.findForChange(code, office: office, in: writer) != nil else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            for paper in try PaperStore.papers(of: code, office: office, in: writer)
            where paper.kind == .receipt && paper.ending == nil { current[paper.id] = paper }
        }
        if let same = current.values.first(where: { $0.says(draft.content) }) { return same }
        var draft = draft
        draft.replaces = current.keys.sorted()
        return try PaperIssuing(surroundings).issue(draft, by: act, in: writer)
    }
}

extension IssuedPaper {
    /// Whether it is this paper, or the slip of a visit that holds all of it.
    fileprivate func says(_ content: PaperContent) -> Bool {
        guard case .receipt(let own) = sheet?.content, case .receipt(let other) = content else { return false }
        return own.party == other.party
            && other.items.allSatisfy { item in item.said.contains { own.items.contains($0) } }
    }
}

extension ReceiptPaper.Item {
    /// In all the ways in which slips told it, those of before without what each leg waits for and without the exemption:
    /// nobody needs another slip for that.
    fileprivate var said: [ReceiptPaper.Item] {
        var (plain, older) = (self, self)
        (plain.exemption, plain.fallback) = (nil, nil)
        (older.exemption, older.fallback) = (nil, nil)
        older.legs = legs.map { $0.map { ReceiptPaper.Leg(name: $0.name, party: $0.party, dueAt: $0.dueAt) } }
        return [self, plain, older]
    }
}

extension DossierReceipt {
    fileprivate func item() throws -> ReceiptPaper.Item {
        guard let code = DossierCode(dossier.code) else { throw WorkflowRefusal.dossierUnknown(code: dossier.code) }
        var item = ReceiptPaper.Item(
            code: code, procedure: version.definition.name,
            components: components.map { entry in
                ReceiptPaper.Component(
                    name: entry.component.name, originals: entry.count.originals, certified: entry.count.certified,
                    photocopies: entry.count.photocopies)
            }, setCount: dossier.setCount, limit: version.definition.limit?.vietnamese ?? "",
            receivedAt: dossier.receivedAt, dueAt: dossier.originalDueAt,
            returnPlace: dossier.returnChannel.vietnamese,
            bookEntry: ReceiptPaper.BookEntry(volume: String(dossier.bookYear), ordinal: String(dossier.bookNumber)))
        item.linkEdition = dossier.linkEdition == 0 ? nil : dossier.linkEdition
        item.exemption = version.definition.charge(under: FeeTerms(reception)).exemption?.remark
        item.fallback = [ShortWayObstacle.unstated, ""].contains(dossier.fallback) ? nil : dossier.fallback
        item.wholeDueAt = scene?.whole.wholeDueAt
        item.legs = scene.map { scene in
            scene.whole.legs.dropFirst().map { leg in
                ReceiptPaper.Leg(
                    name: leg.kind.vietnamese, party: scene.agreement.terms(of: leg.kind)?.party ?? "",
                    dueAt: leg.plannedDueAt,
                    after: scene.agreement.prerequisites(of: leg.kind, among: scene.whole.chosen).map(\.vietnamese))
            }
        }
        return item
    }
}
