import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The bank's list and the receipts an officer writes from it.
@Suite struct BankMatchingTests {
    private static func line(_ description: String, _ reference: String, _ amount: Int = 8_000) throws -> BankLine {
        try #require(
            BankLine(
                row: 1, day: CivilDate(dayNumber: 20_781), amount: amount, description: description,
                reference: reference))
    }

    @Test(arguments: Engine.available)
    func `what pays exactly gets its receipt under the bank's own name, and a list read again doubles nothing`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let (first, second) = (try await office.receive().code, try await office.receive().code)
            let (matching, hoa) = (office.work.bankMatching, office.officer(.reception))
            let lines = [
                try Self.line("PHI \(first)", "FT1"), try Self.line("PHI \(second)", "FT2", 7_000),
                try Self.line("PHI \(first)", "FT3"),
            ]
            let takings = try await matching.take(lines, by: hoa)
            #expect(takings.map(\.code) == [first])
            #expect(try await office.payments(first).map(\.reference) == ["FT1"])
            #expect(try await office.payments(second).isEmpty)
            #expect(try await matching.take(lines, by: hoa).isEmpty)
            #expect(
                try await matching.propose(lines, by: hoa).map(\.match) == [
                    .taken(code: first), .amountDiffers(code: second, outstanding: 8_000),
                    .amountDiffers(code: first, outstanding: 0),
                ])
            // Given back by mistake and due again: the old line still pays nothing.
            _ = try await office.work.acts.refundFee(of: first, amount: 8_000, because: .mistaken, by: hoa)
            #expect(try await matching.propose([lines[0]], by: hoa).map(\.match) == [.taken(code: first)])
            await #expect(throws: FeeRefusal.transferTakenAlready) {
                try await office.work.acts.takeFee(
                    of: first, MoneyWay(.transfer, reference: "FT1"), expecting: 8_000, by: hoa)
            }
            await #expect(throws: FeeRefusal.outstandingDiffers(outstanding: 8_000)) {
                try await office.work.acts.takeFee(
                    of: first, MoneyWay(.transfer, reference: "FT9"), expecting: 7_000, by: hoa)
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `two who confirm one list at once write each receipt once`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            var lines: [BankLine] = []
            for number in 1...6 { lines.append(try Self.line("PHI \(try await office.receive().code)", "FT\(number)")) }
            let (matching, hoa, all) = (office.work.bankMatching, office.officer(.reception), lines)
            let written = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        try await matching.take(all, by: hoa).count { taking in (try? taking.result.get()) != nil }
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(written == 6)
            let id = office.office.id
            let open = try await office.database.read { try FeePaymentStore.open(of: hoa.id, office: id, in: $0) }
            #expect(TillSums(open).transferExpected == 48_000)
            await #expect(throws: FeeRefusal.notYourPost) {
                try await matching.propose(all, by: office.officer(.leader))
            }
        }
    }
}
