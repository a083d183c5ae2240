import Casework
import Domain
import Foundation
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// What changes beside a dossier's state reaches the portal too, and nothing that it was never told is taken back there.
@Suite struct PortalTruthOnTheWireTests {
    @Test(arguments: Engine.available, [PortalDialect.envelope, .proxy])
    func `a fee that is paid after the last step reaches the record by an update`(
        engine: Engine, dialect: PortalDialect
    ) async throws {
        try await PortalAtWork.open(engine, dialect) { work in
            let code = try await work.paidDossier()
            try await work.office.bring(code, to: .returned)
            try await work.settle()
            #expect(work.fee(of: code)?["HinhThucThu"] == "1")
            let before = work.portal.book.ledger.arrivals.count
            _ = try await work.office.work.acts.takeFee(of: code, by: work.office.officer(.reception))
            try await work.settle()
            #expect(work.fee(of: code)?["HinhThucThu"] == "4", "taken with the result")
            #expect(work.portal.book.ledger.arrivals.dropFirst(before).map(\.kind) == [.update])
            #expect(work.filed(code)?.status == 10)
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
            #expect(try await work.office.outboxCounts().waiting == 0)
        }
    }

    @Test(arguments: Engine.available, [PortalDialect.envelope, .proxy])
    func `a file is taken back at the portal only when the portal was told of it`(
        engine: Engine, dialect: PortalDialect
    ) async throws {
        try await PortalAtWork.open(engine, dialect) { work in
            let code = try await work.office.newDossier().code
            try await work.attach("two-pages.pdf", to: code)
            try await work.removeFiles(of: code)
            try await work.settle()
            #expect(work.documents(of: code).isEmpty)
            try await work.attach("two-pages.pdf", to: code)
            try await work.settle()
            let told = try #require(work.documents(of: code).first)
            #expect(work.documents(of: code).count == 1 && told["IsDeleted"] == "False")
            try await work.attach("signed.pdf", to: code)
            try await work.removeFiles(of: code)
            try await work.settle()
            #expect(work.documents(of: code).map { $0["TepDinhKemId"] } == [told["TepDinhKemId"]])
            #expect(work.documents(of: code).first?["IsDeleted"] == "True")
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
        }
    }

    @Test func `files of an insert that got lost are not taken back`() async throws {
        try await PortalAtWork.open(.sqlite, .proxy) { work in
            let code = try await work.office.newDossier().code
            try await work.attach("two-pages.pdf", to: code)
            // Signing in, then the catalogue's list and its entry, then the insert, which is tried once more at once.
            work.portal.book.changeFaults { plan in
                plan.ordered = [.slow, .slow, .slow, .dropBeforeCommit, .dropBeforeCommit]
            }
            try await work.sender.drain()
            #expect(work.filed(code) == nil)
            try await work.removeFiles(of: code)
            try await work.settle()
            try await work.office.bring(code, to: .processing)
            try await work.settle()
            #expect(work.filed(code)?.status == 4 && work.documents(of: code).isEmpty)
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
        }
    }

    @Test(arguments: [
        ("SoGiayToChuHoSo", "089090000999", PortalDifference.Kind.ownerNumber),
        ("ChuHoSo", "Nguyễn Văn Khác", .owner), ("NgayKetThucXuLy", "", .endedAt),
        ("NgayKetThucXuLy", "20261124080000", .endedAt), ("NgayTra", "", .returnedAt), ("NgayHenTra", "", .dueAt),
        ("NgayTiepNhan", "20261124080000", .receivedAt),
    ])
    func `whatever the record says otherwise is found, and one click puts it right`(
        field: String, value: String, kind: PortalDifference.Kind
    ) async throws {
        try await PortalAtWork.open { work in
            let code = try await work.office.newDossier().code
            try await work.office.bring(code, to: .returned)
            try await work.settle()
            #expect(try await work.compared().found.isEmpty)
            work.portal.book.overwrite(code, [field: .text(value)])
            let found = try await work.compared().differences
            #expect(found.map(\.kind) == [kind], "\(found)")
            try await work.office.work.portal.resend(code, by: work.office.officer(.reception))
            try await work.settle()
            #expect(try await work.compared().found.isEmpty)
            #expect(work.portal.book.ledger.duplicateProgressRows == 0)
        }
    }

