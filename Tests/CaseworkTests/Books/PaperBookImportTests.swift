import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Old books taken over: all lines or none, never twice, and the counter goes on after them.
@Suite struct PaperBookImportTests {
    @Test(arguments: Engine.available)
    func `a book is taken over, verifies, and the counter goes on after its numbers`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let today = office.clock.now.date
            let report = try await office.take([
                .line(2, number: 1, code: "H01.89.12-261123-0007", on: today.adding(days: -1), ending: .returned),
                .line(3, number: 2, code: nil, on: today, ending: nil),
                .line(4, number: 3, code: nil, on: today, ending: .withdrawn),
            ])
            #expect(report.added == ["H01.89.12-261123-0007", "H01.89.12-261124-0001", "H01.89.12-261124-0002"])
            #expect(try await office.dossier(report.added[0]).status == .returned)
            #expect(try await office.dossier(report.added[1]).status == .received)
            #expect(try await office.dossier(report.added[2]).status == .withdrawn)
            let next = try await office.newDossier()
            #expect(next.bookNumber == 4)
            #expect(next.code == "H01.89.12-261124-0003")
            let event = try #require(try await office.events(of: report.added[0]).first)
            #expect(event.facts[.importFile] == "abc" && event.facts[.importRow] == "2")
            #expect(event.effectiveAt < event.enteredAt)
            #expect(try await Verification(database: office.database).run().dossiers == 4)
        }
    }

    @Test(arguments: Engine.available)
    func `the same book again, and one that overlaps, add nothing twice`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let day = office.clock.now.date.adding(days: -3)
            let bare = [PaperBookLine.line(2, number: nil, code: nil, on: day, ending: nil)]
            let twins = bare + [.line(3, number: nil, code: nil, on: day, ending: nil)]
            let coded = [PaperBookLine.line(4, number: nil, code: "H01.89.12-261121-0050", on: day, ending: nil)]
            #expect(try await office.take(twins + coded).added.count == 3)
            let again = try await office.take(twins + coded)
            #expect(again.added.isEmpty && again.knownCount == 3)
            let moved = [PaperBookLine.line(9, number: nil, code: "H01.89.12-261121-0050", on: day, ending: .returned)]
            #expect(try await office.take(moved + bare, from: "another").added.isEmpty)
            #expect(try await office.dossierCount() == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `a line without code and number is known again after its address was put right, a namesake's is not`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let day = office.clock.now.date.adding(days: -3)
            var first = PaperBookLine.line(2, number: nil, code: nil, on: day, ending: nil)
            first.owner.address = "Ấp Hòa Thượng"
            var namesake = first
            (namesake.row, namesake.owner.address) = (3, "Ấp Hoà Hạ")
            #expect(try await office.take([first, namesake]).added.count == 2)
            var corrected = first
            corrected.owner.address = "Ấp Hoà Thượng, xã Hoà Bình"
            corrected.owner.name = "NGUYỄN VĂN THỬ"
            let again = try await office.take([corrected, namesake], from: "corrected")
            #expect(again.added.isEmpty && again.knownCount == 2)
            var other = first
            other.owner.name = "Nguyễn Văn Thứ Hai"
            #expect(try await office.take([other], from: "other").added.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a clash with what is there refuses the whole file and changes nothing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let there = try await office.newDossier()
            let today = office.clock.now.date
            let lines = [
                PaperBookLine.line(2, number: nil, code: nil, on: today, ending: nil),
                .line(3, number: there.bookNumber, code: nil, on: today, owner: "Trần Thị Mẫu", ending: nil),
                .line(4, number: nil, code: there.code, on: today.adding(days: -9), ending: nil),
            ]
            do {
                _ = try await office.take(lines)
                Issue.record("taken")
            } catch let clash as PaperBookFaults {
                #expect(clash.faults.map(\.row) == [3, 4])
            }
            #expect(try await office.dossierCount() == 1)
            #expect(try await office.newDossier().bookNumber == there.bookNumber + 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a rehearsal tells the same and writes nothing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let lines = [PaperBookLine.line(2, number: 5, code: nil, on: office.clock.now.date, ending: nil)]
            let rehearsed = try await office.take(lines, isRehearsal: true)
            #expect(try await office.dossierCount() == 0)
            #expect(try await office.take(lines) == rehearsed)
        }
    }

    @Test(arguments: Engine.available)
    func `numbers a book left out are told once and for all, so that none can vanish unseen`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let today = office.clock.now.date
            let report = try await office.take([
                .line(2, number: 2, code: nil, on: today, owner: "Lê Văn Hai", ending: nil),
                .line(3, number: 6, code: nil, on: today, owner: "Lê Văn Sáu", ending: nil),
            ])
            #expect(report.unused == [2026: "1,3-5"])
            #expect(try await office.newDossier().bookNumber == 7)
            _ = try await Verification(database: office.database).run()
            // A line that was forgotten fills its place later.
            let later = try await office.take(
                [.line(2, number: 4, code: nil, on: today, owner: "Lê Văn Tư", ending: nil)], from: "later")
            #expect(later.unused == [2026: "1,3,5"])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier of an old book that is still open can be worked on by the counter`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.take([
                .line(2, number: nil, code: nil, on: office.clock.now.date, ending: nil)
            ]).added[0]
            try await office.bring(code, to: .returned)
            #expect(try await office.dossier(code).status == .returned)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `an abolished procedure is found by its name, and its own version is kept`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            var abolished = ProcedureVersion.birth
            abolished.effectiveTo = office.clock.now.date.adding(days: -30)
            try await office.keep(abolished)
            let day = office.clock.now.date.adding(days: -60)
            let rows: [[String]] = [
                ["STT", "Tên TTHC", "Họ tên", "Nhận hồ sơ"],
                ["1", abolished.definition.name, "Nguyễn Văn Thử", day.slashed],
            ]
            let reading = try await office.work.paperBooks.read(
                SheetGrid(name: "cũ", rows: rows.map { $0.map { .text($0) } }), year: nil, aliases: [:],
                office: office.office)
            #expect(reading.faults.isEmpty, "\(reading.faults)")
            let code = try await office.take(reading.lines).added[0]
            #expect(try await office.dossier(code).procedureVersion == abolished.number)
        }
    }

    @Test(arguments: Engine.available)
    func `what a book promised moves by the time paused, and by what an extension adds`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            var version = ProcedureVersion.birth
            version.definition.verification = VerificationExtension(mode: .total, days: 5)
            try await office.keep(version)
            let promised = LocalInstant(try #require(CivilDate("2026-12-10")), hour: 9)
            let code = try await office.take([
                .line(2, number: nil, code: nil, on: office.clock.now.date, dueAt: promised, ending: nil)
            ]).added[0]
            let (acts, leader) = (office.work.acts, office.officer(.leader))
            try await office.bring(code, to: .awaitingSupplement)
            office.clock.advance(minutes: 2 * 24 * 60)
            let paused = try await acts.receiveSupplement(code, by: office.officer(.reception))
            #expect(paused.lawfulDueAt.minuteText == "2026-12-14T09:00" && paused.dueAt == paused.lawfulDueAt)
            _ = try await acts.proposeExtension(code, reason: "Xác minh.", by: office.officer(.processing))
            let extended = try await acts.approveExtension(code, by: leader)
            #expect(extended.lawfulDueAt.minuteText == "2026-12-16T09:00", "five days instead of three")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a line of a monthly review is counted from the review's day`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            var version = ProcedureVersion.birth
            version.definition.review = MonthlyReview(day: 15)
            try await office.keep(version)
            let code = try await office.take([
                .line(2, number: nil, code: nil, on: try #require(CivilDate("2026-11-09")), dueAt: nil, ending: nil)
            ]).added[0]
            // The 15th is a Sunday: the count starts on Monday.
            #expect(try await office.dossier(code).dueAt.date == CivilDate("2026-11-19"))
        }
    }

    @Test(arguments: Engine.available)
    func `a day the book does not promise is counted by the procedure's limit`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.take([
                .line(2, number: nil, code: nil, on: try #require(CivilDate("2026-11-23")), dueAt: nil, ending: nil)
            ]).added[0]
            #expect(try await office.dossier(code).dueAt.date == CivilDate("2026-11-26"))
        }
    }
}

extension PaperBookLine {
    /// A line of the old book of births.
    static func line(
        _ row: Int, number: Int?, code: String?, on day: CivilDate, owner: String = "Nguyễn Văn Thử",
        dueAt: LocalInstant? = LocalInstant(CivilDate(dayNumber: 20_790)), ending: DossierStatus?
    ) -> PaperBookLine {
        let receivedAt = LocalInstant(day, hour: 8)
        return PaperBookLine(
            row: row, bookNumber: number, code: code.flatMap { DossierCode($0) }, procedureCode: "1.001193",
            owner: Person(name: owner), receivedAt: receivedAt, dueAt: dueAt,
            ending: ending.map { Ending(status: $0, at: receivedAt.adding(seconds: 600)) },
            collectorName: ending == .returned ? owner : "")
    }
}

extension TestOffice {
    fileprivate func take(
        _ lines: [PaperBookLine], from file: String = "abc", isRehearsal: Bool = false
    ) async throws -> PaperBookReport {
        try await work.paperBooks.take(
            lines, from: file, office: office, by: SystemActor.id, isRehearsal: isRehearsal)
    }
}
