import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The office's own letters after numbers, and its names for a fee receipt's sheets.
@Suite struct WordingTests {
    private static let stopNotice = PaperWordingStore.Subject.symbol(.stopNotice, .tt03of2025)

    @Test(arguments: Engine.available)
    func `papers issued from now on bear the office's own words, those of before keep theirs`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(10_000))])
            let code = try await office.receive().code
            let before = try await office.issueStopNotice(of: code, at: office.clock.now)
            try await office.work.wording.set(
                [Self.stopNotice: " tbd-hb ", .feeReceiptCopies: "Lưu\n\nGiao người nộp"], by: office.officer(.clerk))
            let after = try await office.issueStopNotice(of: code, at: office.clock.now)
            #expect(before.numberAndSymbol == "01/TBD-TTPVHCC" && after.numberAndSymbol == "02/TBD-HB")
            #expect(try await office.paper(before.id)?.numberAndSymbol == "01/TBD-TTPVHCC")
            let moved = try await office.work.acts.takeFee(of: code, by: office.officer(.reception))
            guard case .feeReceipt(let content) = try await office.paper(moved.paperID)?.sheet?.content else {
                Issue.record("no receipt")
                return
            }
            #expect(content.copies == ["Lưu", "Giao người nộp"])
        }
    }

    @Test(arguments: Engine.available)
    func `what is set is one event of the office with the words, and nothing changed is none`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let clerk = office.officer(.clerk)
            try await office.work.wording.set([Self.stopNotice: "TBD-HB"], by: clerk)
            try await office.work.wording.set([Self.stopNotice: "TBD-HB"], by: clerk)
            // The usual words are not the office's own.
            try await office.work.wording.set([.feeReceiptCopies: "Lưu\nGiao người nộp tiền\nKế toán"], by: clerk)
            let id = office.office.id
            let events = try await office.database.read { try OfficeEventStore.events(officeID: id, in: $0) }
            let told = events.filter { $0.link.kind == OfficeEventKind.wordingSet.rawValue }
            #expect(told.map(\.link.actorID) == [clerk.id])
            #expect(told.first?.link.payload.contains("TBD-HB") == true)
            try await office.work.wording.set([Self.stopNotice: ""], by: office.officer(.administrator))
            #expect(try await office.database.read { try PaperWordingStore.all(office: id, in: $0) }.isEmpty)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `only the clerk and the administrator set words, and none that cannot be printed`(engine: Engine) async throws
    {
        try await TestOffice.open(engine) { office in
            for role in [Role.reception, .leader, .control] {
                await #expect(throws: PaperWordingRefusal.notYourPost) {
                    try await office.work.wording.set([:], by: office.officer(role))
                }
            }
            await #expect(throws: PaperWordingRefusal.symbolUnusable("A/B")) {
                try await office.work.wording.set([Self.stopNotice: "a/b"], by: office.officer(.clerk))
            }
        }
    }
}