    @Test func `a date that we have not got and the portal shows is a difference`() async throws {
        try await PortalAtWork.open { work in
            let code = try await work.office.newDossier().code
            try await work.settle()
            work.portal.book.overwrite(code, ["NgayTra": "20261124090000", "SoGiayToChuHoSo": "0890****0123"])
            let found = try await work.compared().differences
            #expect(found.map(\.kind) == [.returnedAt] && found.first?.ours == "Để trống", "\(found)")
        }
    }

    @Test(arguments: Engine.available)
    func `what changes after the filing is told to a person where the portal has no call for it`(engine: Engine)
        async throws
    {
        try await PortalAtWork.open(engine, .filing) { work in
            let (code, officer) = (try await work.office.newDossier().code, work.office.officer(.reception))
            try await work.settle()
            let arrivals = work.portal.book.ledger.arrivals
            try await work.attach("two-pages.pdf", to: code)
            _ = try await work.office.work.acts.correctPerson(
                code, part: .owner, changes: Person(name: "Nguyễn Văn Sửa"), reason: "Sai tên", by: officer)
            try await work.settle()
            #expect(work.portal.book.ledger.arrivals == arrivals && work.files.isEmpty)
            let entry = try #require(try await work.office.entry(code))
            #expect((entry.state, entry.untold) == (.delivered, [.papersAdded, .persons]))
            #expect(try await work.compared().differences.map(\.kind) == [.laterChange])
            try await work.office.work.portal.settleUntold(code, by: officer)
            try await work.settle()
            #expect(try await work.office.entry(code)?.untold == [])
            #expect(try await work.compared().found.isEmpty)
            await #expect(throws: PortalRefusal.nothingUntold(code: code)) {
                try await work.office.work.portal.settleUntold(code, by: officer)
            }
            try await work.office.bring(code, to: .processing)
            try await work.attach("signed.pdf", to: code)
            try await work.settle()
            #expect(work.filed(code)?.status == 4)
            #expect(try await work.office.entry(code)?.untold == [.papersAdded])
            _ = try await Verification(database: work.office.database).run()
        }
    }

    @Test func `a portal that will not hear of new results in one state hears of the next one all the same`()
        async throws
    {
        var settings = StandInSettings()
        settings.refusesRepeatedStates = true
        try await PortalAtWork.open(.sqlite, .filing, settings: settings) { work in
            let code = try await work.office.newDossier().code
            try await work.office.bring(code, to: .decided)
            try await work.settle()
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
            try await work.attach("signed.pdf", to: code, part: .result, by: .clerk)
            try await work.settle()
            #expect(work.portal.book.ledger.objections.map(\.kind) == [.transition])
            #expect(try await work.office.entry(code)?.untold == [.results])
            let acts = work.office.work.acts
            _ = try await acts.number(code, by: work.office.officer(.clerk))
            _ = try await acts.acceptHandover(of: code, by: work.office.officer(.reception))
            let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await acts.giveBack(code, to: collection, by: work.office.officer(.reception))
            try await work.settle()
            #expect(work.filed(code)?.status == 10)
            #expect(work.portal.book.ledger.objections.count == 1)
        }
    }
}

extension PortalAtWork {
    /// A certified copy for which there is something to pay.
    fileprivate func paidDossier() async throws -> String {
        let key = try ReceptionKey(office.surroundings.freshKey(), bodyHash: "")
        try await office.keep(ProcedureVersion.sample(number: 2, fee: .perCase(8_000)))
        return try await office.work.intake.receive(
            IntakeForm(
                procedureCode: "2.000815", owner: Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123")),
            key: key, by: office.officer(.reception)
        ).dossier.code
    }

    fileprivate func fee(of code: String) -> JSONValue? { filed(code)?.fields["DanhSachLePhi"]?.list?.first }

    fileprivate func documents(of code: String) -> [JSONValue] { filed(code)?.fields["TaiLieuNop"]?.list ?? [] }

    fileprivate func removeFiles(of code: String) async throws {
        for file in try await office.files(of: code) {
            try await office.work.dossierFiles.remove(
                file.id, of: code, reason: "Quét nhầm", by: office.officer(.reception))
        }
    }
}
