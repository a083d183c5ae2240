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
                try await tills.close(
                    counted: found, seen: found, explanation: "", standIn: TillStandIn(for: hoa, because: "Nghỉ ốm"),
                    by: lan)
            }
            await #expect(throws: FeeRefusal.standInUnexplained) {
                try await tills.close(
                    counted: found, seen: found, explanation: "Nghỉ ốm", standIn: TillStandIn(for: hoa, because: " "),
                    by: leader)
            }
            let short = TillCount(cash: 7_000)
            await #expect(throws: FeeRefusal.differenceUnexplained(expected: 8_000, counted: 7_000)) {
                try await tills.close(
                    counted: short, seen: found, explanation: "", standIn: TillStandIn(for: hoa, because: "Nghỉ ốm"),
                    by: leader)
            }
            let closing = try await tills.close(
                counted: short, seen: found, explanation: "Chờ giải trình",
                standIn: TillStandIn(for: hoa, because: "Người thu nghỉ ốm"), by: leader)
            #expect((closing.officerID, closing.closedByID) == (hoa.id, leader.id))
            guard case .tillClosing(let sheet)? = try await office.paper(closing.paperID)?.sheet?.content else {
                Issue.record("no sheet")
                return
            }
            #expect((sheet.cashier, sheet.closedBy, sheet.explanation) == (hoa.name, leader.name, "Chờ giải trình"))
            #expect(sheet.standInReason == "Người thu nghỉ ốm")
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

    @Test(arguments: Engine.available)
    func `a closing of before, which gave both reasons in one sentence, keeps its proof and reads well`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let (hoa, leader) = (office.officer(.reception), office.officer(.leader))
            _ = try await office.work.acts.takeFee(of: try await office.receive().code, by: hoa)
            let (id, clock) = (office.office.id, office.clock.now)
            let older = try await office.database.write { writer in
                let payments = try FeePaymentStore.open(of: hoa.id, office: id, in: writer)
                let closing = TillClosing(
                    id: "older", officerID: hoa.id, closedAt: clock, sums: TillSums(payments), counted: 8_000,
                    transferCounted: 0, explanation: "Người thu nghỉ ốm", paperID: "p", closedByID: leader.id)
                try TillClosingStore.insert(closing, office: id, in: writer)
                for payment in payments { try FeePaymentStore.close(payment, in: "older", office: id, writer) }
                try OfficeEventStore.hold(id, in: writer)
                try OfficeEventStore.append(
                    .tillClosed, officeID: id, actorID: leader.id, at: clock, facts: closing.facts, in: writer)
                return try TillClosingStore.find("older", office: id, in: writer)
            }
            #expect((older?.whyStandIn, older?.whyDifferent, older?.standInReason) == ("Người thu nghỉ ốm", "", nil))
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a till's sheet and a refund's slip are not taken back, for nothing could be written in their place`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let (hoa, leader) = (office.officer(.reception), office.officer(.leader))
            let code = try await office.receive().code
            _ = try await office.work.acts.takeFee(of: code, by: hoa)
            let slip = try await office.work.acts.refundFee(of: code, amount: 8_000, because: .mistaken, by: hoa)
            let nothing = TillCount(cash: 0)
            let closing = try await office.work.tills.close(counted: nothing, seen: nothing, explanation: "", by: hoa)
            for (id, kind) in [(slip.paperID, PaperKind.feeRefund), (closing.paperID, .tillClosing)] {
                await #expect(throws: PaperRefusal.provesMoney(kind)) {
                    try await office.work.papers.withdraw(id, reason: "Ghi sai.", by: leader)
                }
                #expect(try await office.paper(id)?.ending == nil)
            }
        }
    }
}
