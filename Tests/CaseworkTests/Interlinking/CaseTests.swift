import Casework
import Domain
import Storage
import TestSupport
import Testing

/// An interlinked case from the reception to its end, as it is stored.
@Suite struct CaseTests {
    @Test(arguments: Engine.available)
    func `one reception opens the case, and its legs follow one another to the end`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.openCase(further: [.residence, .healthInsurance])
            var scene = try await office.work.cases.scene(of: code, for: office.officer(.processing))
            #expect(scene.standings.map(\.state) == [.working, .waiting, .waiting])
            await #expect(throws: CaseRefusal.legNotReady(.residence, waitsFor: [.birth])) {
                try await office.play(.residence, .handover, in: code)
            }
            try await office.bring(code, to: .returned)
            try await office.play(.residence, .handover, in: code)
            try await office.play(.residence, .acceptance, in: code)
            try await office.play(.residence, .result, in: code)
            try await office.play(.healthInsurance, .handover, in: code)
            scene = try await office.play(.healthInsurance, .result, in: code)
            #expect(scene.isOver)
            #expect(try await office.work.cases.open(for: office.officer(.reception)).map(\.whole.code) == [code])
            _ = try await office.work.cases.close(code, by: office.officer(.reception))
            #expect(try await office.work.cases.open(for: office.officer(.reception)).isEmpty)
            let kinds = try await office.work.cases.history(of: code, for: office.officer(.leader)).map(\.kind)
            #expect(
                kinds == [
                    .opened, .legHandedOver, .legAccepted, .legFinished, .legHandedOver, .legFinished, .closed,
                ])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier of a case is completed within the interlinked procedure's grace period`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            var whole = ProcedureVersion.birth
            whole.code = InterlinkedProcedure.all[0].code
            whole.definition.graceDays = 7
            try await office.keep(whole)
            let code = try await office.openCase(further: [.residence, .healthInsurance])
            try await office.bring(code, to: .awaitingSupplement)
            #expect(try await office.dossier(code).graceUntil?.slashed == "03/12/2026")
        }
    }

    @Test(arguments: Engine.available)
    func `a leg of our own becomes a dossier of the same people that counts with the first`(engine: Engine) async throws
    {
        try await TestOffice.open(engine) { office in
            let code = try await office.openCase("1.000656", further: [.funeralAid, .survivorBenefit])
            try await office.bring(code, to: .returned)
            let scene = try await office.play(.funeralAid, .handover, in: code)
            let aid = try #require(scene.standing(.funeralAid)?.dossier)
            #expect(aid.procedureCode == "1.001731" && aid.caseCode == code && !aid.isCounted)
            let id = office.office.id
            let names = try await office.database.read { reader in
                try [code, aid.code].map {
                    try DossierPersonStore.persons(of: $0, office: id, in: reader).first?.person.name
                }
            }
            #expect(names == ["Nguyễn Văn Thử", "Nguyễn Văn Thử"])
            await #expect(throws: CaseRefusal.ownLeg(dossier: aid.code)) {
                try await office.play(.funeralAid, .result, in: code)
            }
            try await office.bring(aid.code, to: .decided)
            _ = try await office.work.acts.number(aid.code, by: office.officer(.clerk))
            let after = try await office.work.cases.scene(of: code, for: office.officer(.reception))
            #expect(after.standings.map(\.state) == [.finished, .finished, .ready])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `the same key opens one case, and a refusal opens none`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.openCase(further: [.residence], key: "one")
            #expect(try await office.openCase(further: [.residence], key: "one") == code)
            #expect(try await office.work.cases.history(of: code, for: office.officer(.reception)).count == 1)
            await #expect(throws: CaseRefusal.legNotOffered(.funeralAid)) {
                try await office.openCase(further: [.funeralAid], key: "two")
            }
            await #expect(throws: CaseRefusal.notInterlinked(name: "Chứng thực bản sao từ bản chính")) {
                try await office.openCase("2.000815", further: [.residence], key: "three")
            }
            #expect(try await office.dossierCount() == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `only the counter records, and never over what it has not seen`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.openCase(further: [.residence])
            try await office.bring(code, to: .returned)
            await #expect(throws: CaseRefusal.notYourPost) {
                let record = LegRecord(step: .handover, leg: .residence)
                return try await office.work.cases.record(record, of: code, by: office.officer(.processing))
            }
            try await office.play(.residence, .handover, in: code)
            let refused = await #expect(throws: CaseRefusal.self) {
                let record = LegRecord(step: .acceptance, leg: .residence)
                return try await office.work.cases.record(record, of: code, seen: 1, by: office.officer(.reception))
            }
            guard case .changedMeanwhile(let change?) = refused else {
                Issue.record("\(String(describing: refused))")
                return
            }
            #expect(change.seenSequence == 1 && change.sequence > 1 && change.kind == .legHandedOver)
            #expect(change.leg == .residence && change.officerName == office.officer(.reception).name)
            await #expect(throws: CaseRefusal.caseUnknown(code: "không")) {
                try await office.play(.residence, .handover, in: "không")
            }
        }
    }

    @Test(arguments: Engine.available, CaseTampering.allCases)
    func `a case changed by hand is named by the check`(engine: Engine, tampering: CaseTampering) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.openCase(further: [.residence])
            try await office.bring(code, to: .returned)
            try await office.play(.residence, .handover, in: code)
            _ = try await Verification(database: office.database).run()
            try await office.database.write { writer in
                for statement in tampering.statements { try writer.execute(statement) }
            }
            await #expect(throws: tampering.found(on: code)) {
                try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an agreement is written by one and approved by another, and a case keeps the one it was opened under`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let before = try await office.openCase(further: [.residence])
            let agreements = office.work.agreements
            let proposed = try await agreements.propose(office.agreement(hours: 4), by: office.officer(.control))
            await #expect(throws: AccountRefusal.notAllowed) {
                try await agreements.approve("2.000986", number: 1, by: office.officer(.control))
            }
            await #expect(throws: AgreementRefusal.alreadyWaiting(number: 1)) {
                try await agreements.propose(office.agreement(hours: 5), by: office.officer(.control))
            }
            try await agreements.approve("2.000986", number: proposed.number, by: office.officer(.leader))
            await #expect(throws: AgreementRefusal.alreadyDecided) {
                try await agreements.sendBack("2.000986", number: 1, reason: "Sai", by: office.officer(.leader))
            }
            let after = try await office.openCase(further: [.residence])
            var hours: [Int?] = []
            for code in [before, after] {
                let scene = try await office.work.cases.scene(of: code, for: office.officer(.reception))
                hours.append(scene.agreement.terms(of: .residence)?.hours)
            }
            #expect(hours == [8, 4])
            _ = try await Verification(database: office.database).run()
            _ = try await office.database.write { writer in
                try writer.execute("UPDATE coordination_agreement SET terms = replace(terms, ':4', ':7')")
            }
            await #expect(throws: BrokenLink.caseDiffers(code: after)) {
                try await Verification(database: office.database).run()
            }
        }
    }
}

/// What somebody with a database's own tools may try on a case.
enum CaseTampering: String, CaseIterable, Sendable {
    case factsEdited, eventTakenOut, headEdited, caseTakenAway

    var statements: [SQLText] {
        switch self {
        case .factsEdited: ["UPDATE case_event SET payload = replace(payload, 'residence', 'birth') WHERE sequence = 2"]
        case .eventTakenOut: ["DELETE FROM case_event WHERE sequence = 2"]
        case .headEdited: ["UPDATE interlinked_case SET whole_due_at = '2027-01-01T00:00:00Z'"]
        case .caseTakenAway: ["DELETE FROM case_event", "DELETE FROM interlinked_case"]
        }
    }

    func found(on code: String) -> BrokenLink {
        switch self {
        case .factsEdited: .hashDiffers(subject: "case:\(code)", sequence: 2)
        default: .caseDiffers(code: code)
        }
    }
}

extension TestOffice {
    /// Receives a dossier that opens a case.
    @discardableResult
    fileprivate func openCase(
        _ procedure: String = "1.001193", further: [LegKind], key: String? = nil
    ) async throws -> String {
        for version in [ProcedureVersion.birth, .death, .funeralAid, .copy] where try await !has(version.code) {
            try await keep(version)
        }
        let form = IntakeForm(
            procedureCode: procedure, owner: Person(name: "Nguyễn Văn Thử", phone: "0912345678"), furtherLegs: further)
        return try await work.intake.receive(
            form, key: try ReceptionKey(key ?? surroundings.freshKey(), bodyHash: ""), by: officer(.reception)
        ).dossier.code
    }

    @discardableResult
    fileprivate func play(_ leg: LegKind, _ step: LegStep, in code: String) async throws -> CaseScene {
        clock.advance(minutes: 5)
        return try await work.cases.record(
            LegRecord(step: step, leg: leg, words: "Số 5/2026"), of: code, by: officer(.reception))
    }

    fileprivate func agreement(hours: Int) -> CoordinationAgreement {
        var agreement = CoordinationAgreement(lawOf: InterlinkedProcedure.all[0])
        agreement.decision = "Quyết định 7/QĐ-UBND ngày 02/11/2026"
        agreement.effectiveFrom = clock.now.date
        for index in agreement.terms.indices {
            agreement.terms[index].hours = hours
            agreement.terms[index].channel = "Trục liên thông văn bản"
            agreement.terms[index].contact = "Phạm Văn Mẫu"
            agreement.terms[index].onFailure = "Báo lại trong ngày"
        }
        return agreement
    }

    private func has(_ code: String) async throws -> Bool {
        let id = office.id
        return try await database.read { try ProcedureStore.lastNumber(of: code, office: id, in: $0) } > 0
    }
}

extension ProcedureVersion {
    fileprivate static let death = ProcedureVersion.sample(
        code: "1.000656", name: "Đăng ký khai tử", limit: .sameDay)
    fileprivate static let funeralAid = ProcedureVersion.sample(
        code: "1.001731", name: "Hỗ trợ chi phí mai táng", limit: .workingDays(5))
}
