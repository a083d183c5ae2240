import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The till of an officer who is away.
@Suite struct TillStandInTests {
    @Test(arguments: Engine.available)
    func `a leader closes it with the reason, on its own sheet, and nobody else does`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let (hoa, leader, tills) = (office.officer(.reception), office.officer(.leader), office.work.tills)
            _ = try await office.work.acts.takeFee(of: try await office.receive().code, by: hoa)
            let found = TillCount(cash: 8_000)
            let lan = try await office.hire("lan", "Trần Thị Lan", [.reception])
            await #expect(throws: FeeRefusal.notYourPost) {
                try await tills.close(counted: found, seen: found, explanation: "Nghỉ ốm", of: hoa, by: lan)
            }
            await #expect(throws: FeeRefusal.standInUnexplained) {
                try await tills.close(counted: found, seen: found, explanation: " ", of: hoa, by: leader)
            }
            let closing = try await tills.close(
                counted: TillCount(cash: 7_000), seen: found, explanation: "Người thu nghỉ ốm", of: hoa, by: leader)
            #expect((closing.officerID, closing.closedByID) == (hoa.id, leader.id))
            guard case .tillClosing(let sheet)? = try await office.paper(closing.paperID)?.sheet?.content else {
                Issue.record("no sheet")
                return
            }
            #expect((sheet.cashier, sheet.closedBy, sheet.explanation) == (hoa.name, leader.name, "Người thu nghỉ ốm"))
            #expect((sheet.cashExpected, sheet.counted) == (8_000, 7_000))
            await #expect(throws: FeeRefusal.nothingToClose) {
                try await tills.close(counted: TillCount(cash: 0), seen: TillCount(cash: 0), explanation: "", by: hoa)
            }
            let id = office.office.id
            let stored = try await office.database.read { try TillClosingStore.find(closing.id, office: id, in: $0) }
            #expect(stored == closing)
            _ = try await Verification(database: office.database).run()
        }
    }
}
