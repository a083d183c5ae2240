import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Closing tills, the account, and money changed behind the program's back.
@Suite struct TillTests {
    @Test(arguments: Engine.available)
    func `a closing takes the officer's own money, with its sheet, and the next begins at nothing`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let hoa = office.officer(.reception)
            let lan = try await office.hire("lan", "Trần Thị Lan", [.reception])
            _ = try await office.paid(by: hoa, MoneyWay.cash)
            _ = try await office.paid(by: hoa, MoneyWay(.transfer, reference: "FT1"))
            _ = try await office.paid(by: lan, MoneyWay.cash)
            let found = TillCount(cash: 8_000, transfer: 8_000)
            let closing = try await office.work.tills.close(counted: found, seen: found, explanation: "", by: hoa)
            #expect((closing.sums.count, closing.sums.cashExpected, closing.sums.transferExpected) == (2, 8_000, 8_000))
            guard case .tillClosing(let sheet)? = try await office.paper(closing.paperID)?.sheet?.content else {
                Issue.record("no sheet")
                return
            }
            #expect(sheet.rows.map(\.paper) == ["01/BL-TTPVHCC", "02/BL-TTPVHCC"])
            #expect(sheet.rows.map(\.reference) == [nil, "FT1"] && sheet.transferCounted == 8_000)
            await #expect(throws: FeeRefusal.nothingToClose) {
                try await office.work.tills.close(
                    counted: TillCount(cash: 0), seen: TillCount(cash: 0), explanation: "", by: hoa)
            }
            let id = office.office.id
            let open = try await office.database.read { try FeePaymentStore.openTills(office: id, in: $0) }
            #expect(open.map(\.officerID) == [lan.id] && open.map(\.sums.cashExpected) == [8_000])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `cash given back after a closing is owed to whoever gave it, and no till has too much`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let (hoa, tills) = (office.officer(.reception), office.work.tills)
            let code = try await office.paid(by: hoa, MoneyWay.cash)
            try await office.closeAll(by: hoa)
            _ = try await office.work.acts.refundFee(of: code, amount: 8_000, because: .mistaken, by: hoa)
            let seen = TillCount(cash: -8_000)
            await #expect(throws: FeeRefusal.differenceUnexplained(expected: 0, counted: 1_000)) {
                try await tills.close(counted: TillCount(cash: 1_000), seen: seen, explanation: "", by: hoa)
            }
            let closing = try await tills.close(counted: TillCount(cash: 0), seen: seen, explanation: "", by: hoa)
            #expect((closing.difference, closing.sums.cashInTill, closing.sums.cashOwed) == (0, 0, 8_000))
            #expect(closing.explanation.isEmpty)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `money that comes in while a till is closed is in this closing or in the next, never in none`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let hoa = office.officer(.reception)
            var codes: [String] = []
            for _ in 0..<12 { codes.append(try await office.receive().code) }
            let acts = office.work.acts
            _ = try await acts.takeFee(of: codes[0], by: hoa)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for code in codes.dropFirst() { group.addTask { _ = try await acts.takeFee(of: code, by: hoa) } }
                group.addTask {
                    for _ in 0..<6 { try await office.closeAll(by: hoa) }
                }
                try await group.waitForAll()
            }
            try await office.closeAll(by: hoa)
            let id = office.office.id
            let closings = try await office.database.read { try TillClosingStore.all(office: id, in: $0) }
            #expect(closings.map(\.sums.cash).reduce(0, +) == 96_000)
            #expect(closings.map(\.sums.count).reduce(0, +) == 12)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `the same key closes once, with other figures not at all, and the chain bears a closing of before`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let hoa = office.officer(.reception)
            _ = try await office.paid(by: hoa, MoneyWay(.transfer, reference: "FT1"))
            let found = TillCount(cash: 0, transfer: 8_000)
            let tills = office.work.tills
            let closing = try await tills.close(counted: found, seen: found, explanation: "", key: "k", by: hoa)
            _ = try await office.paid(by: hoa, .cash)
            let again = try await tills.close(counted: found, seen: found, explanation: "", key: "k", by: hoa)
            #expect(again == closing, "the cash that came in since is in no closing yet")
            await #expect(throws: FeeRefusal.closingKeyReused) {
                let other = TillCount(cash: 8_000)
                return try await tills.close(counted: other, seen: other, explanation: "", key: "k", by: hoa)
            }
            let id = office.office.id
            #expect(
                try await office.database.read { try FeePaymentStore.open(of: hoa.id, office: id, in: $0).count } == 1)
            var before = closing.facts
            before["transferCounted"] = nil
            let old = TillClosing(
                id: closing.id, officerID: hoa.id, closedAt: closing.closedAt, sums: closing.sums, counted: 0,
                transferCounted: nil, explanation: "", paperID: closing.paperID)
            #expect(old.facts == before, "what was hashed then is hashed so now")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `the account is a leader's to set, every one is kept, and the last one counts`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let first = try FeeAccount(bankCode: "970405", number: "1500201012345", holder: "Kho bạc", bank: "Agribank")
            for role in [Role.reception, .clerk, .control, .administrator, .processing] {
                await #expect(throws: AccountRefusal.notAllowed) {
                    try await office.work.tills.setAccount(first, by: office.officer(role))
                }
            }
            let leader = office.officer(.leader)
            try await office.work.tills.setAccount(first, by: leader)
            await #expect(throws: FeeRefusal.accountUnchanged) {
                try await office.work.tills.setAccount(first, by: leader)
            }
            let second = try FeeAccount(bankCode: "970436", number: "0011", holder: "Kho bạc", bank: "Vietcombank")
            try await office.work.tills.setAccount(second, by: leader)
            let id = office.office.id
            let all = try await office.database.read { try FeeAccountStore.all(office: id, in: $0) }
            #expect(all.map(\.account) == [first, second] && all.map(\.setByID) == [leader.id, leader.id])
            #expect(try await office.database.read { try FeeAccountStore.current(office: id, in: $0) } == all.last)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available, MoneyTampering.allCases)
    func `money changed by hand is named by the check`(engine: Engine, tampering: MoneyTampering) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let hoa = office.officer(.reception)
            let code = try await office.paid(by: hoa, .cash)
            let found = TillCount(cash: 8_000)
            let closing = try await office.work.tills.close(counted: found, seen: found, explanation: "", by: hoa)
            let account = try FeeAccount(bankCode: "970405", number: "15", holder: "Kho bạc", bank: "Agribank")
            try await office.work.tills.setAccount(account, by: office.officer(.leader))
            _ = try await Verification(database: office.database).run()
            try await office.database.write { writer in
                for statement in tampering.statements { try writer.execute(statement) }
            }
            await #expect(throws: tampering.found(code, closing.id)) {
                try await Verification(database: office.database).run()
            }
        }
    }
}

