import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ServiceModelKeepingTests {
    /// The tests' clock stands on a Tuesday that is a holiday; a week later is an ordinary one.
    private static let week = 7 * 24 * 60

    private let tuesday = ServiceModel(
        name: "Thứ Ba không hẹn", decisionNumber: "15/QĐ-UBND", decidedOn: CivilDate(dayNumber: 20_700),
        weekdays: [.tuesday], validFrom: CivilDate(dayNumber: 20_700), kinds: [.noAppointment],
        procedures: ["1.004873"], exclusions: [.verificationNeeded])

    @Test(arguments: Engine.available)
    func `a model written by control and approved by a leader opens the short way on its day`(engine: Engine)
        async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            office.clock.advance(minutes: Self.week)
            let keeping = office.work.serviceModels
            let refused = await #expect(throws: IntakeRefusal.self) {
                try await office.receive("1.004873", isImmediate: true)
            }
            #expect(refused?.slug == "not-same-day")
            let number = try await keeping.propose(tuesday, by: office.officer(.control)).number
            #expect(try await keeping.inForce(office: office.office.id) == nil)
            try await keeping.approve(number, by: office.officer(.leader))
            #expect(try await keeping.inForce(office: office.office.id)?.number == 1)
            let quick = try await office.receive("1.004873", isImmediate: true)
            #expect((quick.serviceModel, quick.fallback, quick.isImmediate) == (1, "", true))
            #expect(try await office.receive("2.000815").serviceModel == nil, "not one of its procedures")
            await #expect(
                throws: IntakeRefusal.obstacleMissing(name: ProcedureVersion.sampleOfThreeDays.definition.name)
            ) {
                try await office.receive("1.004873")
            }
            let form = IntakeForm(
                procedureCode: "1.004873", owner: .sample, obstacle: .verificationNeeded)
            let slow = try await office.receive(form, "why").dossier
            #expect((slow.serviceModel, slow.fallback) == (1, "Cần xác minh"))
            let posted = IntakeForm(procedureCode: "1.004873", owner: .sample, channel: .post)
            #expect(try await office.receive(posted, "post").dossier.serviceModel == nil)
            let counts = try await office.database.read {
                try ServedDossierStore.counts(office: office.office.id, in: $0)
            }
            #expect(counts == [1: 2])
            office.clock.advance(minutes: 24 * 60)
            #expect(try await office.receive("1.004873").serviceModel == nil, "on Wednesday")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `what a decision leaves out goes the ordinary way unasked and is not counted among the eligible`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            var shared = ProcedureVersion.sample(code: "1.000894", name: "Đăng ký kết hôn", limit: .workingDays(3))
            shared.definition.authority = "Công an xã"
            let left = ProcedureVersion.sample(code: "1.001022", name: "Nhận cha, mẹ, con", limit: .workingDays(3))
            try await office.seedProcedures([.sample(), .sampleOfThreeDays, shared, left])
            office.clock.advance(minutes: Self.week)
            var model = tuesday
            model.procedures = ["1.004873", "1.000894", "1.001022"]
            model.excludedProcedures = ["1.001022"]
            model.exclusions = [.verificationNeeded, .otherAgencyNeeded]
            let number = try await office.work.serviceModels.propose(model, by: office.officer(.control)).number
            try await office.work.serviceModels.approve(number, by: office.officer(.leader))
            for code in ["1.000894", "1.001022"] {
                let refused = await #expect(throws: IntakeRefusal.self) {
                    try await office.receive(code, isImmediate: true)
                }
                #expect(refused?.slug == "not-same-day", "\(code)")
            }
            let elsewhere = try await office.receive("1.000894")
            #expect((elsewhere.serviceModel, elsewhere.fallback) == (number, "Cần ý kiến của cơ quan khác"))
            #expect(try await office.receive("1.001022").serviceModel == nil, "the decision takes it out altogether")
            _ = try await office.receive("1.004873", isImmediate: true)
            let (verified, late) = (
                IntakeForm(procedureCode: "1.004873", owner: .sample, obstacle: .verificationNeeded),
                IntakeForm(procedureCode: "1.004873", owner: .sample, obstacle: .citizenComesLater)
            )
            for (index, form) in [verified, late].enumerated() { _ = try await office.receive(form, "w\(index)") }
            let (id, today) = (office.office.id, office.clock.now.date)
            let (served, measured) = try await office.database.read { reader in
                (
                    try ServedDossierStore.dossiers(of: number, in: today...today, office: id, in: reader),
                    try MeasureStore.year(today.year, office: id, in: reader).sum(.model(number))
                )
            }
            let tally = ServiceTally(served, of: model)
            #expect((tally.dossierCount, tally.leftOutCount) == (4, 2), "another agency's, and what must be verified")
            #expect((measured.dossierCount, measured.leftOutCount) == (4, 2))
            #expect(measured.onTheSpotPercent == 0 && tally.onTheSpotPercent == 0)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `an interlinked case counts once under its model, on every list of figures`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            office.clock.advance(minutes: Self.week)
            let keeping = office.work.serviceModels
            let number = try await keeping.propose(tuesday, by: office.officer(.control)).number
            try await keeping.approve(number, by: office.officer(.leader))
            let slow = IntakeForm(procedureCode: "1.004873", owner: .sample, obstacle: .citizenComesLater)
            let birth = try await office.receive(slow, "birth").dossier
            // What follows from another dossier brings nobody to the counter, so nobody is asked why.
            let form = IntakeForm(procedureCode: "1.004873", owner: .sample, caseCode: birth.code)
            let residence = try await office.receive(form, "residence").dossier
            #expect(residence.serviceModel == number && !residence.isCounted)
            let (id, today) = (office.office.id, office.clock.now.date)
            let (counts, served, measured) = try await office.database.read { reader in
                (
                    try ServedDossierStore.counts(office: id, in: reader),
                    try ServedDossierStore.dossiers(of: number, in: today...today, office: id, in: reader),
                    try MeasureStore.year(today.year, office: id, in: reader).sum()
                )
            }
            #expect(counts == [number: 1] && served.map(\.code) == [birth.code] && measured.dossierCount == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `what cannot be finished gets its slip, and the reason stays with it`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            office.clock.advance(minutes: Self.week)
            let keeping = office.work.serviceModels
            let number = try await keeping.propose(tuesday, by: office.officer(.control)).number
            try await keeping.approve(number, by: office.officer(.leader))
            let code = try await office.receive("1.004873", isImmediate: true).code
            let left = try await office.work.acts.abandonImmediate(
                code, reason: "Cần tra cứu sổ gốc", by: office.officer(.reception))
            #expect((left.isImmediate, left.fallback, left.serviceModel) == (false, "Cần tra cứu sổ gốc", 1))
            let stored = try await office.database.read {
                try DossierStore.find(code, office: office.office.id, in: $0)
            }
            #expect(stored == left)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `nobody approves an own model, nobody decides twice, one model waits at a time`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let keeping = office.work.serviceModels
            var both = office.officer(.control)
            both.roles.insert(.leader)
            _ = try await keeping.propose(tuesday, by: both)
            await #expect(throws: ServiceModelRefusal.selfApproval) { try await keeping.approve(1, by: both) }
            await #expect(throws: ServiceModelRefusal.alreadyWaiting(1)) {
                try await keeping.propose(tuesday, by: both)
            }
            await #expect(throws: AccountRefusal.notAllowed) {
                try await keeping.propose(tuesday, by: office.officer(.reception))
            }
            await #expect(throws: ServiceModelRefusal.reasonMissing) {
                try await keeping.sendBack(1, reason: " ", by: office.officer(.leader))
            }
            try await keeping.sendBack(1, reason: "Thiếu thủ tục.", by: office.officer(.leader))
            await #expect(throws: ServiceModelRefusal.alreadyDecided) {
                try await keeping.approve(1, by: office.officer(.leader))
            }
            await #expect(throws: ServiceModelRefusal.unknown) {
                try await keeping.approve(7, by: office.officer(.leader))
            }
            #expect(try await keeping.propose(tuesday, by: both).number == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a model ends with the last day of a later decision, and every check knows of it`(engine: Engine) async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let (keeping, leader) = (office.work.serviceModels, office.officer(.leader))
            _ = try await keeping.propose(tuesday, by: office.officer(.control))
            try await keeping.approve(1, by: leader)
            office.clock.advance(minutes: Self.week)
            let today = office.clock.now.date
            await #expect(throws: AccountRefusal.notAllowed) {
                try await keeping.end(1, with: today, decision: "16/QĐ-UBND", by: office.officer(.control))
            }
            await #expect(throws: ServiceModelRefusal.lastDayUnusable) {
                try await keeping.end(1, with: today.adding(days: -1), decision: "16/QĐ-UBND", by: leader)
            }
            await #expect(throws: ServiceModelRefusal.decisionMissing) {
                try await keeping.end(1, with: today, decision: " ", by: leader)
            }
            try await keeping.end(1, with: today, decision: "16/QĐ-UBND", by: leader)
            #expect(try await keeping.inForce(office: office.office.id)?.validTo == today, "its last day")
            await #expect(throws: ServiceModelRefusal.lastDayUnusable) {
                try await keeping.end(1, with: today.adding(days: 7), decision: "17/QĐ-UBND", by: leader)
            }
            office.clock.advance(minutes: Self.week)
            #expect(try await keeping.inForce(office: office.office.id) == nil)
            _ = try await Verification(database: office.database).run()
            _ = try await office.database.write { try $0.execute("UPDATE service_model SET valid_to = NULL") }
            await #expect(throws: BrokenLink.serviceModelDiffers(number: 1)) {
                _ = try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a model that has not begun is called off by a later decision`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let (keeping, leader) = (office.work.serviceModels, office.officer(.leader))
            let today = office.clock.now.date
            var coming = tuesday
            coming.validFrom = today.adding(days: 7)
            _ = try await keeping.propose(coming, by: office.officer(.control))
            try await keeping.approve(1, by: leader)
            try await keeping.end(1, with: today, decision: "16/QĐ-UBND", by: leader)
            for _ in 0..<14 {
                office.clock.advance(minutes: 24 * 60)
                #expect(try await keeping.inForce(office: office.office.id) == nil)
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `senseless models are refused before a leader sees them`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let (keeping, control) = (office.work.serviceModels, office.officer(.control))
            var (unknown, future, nothing) = (tuesday, tuesday, tuesday)
            unknown.excludedProcedures = ["9.999999"]
            future.decidedOn = future.validFrom.adding(days: 1)
            nothing.excludedProcedures = nothing.procedures
            for (model, refusal) in [
                (unknown, ServiceModelRefusal.procedureUnknown("9.999999")), (future, .decisionAfterStart),
                (nothing, .proceduresAllExcluded),
            ] {
                await #expect(throws: refusal) { try await keeping.propose(model, by: control) }
            }
            #expect(try await keeping.propose(tuesday, by: control).number == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `what was to be finished at once and was not is seen the next day, and its slip says why there is one`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            _ = try await office.work.serviceModels.propose(tuesday, by: office.officer(.control))
            try await office.work.serviceModels.approve(1, by: office.officer(.leader))
            office.clock.advance(minutes: Self.week)
            let (id, hoa) = (office.office.id, office.officer(.reception))
            let code = try await office.receive("1.004873", isImmediate: true).code
            func withoutSlip() async throws -> [String] {
                let today = office.clock.now.date
                return try await office.database.read {
                    try DossierList.withoutSlip(before: today, limit: 9, office: id, in: $0).map(\.dossier.code)
                }
            }
            #expect(try await withoutSlip() == [], "the day is not over")
            office.clock.advance(minutes: 24 * 60)
            #expect(try await withoutSlip() == [code])
            let after = try await office.work.acts.abandonImmediate(
                code, reason: "Hỏi xã cũ.", obstacle: .verificationNeeded, by: hoa)
            #expect((after.fallback, after.isImmediate) == ("Cần xác minh", false))
            #expect(try await office.events(of: code).last?.facts[.reason] == "Cần xác minh: Hỏi xã cũ.")
            #expect(try await withoutSlip() == [])
            let slip = try await office.work.intake.issueReceipt(of: code, by: hoa)
            guard case .receipt(let receipt)? = slip.sheet?.content else {
                Issue.record("no slip")
                return
            }
            #expect(receipt.items.map(\.fallback) == ["Cần xác minh"])
            #expect(slip.datedOn == office.clock.now.date, "nobody held a slip on the day of the reception")
            #expect(receipt.items.map(\.receivedAt) == [after.receivedAt])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `what is given up after its time gets no slip that promises a time in the past`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            _ = try await office.work.serviceModels.propose(tuesday, by: office.officer(.control))
            try await office.work.serviceModels.approve(1, by: office.officer(.leader))
            office.clock.advance(minutes: Self.week)
            let (hoa, acts) = (office.officer(.reception), office.work.acts)
            let late = try await office.receive("1.004873", isImmediate: true)
            office.clock.advance(minutes: 4 * Self.week)
            _ = try await acts.abandonImmediate(late.code, reason: "", obstacle: .verificationNeeded, by: hoa)
            await #expect(throws: PaperRefusal.appointmentPast(code: late.code, due: late.originalDueAt)) {
                try await office.work.intake.issueReceipt(of: late.code, by: hoa)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `verify finds a model that was changed behind the office's back`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let keeping = office.work.serviceModels
            _ = try await keeping.propose(tuesday, by: office.officer(.control))
            try await keeping.approve(1, by: office.officer(.leader))
            _ = try await Verification(database: office.database).run()
            _ = try await office.database.write { try $0.execute("UPDATE service_model SET weekdays = '3'") }
            await #expect(throws: BrokenLink.serviceModelDiffers(number: 1)) {
                _ = try await Verification(database: office.database).run()
            }
            _ = try await office.database.write { try $0.execute("DELETE FROM service_model") }
            await #expect(throws: BrokenLink.serviceModelDiffers(number: 1)) {
                _ = try await Verification(database: office.database).run()
            }
        }
    }
}
