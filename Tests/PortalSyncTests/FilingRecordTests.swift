import Casework
import Domain
import Foundation
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// The portal's own record of a filing that never became a dossier says so, with all its lists, in every dialect.
@Suite struct FilingRecordTests {
    private static let code = "000.00.00.H99-261124-2001"

    @Test(arguments: PortalDialect.allCases)
    func `returned, completed and then refused: the round and every file is told`(dialect: PortalDialect)
        async throws
    {
        try await FilingsAtWork.open(dialect: dialect) { work in
            try work.file(Self.code, scan: try FileSamples.bytes("two-pages.pdf"))
            await work.fetcher.look()
            try await work.ask(Self.code, for: ["Bản chính", "Giấy ủy quyền"])
            for _ in 1...3 { try await work.goOn() }
            let record = try #require(work.portal.book.ledger.dossiers[Self.code])
            #expect(record.status == 5)
            let words = "Bản chính; Giấy ủy quyền"
            if dialect == .filing {
                #expect(record.fields["DanhSachLePhi"] == [] && record.fields["DanhSachGiayToKetQua"] == [])
            } else {
                try Self.expectLists(record, files: ["ban-chinh.pdf": "False"], rounds: [(words, isOpen: true)])
                let link = record.fields["TaiLieuNop"]?.list?.first?["DuongDanTaiTepTin"]?.text ?? ""
                #expect(link.hasPrefix("https://motcua.example/portal/files/"))
            }
            try work.refile(Self.code, scan: try FileSamples.bytes("signed.pdf"))
            try await work.goOn()
            #expect(try await work.office.filing(Self.code)?.round == 2)
            // The law lets an office ask once, and in full.
            try await work.refuse(Self.code)
            for _ in 1...3 { try await work.goOn() }
            #expect(work.portal.book.ledger.dossiers[Self.code]?.status == 3)
            guard dialect != .filing else {
                #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
                return
            }
            try Self.expectLists(
                try #require(work.portal.book.ledger.dossiers[Self.code]),
                files: ["moi.pdf": "False", "ban-chinh.pdf": "True"],
                rounds: [(words, isOpen: false)])
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
        }
    }

    @Test(arguments: PortalDialect.allCases)
    func `refused at once: the record is closed with its day and its files`(dialect: PortalDialect)
        async throws
    {
        try await FilingsAtWork.open(dialect: dialect) { work in
            try work.file(Self.code, scan: try FileSamples.bytes("two-pages.pdf"))
            await work.fetcher.look()
            try await work.refuse(Self.code)
            for _ in 1...3 { try await work.goOn() }
            let record = try #require(work.portal.book.ledger.dossiers[Self.code])
            #expect(record.status == 3)
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
            guard dialect != .filing else { return }
            try Self.expectLists(record, files: ["ban-chinh.pdf": "False"], rounds: [])
            #expect(record.fields["NgayTuChoi"]?.text?.isEmpty == false)
            #expect(record.fields["NgayKetThucXuLy"] == record.fields["NgayTuChoi"])
        }
    }

    @Test func `received in its second round, the dossier tells both rounds and takes the first round's file back`()
        async throws
    {
        try await FilingsAtWork.open { work in
            try work.file(Self.code, scan: try FileSamples.bytes("two-pages.pdf"))
            await work.fetcher.look()
            try await work.ask(Self.code, for: ["Chữ ký"])
            for _ in 1...3 { try await work.goOn() }
            try work.refile(Self.code, scan: try FileSamples.bytes("signed.pdf"))
            try await work.goOn()
            _ = try await work.receive(Self.code)
            try await work.send()
            let record = try #require(work.portal.book.ledger.dossiers[Self.code])
            #expect(record.status == 2)
            try Self.expectLists(
                record, files: ["moi.pdf": "False", "ban-chinh.pdf": "True"], rounds: [("Chữ ký", isOpen: false)])
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
        }
    }

    @Test func `a paper without a code in the catalogue has no place in the record`() async throws {
        try await FilingsAtWork.open { work in
            var two = ProcedureVersion.copy
            two.number += 1
            two.definition.components.append(two.definition.components[0])
            two.definition.components[1].number = 2
            two.definition.components[1].name = "Giấy ủy quyền"
            try await work.office.keep(two)
            try work.file(Self.code, scan: try FileSamples.bytes("two-pages.pdf"), title: "Ảnh chân dung")
            await work.fetcher.look()
            #expect(try await work.office.filingFiles(of: Self.code).map(\.component) == [0])
            try await work.refuse(Self.code)
            for _ in 1...3 { try await work.goOn() }
            let record = try #require(work.portal.book.ledger.dossiers[Self.code])
            #expect(record.status == 3 && record.fields["TaiLieuNop"] == [])
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
        }
    }