/// What somebody with a database's own tools may try with money.
enum MoneyTampering: String, CaseIterable, Sendable {
    case amountLowered, paymentTakenOut, paymentInvented, countEdited, bankEdited, sumEdited, accountReplaced,
        paymentMoved

    var statements: [SQLText] {
        switch self {
        case .amountLowered: ["UPDATE fee_payment SET amount = 4000"]
        case .paymentTakenOut: ["DELETE FROM fee_payment"]
        case .paymentInvented:
            [
                """
                INSERT INTO fee_payment (office_id, dossier_code, sequence, direction, means, amount, reference,
                    officer_id, paid_at, paper_id)
                SELECT office_id, dossier_code, 1, 'refunded', 'cash', amount, '', officer_id, paid_at, paper_id
                FROM fee_payment
                """
            ]
        case .countEdited: ["UPDATE till_closing SET counted = 7000, explanation = 'Rơi mất.'"]
        case .bankEdited: ["UPDATE till_closing SET transfer_counted = 5000"]
        case .sumEdited: ["UPDATE till_closing SET cash = 4000, counted = 4000"]
        case .accountReplaced: ["UPDATE fee_account SET account_number = '99'"]
        case .paymentMoved: ["UPDATE fee_payment SET closing_id = NULL"]
        }
    }

    func found(_ code: String, _ closing: String) -> BrokenLink {
        switch self {
        case .amountLowered, .countEdited, .bankEdited, .sumEdited, .paymentTakenOut, .paymentMoved:
            .closingDiffers(id: closing)
        case .paymentInvented: .paymentDiffers(code: code)
        case .accountReplaced: .feeAccountDiffers
        }
    }
}

extension TestOffice {
    /// A dossier whose fee was paid.
    fileprivate func paid(by officer: Officer, _ way: MoneyWay) async throws -> String {
        let code = try await receive().code
        _ = try await work.acts.takeFee(of: code, way, by: officer)
        return code
    }

    /// Closes whatever is there, as somebody who looks again when money came in meanwhile.
    fileprivate func closeAll(by officer: Officer) async throws {
        var seen = TillCount(cash: 0)
        for _ in 0..<50 {
            do {
                _ = try await work.tills.close(counted: seen, seen: seen, explanation: "", by: officer)
                return
            } catch FeeRefusal.tillChanged(let cash, let transfer) {
                seen = TillCount(cash: cash, transfer: transfer)
            } catch FeeRefusal.nothingToClose {
                return
            }
        }
    }
}
