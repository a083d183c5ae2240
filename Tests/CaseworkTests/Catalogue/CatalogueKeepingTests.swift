import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct CatalogueKeepingTests {
    private let code = "1.010801"

    @Test(arguments: Engine.available)
    func `a limit entered by control and approved by a leader opens a procedure`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let form = IntakeForm(procedureCode: code, owner: .sample)
            let refusal = await #expect(throws: IntakeRefusal.self) { try await office.receive(form, "a") }
            #expect(refusal?.slug == "limit-unknown")
            let version = try await office.propose(code) { $0.statutoryLimit = .workingDays(5) }
            #expect((version.number, version.status) == (2, .proposed))
            office.clock.advance(minutes: 24 * 60)
            await #expect(throws: IntakeRefusal.self) { try await office.receive(form, "b") }
            try await office.work.catalogue.approve(code, number: 2, by: office.officer(.leader))
            #expect(try await office.receive(form, "c").dossier.procedureVersion == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier keeps the version under which it was received`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let form = IntakeForm(procedureCode: "1.004873", owner: .sample)
            let before = try await office.receive(form, "a")
            _ = try await office.propose("1.004873") {
                $0.committedLimit = .workingDays(1)
                $0.committedDecision = "Quyết định số 5/QĐ-UBND"
            }
            try await office.work.catalogue.approve("1.004873", number: 2, by: office.officer(.leader))
            #expect(try await office.receive(form, "b").dossier.procedureVersion == 1)
            office.clock.advance(minutes: 24 * 60)
            let after = try await office.receive(form, "c")
            #expect(after.dossier.procedureVersion == 2)
            let kept = try await office.database.read {
                try DossierStore.find(before.dossier.code, office: office.office.id, in: $0)
            }
            #expect(kept?.procedureVersion == 1)
            #expect(kept?.dueAt == before.dossier.dueAt)
            #expect(after.dossier.dueAt < before.dossier.dueAt.adding(seconds: 24 * 3600))
        }
    }

    @Test(arguments: Engine.available)
    func `whoever wrote a version cannot approve it, and nobody decides twice`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            var both = office.officer(.control)
            both.roles.insert(.leader)
            _ = try await office.propose(code) { $0.statutoryLimit = .workingDays(5) }
            let keeping = office.work.catalogue
            await #expect(throws: CatalogueRefusal.selfApproval) {
                try await keeping.approve(code, number: 2, by: both)
            }
            await #expect(throws: AccountRefusal.notAllowed) {
                try await keeping.approve(code, number: 2, by: office.officer(.control))
            }
            await #expect(throws: CatalogueRefusal.reasonMissing) {
                try await keeping.sendBack(code, number: 2, reason: "  ", by: office.officer(.leader))
            }
            try await keeping.sendBack(code, number: 2, reason: "Thiếu số quyết định.", by: office.officer(.leader))
            await #expect(throws: CatalogueRefusal.alreadyDecided) {
                try await keeping.approve(code, number: 2, by: office.officer(.leader))
            }
            await #expect(throws: CatalogueRefusal.versionUnknown) {
                try await keeping.approve(code, number: 9, by: office.officer(.leader))
            }
            let again = try await office.propose(code) { $0.statutoryLimit = .workingDays(6) }
            #expect(again.number == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `every act is an event that names the content, and the chain holds`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            _ = try await office.propose(code) { $0.statutoryLimit = .workingDays(5) }
            try await office.work.catalogue.approve(code, number: 2, by: office.officer(.leader))
            let events = try await office.database.read {
                try OfficeEventStore.events(officeID: office.office.id, in: $0)
            }
            #expect(
                events.suffix(4).map(\.link.kind) == [
                    "calendarImported", "catalogueImported", "versionProposed", "versionApproved",
                ])
            #expect(events.allSatisfy { EventChain.hash($0.link) == $0.hash })
            #expect(events.suffix(2).allSatisfy { $0.link.payload.contains(#""definition":"#) })
        }
    }

    @Test(arguments: Engine.available)
    func `a second import changes nothing, and what is exported imports as it is`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let again = try await office.work.catalogue.importFile(
                ShippedCatalogue.procedures(), office: office.office.id, by: SystemActor.id)
            #expect(again.unchangedCount == 158)
            #expect(again.added.isEmpty && again.changed.isEmpty)
            let exported = try await office.work.catalogue.export(office: office.office.id)
            let shipped = try ShippedCatalogue.procedures()
            #expect(exported.entries == shipped.entries.sorted { $0.code < $1.code })
        }
    }

    @Test(arguments: Engine.available)
    func `a changed procedure takes effect after the dossiers already received`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let before = try await office.receive(IntakeForm(procedureCode: "1.001193", owner: .sample), "a")
            var file = try ShippedCatalogue.procedures()
            for index in file.entries.indices where ["1.001193", "1.004873"].contains(file.entries[index].code) {
                file.entries[index].definition.result = "Kết quả khác"
                file.entries[index].effectiveFrom = CivilDate("2026-11-01")
            }
            let report = try await office.work.catalogue.importFile(
                file, office: office.office.id, by: SystemActor.id)
            #expect(report.changed.sorted() == ["1.001193", "1.004873"])
            #expect(report.unchangedCount == 156)
            #expect(report.postponed == ["1.001193": before.dossier.receivedAt.date.adding(days: 1)])
        }
    }

    @Test(arguments: Engine.available)
    func `a file of which one row cannot be kept changes nothing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            _ = try await office.receive(IntakeForm(procedureCode: "1.001193", owner: .sample), "a")
            var file = try ShippedCatalogue.procedures()
            for index in file.entries.indices { file.entries[index].definition.result = "Khác" }
            let birth = try #require(file.entries.firstIndex { $0.code == "1.001193" })
            file.entries[birth].effectiveTo = TestOffice.morning.date
            await #expect(throws: CatalogueRefusal.self) {
                try await office.work.catalogue.importFile(file, office: office.office.id, by: SystemActor.id)
            }
            let exported = try await office.work.catalogue.export(office: office.office.id)
            #expect(exported.entries.allSatisfy { $0.definition.result != "Khác" })
        }
    }

    @Test(arguments: Engine.available)
    func `on any day the approved version with the latest date is in force`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            var chance = SeededChance(seed: 11)
            let versions = (1...12).map { number in
                var version = ProcedureVersion.sample(number: number)
                version.status = chance.one(of: [.approved, .approved, .proposed, .sentBack])
                version.effectiveFrom = CivilDate(dayNumber: 20_000 + chance.below(10))
                return version
            }
            try await office.database.write { writer in
                for version in versions {
                    let record = VersionRecord(version, proposedBy: "a", proposedAt: TestOffice.morning)
                    try ProcedureStore.insert(record, office: office.office.id, in: writer)
                }
            }
            for day in (19_998...20_012).map(CivilDate.init(dayNumber:)) {
                let expected = versions.filter { $0.status == .approved && $0.effectiveFrom <= day }
                    .max { ($0.effectiveFrom, $0.number) < ($1.effectiveFrom, $1.number) }
                let found = try await office.database.read {
                    try ProcedureStore.inForce("2.000815", on: day, office: office.office.id, in: $0)
                }
                #expect(found == expected, "\(day)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `of many who propose at once exactly one is taken`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let code = code
            let taken = await withTaskGroup(of: Bool.self) { group in
                for days in 1...16 {
                    group.addTask {
                        do {
                            _ = try await office.propose(code) { $0.statutoryLimit = .workingDays(days) }
                            return true
                        } catch CatalogueRefusal.alreadyWaiting(number: 2) {
                            return false
                        } catch {
                            Issue.record(error)
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(taken == 1)
        }
    }
}

extension TestOffice {
    /// Procedure control proposes the procedure's last version with a change, to take effect tomorrow.
    func propose(
        _ code: String, change: @Sendable (inout ProcedureDefinition) -> Void
    ) async throws -> ProcedureVersion {
        let office = office.id
        let last = try await database.read { try ProcedureStore.allLatest(office: office, in: $0) }
        var version = try #require(last.first { $0.code == code })
        version.effectiveFrom = clock.now.date.adding(days: 1)
        version.definition.limitDecision = "Quyết định số 12/QĐ-UBND"
        change(&version.definition)
        return try await work.catalogue.propose(version, by: officer(.control))
    }

    func receive(_ form: IntakeForm, _ key: String) async throws -> ReceivedDossier {
        try await work.intake.receive(form, key: ReceptionKey(key, bodyHash: key), by: officer(.reception))
    }
}

extension Person {
    static let sample = Person(name: "Trần Thị Thử")
}
