import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What another agency names for a week is kept line by line, on both engines.
@Suite struct CaseWeekCountTests {
    private static let week = CaseWeek(of: CivilDate(dayNumber: 20_781))

    @Test(arguments: Engine.available)
    func `each telling is a line with ours beside it, in the office's chain`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.birth])
            let (cases, officer) = (office.work.cases, office.officer(.reception))
            try await cases.note([.handedOver: 3], of: Self.week, with: .police, by: officer)
            try await cases.note([.handedOver: 3], of: Self.week, with: .police, by: officer)
            try await cases.note([.handedOver: 0, .late: 0], of: Self.week, with: .police, by: officer)
            try await cases.note([.waiting: 1], of: Self.week, with: .socialInsurance, by: officer)
            let told = try await cases.counts(of: Self.week, with: .police, for: officer)
            #expect(told.map(\.theirs) == [[.handedOver: 0, .late: 0], [.handedOver: 3]])
            #expect(told.map(\.number) == [2, 1] && told.allSatisfy { $0.ours[.handedOver] == 0 })
            #expect(try await cases.counts(of: Self.week.after, with: .police, for: officer).isEmpty)
            let id = office.office.id
            let events = try await office.database.read { reader in
                try reader.rows(
                    "SELECT actor_id FROM office_event WHERE office_id = \(id) AND kind = 'caseWeekCounted'"
                ).map { try $0.text("actor_id") }
            }
            #expect(events == Array(repeating: officer.id, count: 3))
            await #expect(throws: CaseRefusal.weekNumbersMissing) {
                try await cases.note([:], of: Self.week, with: .police, by: officer)
            }
            await #expect(throws: CaseRefusal.weekAhead) {
                try await cases.note([.late: 0], of: Self.week.after, with: .police, by: officer)
            }
            await #expect(throws: CaseRefusal.notYourPost) {
                try await cases.note([.late: 0], of: Self.week, with: .police, by: office.officer(.leader))
            }
            _ = try await Verification(database: office.database).run()
        }
    }
}
