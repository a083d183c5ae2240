import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// What is measured of the way people are served, from receptions and forms to the figures and back to their lists.
@Suite struct MeasureTests {
    @Test(arguments: Engine.available)
    func `the figures of a random year are those of its dossiers, and each leads to a list of that length`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            var chance = SeededChance(seed: 41)
            var dossiers: [Dossier] = []
            for index in 0..<60 {
                dossiers.append(try await office.serve(index, by: &chance))
                if chance.below(4) == 0 { office.clock.advance(minutes: 5 * 24 * 60) }
            }
            let years = Set(dossiers.map { $0.receivedAt.date.year })
            for year in years {
                let measured = try await office.measures(of: year)
                let own = dossiers.filter { $0.receivedAt.date.year == year }
                for key in measured.keys() {
                    let here = own.filter { $0.receivedAt.date.monthText == key.month && $0.serviceModel == key.model }
                    let measure = try #require(measured.measures[key])
                    #expect(measure.dossierCount == here.count)
                    #expect(measure.counterCount == here.count { $0.channel == .counter })
                    #expect(measure.onlineCount == here.count { $0.channel == .online })
                    #expect(measure.assistedCount == here.count { $0.isAssistedOnline })
                    #expect(measure.onTheSpot.total == here.count { $0.visitMinutes != nil })
                    #expect(measure.onTheSpot.worst == here.compactMap(\.visitMinutes).max())
                    #expect(measure.ratedCount == here.count { $0.rating != nil })
                    #expect(measure.satisfiedCount == here.count { ($0.rating ?? 0) >= 4 })
                    #expect(measure.unaskedCount == here.count { $0.channel == .counter && $0.offlineReason == nil })
                    for reason in OfflineReason.allCases {
                        #expect(measure.reasons[reason] ?? 0 == here.count { $0.offlineReason == reason })
                    }
                }
                #expect(measured.sum().dossierCount == own.count)
                #expect(measured.online.reduce(0) { $0 + $1.dossierCount } == own.count)
                #expect(measured.online.reduce(0) { $0 + $1.assistedCount } == own.count { $0.isAssistedOnline })
                try await office.expectLists(of: measured, among: own)
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a reason noted on the dossier's page counts like one asked at once, and leaves others' work alone`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let dossier = try await office.receive("1.004873")
            let noted = try await office.work.acts.noteFilingWay(
                .atCounter(.simNotOwn), on: dossier.code, by: office.officer(.reception))
            #expect(noted.offlineReason == .simNotOwn)
            // The officer saw the dossier before the note: it hinders nobody.
            _ = try await office.work.acts.offerHandover(
                of: dossier.code, to: .processing, by: office.officer(.reception), seen: dossier.sequence)
            let again = try await office.work.acts.noteFilingWay(
                .atCounter(.simNotOwn), on: dossier.code, by: office.officer(.reception))
            #expect(again.sequence == noted.sequence + 1, "the hand-over alone")
            let sum = try await office.measures(of: 2026).sum()
            #expect((sum.reasons, sum.unaskedCount) == ([.simNotOwn: 1], 0))
            await #expect(throws: WorkflowRefusal.notYourPost) {
                try await office.work.acts.noteFilingWay(
                    .atCounter(.other), on: dossier.code, by: office.officer(.processing))
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(
        arguments: Engine.available,
        [
            "visit_minutes = 3", "received_month = '2026-10'", "offline_reason = 'other'", "assisted_online = TRUE",
        ])
    func `verify finds a figure that was changed behind the office's back`(
        engine: Engine, change: String
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            try await office.receive()
            _ = try await Verification(database: office.database).run()
            _ = try await office.database.write { writer in
                try writer.execute(SQLText(script: "UPDATE dossier SET \(change)"))
            }
            await #expect(throws: BrokenLink.self) { _ = try await Verification(database: office.database).run() }
        }
    }

    @Test(arguments: Engine.available)
    func `what nobody typed of a form is counted when it is confirmed, and stays when its answers are erased`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let form = try await office.finish(try await office.begin().id)
            let effort = try #require(form.confirmation?.effort)
            let definition = try office.work.forms.definition(of: form)
            #expect(effort == definition.effort(of: form.content?.form ?? FilledForm()))
            #expect(effort.untypedCount > 0 && effort.untypedCount < effort.answeredCount)
            #expect(try await office.measures(of: 2026).sum().forms == FormMeasure(formCount: 1, effort: effort))
            office.clock.advance(seconds: 800 * 86_400)
            #expect(try await office.work.forms.eraseOutdated() == 1)
            #expect(try await office.measures(of: 2026).sum().forms == FormMeasure(formCount: 1, effort: effort))
            let listed = try await office.database.read {
                try MeasuredList.forms(
                    MeasuredQuestion(months: "2026-11"..."2026-11", procedureCode: "1.001193"), limit: 10, offset: 0,
                    office: office.office.id, in: $0)
            }
            #expect(listed.map(\.id) == [form.id] && listed.map(\.effort) == [effort])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a form opened again is not measured until it is confirmed again`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let form = try await office.finish(try await office.begin().id)
            try await office.work.forms.reopen(form.id, by: office.officer(.reception))
            #expect(try await office.measures(of: 2026).sum().forms.formCount == 0)
            try await office.work.forms.confirm(form.id, by: office.officer(.reception))
            #expect(try await office.measures(of: 2026).sum().forms.formCount == 1)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available, ["untyped_count = 0", "measured_month = '2026-10'", "service_model = 3"])
    func `verify finds a form's counts that were made better`(engine: Engine, change: String) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let form = try await office.finish(try await office.begin().id)
            _ = try await office.database.write { writer in
                try writer.execute(SQLText(script: "UPDATE citizen_form SET \(change)"))
            }
            await #expect(throws: BrokenLink.formDiffers(id: form.id)) {
                _ = try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an office that comes from an earlier version is measured from its old dossiers too`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            var chance = SeededChance(seed: 7)
            for index in 0..<30 { _ = try await office.serve(index, by: &chance) }
            // Nights too, when the day is another in UTC.
            office.clock.set(LocalInstant(TestOffice.morning.date.adding(days: 1), hour: 1))
            for index in 30..<45 { _ = try await office.serve(index, by: &chance) }
            let before = try await office.measures(of: 2026)
            try await office.database.write { writer in
                try writer.execute("UPDATE dossier SET received_month = '', visit_minutes = NULL")
                try writer.executeScript(try Self.filling())
            }
            #expect(try await office.measures(of: 2026) == before)
            #expect(before.sum().onTheSpot.total > 3)
            _ = try await Verification(database: office.database).run()
        }
    }

    /// The statement of the migration that fills the new columns.
    private static func filling() throws -> String {
        let script = try #require(try Migration.shipped().first { $0.name == "measures" }).script(for: .sqlite)
        let start = try #require(script.range(of: "UPDATE dossier SET"))
        let end = try #require(script.range(of: ";", range: start.upperBound..<script.endIndex))
        return String(script[start.lowerBound..<end.upperBound])
    }
}

extension TestOffice {
    fileprivate func measures(of year: Int) async throws -> MeasuredYear {
        let id = office.id
        return try await database.read { try MeasureStore.year(year, office: id, in: $0) }
    }

    /// Receives a dossier in some way, and finishes some while the citizen waits.
    fileprivate func serve(_ index: Int, by chance: inout SeededChance) async throws -> Dossier {
        let channel = [Channel.counter, .counter, .online, .post][chance.below(4)]
        let reasons = OfflineReason.allCases
        let isImmediate = channel == .counter && chance.below(2) == 0
        let form = IntakeForm(
            procedureCode: isImmediate || chance.below(2) == 0 ? "2.000815" : "1.004873",
            owner: Person(name: "Nguyễn Văn Thử", phone: "0912345678"), channel: channel, isImmediate: isImmediate,
            offlineReason: channel == .counter && chance.below(3) > 0 ? reasons[chance.below(reasons.count)] : nil,
            isAssistedOnline: channel == .online && chance.below(2) == 0)
        let key = try ReceptionKey("key-\(index)", bodyHash: "")
        let dossier = try await work.intake.receive(form, key: key, by: officer(.reception)).dossier
        guard isImmediate else { return dossier }
        clock.advance(seconds: chance.below(1800))
        _ = try await work.acts.sign(dossier.code, by: officer(.leader))
        _ = try await work.acts.number(dossier.code, by: officer(.clerk))
        clock.advance(seconds: chance.below(900))
        let returned = try await work.acts.giveBack(
            dossier.code,
            to: ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid),
            by: officer(.reception))
        guard chance.below(3) > 0 else { return returned }
        try await work.acts.rate(dossier.code, office: office.id, score: 1 + chance.below(5))
        return try await self.dossier(dossier.code)
    }

    /// Every part of every procedure lists as many dossiers as there are, each once.
    fileprivate func expectLists(of measured: MeasuredYear, among dossiers: [Dossier]) async throws {
        let id = office.id
        for part in MeasuredPart.all {
            for code in [nil, "2.000815"] {
                let question = MeasuredQuestion(months: measured.months, part: part, procedureCode: code)
                let wanted = dossiers.filter { part.includes($0) && (code == nil || $0.procedureCode == code) }
                let (size, lines) = try await database.read { reader in
                    (
                        try MeasuredList.count(question, office: id, in: reader),
                        try MeasuredList.lines(question, limit: 100, offset: 0, office: id, in: reader)
                    )
                }
                #expect(size == wanted.count)
                #expect(Set(lines.map(\.dossier.code)) == Set(wanted.map(\.code)) && lines.count == size)
                #expect(lines.map(\.dossier.receivedAt.date) == lines.map(\.dossier.receivedAt.date).sorted())
            }
        }
    }
}

extension MeasuredPart {
    fileprivate func includes(_ dossier: Dossier) -> Bool {
        switch self {
        case .received: true
        case .onTheSpot: dossier.visitMinutes != nil
        case .unasked: dossier.channel == .counter && dossier.offlineReason == nil
        case .online: dossier.channel == .online
        case .ownOnline: dossier.channel == .online && !dossier.isAssistedOnline
        case .assisted: dossier.isAssistedOnline
        case .rated: dossier.rating != nil
        case .satisfied: (dossier.rating ?? 0) >= 4
        case .reason(let reason): dossier.offlineReason == reason
        }
    }
}
