import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Legs of our own that open by themselves, and the week's sheet, as they are stored.
@Suite struct CaseWatchTests {
    @Test(arguments: Engine.available)
    func `a leg of our own opens by itself when the result before it stands, exactly once`(engine: Engine) async throws
    {
        try await TestOffice.open(engine) { office in
            let code = try await office.openDeath(further: [.residenceRemoval, .funeralAid])
            #expect(try await office.work.caseWatch.look() == 0, "nothing stands yet")
            try await office.bring(code, to: .returned)
            // As two servers would, each several times.
            let opened = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...6 { group.addTask { try await office.work.caseWatch.look() } }
                return try await group.reduce(0, +)
            }
            #expect(opened == 1)
            #expect(try await office.work.caseWatch.look() == 0)
            let scene = try await office.work.cases.scene(of: code, for: office.officer(.leader))
            #expect(scene.standings.map(\.state) == [.finished, .ready, .working])
            let aid = try #require(scene.standing(.funeralAid)?.dossier)
            #expect(aid.caseCode == code && aid.holder == Holder(role: .reception, officerID: "") && !aid.isCounted)
            #expect(try await office.dossierCount() == 2)
            let history = try await office.work.cases.history(of: code, for: office.officer(.leader))
            #expect(history.map(\.kind) == [.opened, .legHandedOver] && history.last?.actorID == "")
            _ = try await Verification(database: office.database).run()
            // The counter passes it on like any other, to the end.
            try await office.bring(aid.code, to: .decided)
            _ = try await office.work.acts.number(aid.code, by: office.officer(.clerk))
            let after = try await office.work.cases.scene(of: code, for: office.officer(.leader))
            #expect(after.standing(.funeralAid)?.state == .finished)
        }
    }

    @Test(arguments: Engine.available)
    func `who presses while the program opens finds one dossier`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.openDeath(further: [.funeralAid])
            try await office.bring(code, to: .returned)
            async let watched = office.work.caseWatch.look()
            let press = LegRecord(step: .handover, leg: .funeralAid)
            let pressed = try? await office.work.cases.record(press, of: code, by: office.officer(.reception))
            #expect(try await watched + (pressed == nil ? 0 : 1) == 1)
            #expect(try await office.dossierCount() == 2)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `what the agreement keeps for a person, or the catalogue refuses, waits at the counter`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let unknown = try await office.openDeath(further: [.funeralAid], knowsAid: false)
            try await office.bring(unknown, to: .returned)
            #expect(try await office.work.caseWatch.look() == 0)
            let open = try await office.work.cases.open(for: office.officer(.reception))
            #expect(open.flatMap(\.concerns).map(\.kind) == [.toHandOver])
            try await office.keep(.aid)
            try await office.agreeOnPressing()
            let kept = try await office.openDeath(further: [.funeralAid])
            try await office.bring(kept, to: .returned)
            #expect(try await office.work.caseWatch.look() == 1, "the older case keeps the terms it was opened under")
            let pressed = try await office.work.cases.record(
                LegRecord(step: .handover, leg: .funeralAid), of: kept, by: office.officer(.reception))
            #expect(pressed.standing(.funeralAid)?.state == .working)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `the week's sheet tells what the police had, whether the case has ended or not`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let counter = office.officer(.reception)
            var codes: [String] = []
            for _ in 1...2 { codes.append(try await office.openDeath(further: [.residenceRemoval])) }
            for code in codes {
                try await office.bring(code, to: .returned)
                let record = LegRecord(step: .handover, leg: .residenceRemoval)
                _ = try await office.work.cases.record(record, of: code, by: counter)
            }
            let week = CaseWeek(of: office.clock.now.date)
            let answer = LegRecord(step: .result, leg: .residenceRemoval, words: "Số 5")
            _ = try await office.work.cases.record(answer, of: codes[0], by: counter)
            _ = try await office.work.cases.close(codes[0], by: counter)
            let report = try await office.work.cases.week(week, with: .police, for: counter)
            #expect(CaseWeekFigure.allCases.map(report.count) == [0, 2, 1, 1, 0])
            #expect(report.lines(.answered).map(\.caseCode) == [codes[0]])
            office.clock.advance(minutes: 14 * 24 * 60)
            let later = try await office.work.cases.week(week.after.after, with: .police, for: counter)
            #expect(CaseWeekFigure.allCases.map(later.count) == [1, 0, 0, 0, 1])
            let before = try await office.work.cases.week(week.before, with: .police, for: counter)
            #expect(before.lines.isEmpty)
            await #expect(throws: WorkflowRefusal.notYourPost) {
                try await office.work.cases.week(week, with: .police, for: office.officer(.administrator))
            }
        }
    }
}

extension TestOffice {
    fileprivate func openDeath(further: [LegKind], knowsAid: Bool = true) async throws -> String {
        for version in [ProcedureVersion.death] + (knowsAid ? [.aid] : []) where try await !has(version.code) {
            try await keep(version)
        }
        let form = IntakeForm(
            procedureCode: "1.000656", owner: Person(name: "Nguyễn Văn Thử", phone: "0912345678"), furtherLegs: further)
        return try await work.intake.receive(
            form, key: try ReceptionKey(surroundings.freshKey(), bodyHash: ""), by: officer(.reception)
        ).dossier.code
    }

    /// An agreement in force today under which a person opens our own legs.
    fileprivate func agreeOnPressing() async throws {
        var agreement = CoordinationAgreement(lawOf: InterlinkedProcedure.all[1])
        (agreement.decision, agreement.effectiveFrom) = ("Quyết định 7/QĐ-UBND", clock.now.date)
        for index in agreement.terms.indices {
            agreement.terms[index].channel = "Trục liên thông"
            agreement.terms[index].contact = "Phạm Văn Mẫu"
            agreement.terms[index].onFailure = "Báo lại trong ngày"
            agreement.terms[index].opensByPress = true
        }
        let proposed = try await work.agreements.propose(agreement, by: officer(.control))
        try await work.agreements.approve("2.002622", number: proposed.number, by: officer(.leader))
    }

    private func has(_ code: String) async throws -> Bool {
        let id = office.id
        return try await database.read { try ProcedureStore.lastNumber(of: code, office: id, in: $0) } > 0
    }
}

extension ProcedureVersion {
    fileprivate static let death = ProcedureVersion.sample(
        code: "1.000656", name: "Đăng ký khai tử", limit: .sameDay)
    fileprivate static let aid = ProcedureVersion.sample(
        code: "1.001731", name: "Hỗ trợ chi phí mai táng", limit: .workingDays(5))
}
