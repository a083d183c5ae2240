import Casework
import Domain
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// What is told in the portal's words, and what a portal's refusals prove.
@Suite struct PortalWordsOnTheWireTests {
    @Test func `a catalogue that is busy is waited for: our own words never stand in for the portal's`() async throws {
        let busy = 2
        var settings = StandInSettings()
        settings.busyLists = busy
        try await PortalAtWork.open(settings: settings) { work in
            let code = try await work.office.newDossier().code
            try await work.attach("two-pages.pdf", to: code)
            try await work.sender.drain()
            let entry = try #require(try await work.office.entry(code))
            #expect(entry.state == .waiting && entry.words.contains("đang bận") && work.filed(code) == nil)
            try await work.settle()
            #expect(work.filed(code)?.fields["TenLinhVuc"]?.text?.isEmpty == false)
            #expect(work.filed(code)?.fields["TaiLieuNop"]?.list?.count == 1)
            #expect(work.portal.book.ledger.objections.count == busy)
        }
    }

    @Test(arguments: [PortalFault.dropAfterCommit, .timeoutAfterCommit, .badJSON])
    func `a state that was stored though its answer was lost is settled by the refusal of its repetition`(
        fault: PortalFault
    ) async throws {
        var settings = StandInSettings()
        settings.refusesRepeatedStates = true
        settings.silence = .seconds(3)
        try await PortalAtWork.open(.sqlite, .filing, settings: settings, timeoutSeconds: 2) { work in
            let code = try await work.office.newDossier().code
            try await work.office.bring(code, to: .decided)
            try await work.settle()
            let acts = work.office.work.acts
            _ = try await acts.number(code, by: work.office.officer(.clerk))
            _ = try await acts.acceptHandover(of: code, by: work.office.officer(.reception))
            let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await acts.giveBack(code, to: collection, by: work.office.officer(.reception))
            // The steps of the state before, then the last state.
            let before = work.filed(code)?.status
            work.portal.book.changeFaults { $0.ordered = [fault, fault] }
            try await work.settle()
            #expect((before, work.filed(code)?.status) == (9, 10))
            let entry = try #require(try await work.office.entry(code))
            #expect(entry.state == .delivered, "\(entry.words)")
        }
    }

    @Test func `files that a refused record named were never there, and are not taken back`() async throws {
        try await PortalAtWork.open { work in
            let code = try await work.office.newDossier(number: "").code
            try await work.attach("two-pages.pdf", to: code)
            try await work.settle()
            let entry = try #require(try await work.office.entry(code))
            #expect(entry.state == .parked && entry.toldFiles == [])
        }
    }

    @Test(arguments: [true, false])
    func `a signed answer is called the procedure's result when it is one`(isPositive: Bool) async throws {
        try await PortalAtWork.open { work in
            let code = try await work.office.newDossier().code
            let acts = work.office.work.acts
            try await work.office.bring(code, to: .processing)
            let draft = OutcomeDraft(
                isPositive: isPositive, summary: "Kết quả", grounds: isPositive ? "" : "Không đủ điều kiện.")
            _ = try await acts.draft(draft, on: code, by: work.office.officer(.processing))
            _ = try await acts.sign(code, by: work.office.officer(.leader))
            try await work.attach("signed.pdf", to: code, part: .result, by: .clerk)
            try await work.settle()
            let result = try #require(work.filed(code)?.fields["DanhSachGiayToKetQua"]?.list?.first)
            #expect(result["MaGiayToKetQua"]?.text?.isEmpty == !isPositive)
            #expect((result["TenGiayTo"] == "signed.pdf") == !isPositive)
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
        }
    }
}