    @Test func `an answer is told at once though the one before was told a moment ago`() async throws {
        try await FilingsAtWork.open { work in
            try work.file(Self.code)
            await work.fetcher.look()
            try await work.ask(Self.code, for: ["Chữ ký"])
            await work.fetcher.look()
            #expect(work.portal.book.ledger.dossiers[Self.code]?.status == 5)
            try work.refile(Self.code, scan: try FileSamples.bytes("signed.pdf"))
            try await work.goOn()
            try await work.refuse(Self.code)
            work.office.clock.advance(seconds: 6)
            await work.fetcher.look()
            #expect(work.portal.book.ledger.dossiers[Self.code]?.status == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `a record that the portal does not take is said and differs, though the service has heard of the answer`(
        engine: Engine
    ) async throws {
        var settings = StandInSettings()
        settings.contradiction = .deniesUpdates
        try await FilingsAtWork.open(engine, settings: settings) { work in
            try work.file(Self.code)
            await work.fetcher.look()
            try await work.refuse(Self.code)
            for _ in 1...3 { try await work.goOn() }
            #expect(work.told == [1, 6])
            let office = work.office.office.id
            let troubled = try await work.office.database.read {
                try FilingReportStore.troubled(limit: 10, office: office, in: $0)
            }
            #expect(troubled.map(\.code) == [Self.code] && troubled.first?.words.contains("không tồn tại") == true)
            let connection = try #require(try await work.office.work.portalOutbox.connections().first)
            let found = try await PortalReconciliation(work: work.office.work).run(connection).differences
            #expect(found.map(\.kind) == [.filing] && found.first?.code == Self.code, "\(found)")
            #expect(found.first?.oursInWords.contains("3") == true)
            try await work.office.work.inbound.tellAgain(Self.code, by: work.office.officer(.reception))
        }
    }

    @Test func `in dialect C a dossier filed online goes under the id it has in the portal's list`() async throws {
        try await FilingsAtWork.open(dialect: .filing) { work in
            try work.file(Self.code)
            await work.fetcher.look()
            let filing = try #require(try await work.office.filing(Self.code))
            let code = try await work.receive(Self.code)
            let entry = try #require(try await work.office.entry(code))
            #expect(entry.portalID == filing.portalID && !entry.portalID.isEmpty)
        }
    }

    @Test func `what differs of a dossier filed online goes by our own code, and one click puts it right`() async throws
    {
        try await FilingsAtWork.open { work in
            try work.file(Self.code)
            await work.fetcher.look()
            let ours = try await work.receive(Self.code)
            try await work.send()
            work.portal.book.overwrite(Self.code, ["SoGiayToChuHoSo": "089090000999"])
            let connection = try #require(try await work.office.work.portalOutbox.connections().first)
            let reconciliation = PortalReconciliation(work: work.office.work)
            let found = try await reconciliation.run(connection).differences
            #expect(found.map(\.code) == [ours] && found.map(\.kind) == [.ownerNumber])
            try await work.office.work.portal.resend(ours, by: work.office.officer(.reception))
            try await work.send()
            #expect(try await reconciliation.run(connection).differences.isEmpty)
        }
    }

    private static func expectLists(
        _ record: FiledDossier, files: [String: String], rounds: [(words: String, isOpen: Bool)]
    ) throws {
        let told = record.fields["TaiLieuNop"]?.list ?? []
        let pairs = told.map { ($0["TenTepDinhKem"]?.text ?? "", $0["IsDeleted"]?.text ?? "") }
        #expect(Dictionary(pairs) { $1 } == files, "\(told)")
        let asked = record.fields["DanhSachHoSoBoSung"]?.list ?? []
        #expect(asked.map { $0["NoiDungBoSung"]?.text ?? "" } == rounds.map(\.words))
        #expect(asked.map { $0["NgayTiepNhanBoSung"]?.text?.isEmpty ?? true } == rounds.map(\.isOpen))
        #expect(asked.map { $0["HoSoBoSungId"]?.whole ?? 0 } == rounds.indices.map { $0 + 1 })
        #expect(asked.allSatisfy { $0["NguoiYeuCauBoSung"]?.text?.isEmpty == false })
    }
}

extension FilingsAtWork {
    fileprivate func send() async throws {
        for _ in 1...5 {
            try await sender.drain()
            office.clock.advance(seconds: 11)
        }
    }

    fileprivate func ask(_ code: String, for items: [String]) async throws {
        let filing = try #require(try await office.filing(code))
        _ = try await office.work.intake.requestCompletion(
            procedure: "2.000815", person: filing.applicant, items: items, reason: "",
            key: office.surroundings.freshKey(), filing: code, by: office.officer(.reception))
    }

    fileprivate func refuse(_ code: String) async throws {
        let filing = try #require(try await office.filing(code))
        _ = try await office.work.intake.refuse(
            procedure: "2.000815", person: filing.applicant, reason: "Không thuộc thẩm quyền.",
            key: office.surroundings.freshKey(), filing: code, by: office.officer(.reception))
    }

    /// The citizen completes it with another scan.
    fileprivate func refile(_ code: String, scan: Data) throws {
        try portal.book.refileOnline(
            code,
            files: [
                [
                    "id": "f2", "tenGiayTo": "Bản chính", "tenTepDinhKem": "moi.pdf",
                    "duLieuTepDinhKem": .text(scan.base64EncodedString()),
                ]
            ])
    }
}
