import Casework
import Domain
import Foundation
import Logging
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// Dossiers filed online are fetched from the portal's list over real sockets, once, whatever happens on the way.
@Suite struct InboundTests {
    private static let code = "000.00.00.H99-261124-2001"

    @Test(arguments: Engine.available)
    func `fetched, acknowledged, received, finished: the portal hears each step`(engine: Engine) async throws {
        try await FilingsAtWork.open(engine) { work in
            let scan = try FileSamples.bytes("two-pages.pdf")
            try work.file(Self.code, scan: scan)
            await work.fetcher.look()
            let filing = try #require(try await work.office.filing(Self.code))
            #expect(filing.applicant.name == "Nguyễn Thị Ví Dụ" && filing.technicalID == "TECH-0a1b2c3d4e5f")
            #expect(try await work.office.filingFiles(of: Self.code).count == 1)
            #expect(work.online?.isTaken == true)
            #expect(work.told == [1])
            let code = try await work.receive(Self.code)
            try await work.goOn()
            #expect(work.told == [1, 3])
            try await work.office.bring(code, to: .returned)
            try await work.goOn()
            #expect(work.told == [1, 3, 4, 5])
            #expect(work.online?.answers.last?["thoiGianThucHien"]?.text?.hasPrefix("24/11/2026 ") == true)
            let accepted = try #require(work.online?.answers.dropFirst().first)
            let officer = work.office.officer(.reception)
            #expect(accepted["nguoiXuLy"] == .text(officer.name) && accepted["chucDanh"] == .text(officer.title))
            #expect(accepted["maTTHC"] == "2.000815.000.00.00.H99")
            let signed = try #require(work.online?.answers.first { $0["trangThai"]?.whole == 4 })
            #expect(signed["nguoiXuLy"] == .text(work.office.officer(.leader).name))
            #expect(accepted["phongBanXuLy"] == .text(work.office.office.name))
            #expect(accepted["ngayKetThucTheoQuyDinh"]?.text?.hasPrefix("24/11/2026 ") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `a round of completion that came and went while nobody answered is told all the same`(engine: Engine)
        async throws
    {
        try await FilingsAtWork.open(engine) { work in
            try work.file(Self.code)
            await work.fetcher.look()
            let code = try await work.receive(Self.code)
            try await work.goOn()
            work.portal.book.changeFaults { $0.isDown = true }
            try await work.office.bring(code, to: .processing)
            try await work.office.requestSupplement(code, items: ["Giấy ủy quyền"])
            let askedAt = work.office.clock.now
            try await work.goOn()
            _ = try await work.office.work.acts.receiveSupplement(code, by: work.office.officer(.reception))
            try await work.goOn()
            #expect(work.told == [1, 3])
            work.portal.book.changeFaults { $0.isDown = false }
            for _ in 1...3 { try await work.goOn() }
            #expect(work.told == [1, 3, 2, 3])
            let asked = try #require(work.online?.answers.dropFirst(2).first)
            #expect(asked["ghiChu"] == "Giấy ủy quyền" && asked["hanBoSungHoSo"]?.text?.isEmpty == false)
            #expect(asked["thoiGianThucHien"] == .text(FilingMoment.write(askedAt)))
            for _ in 1...3 { try await work.goOn() }
            #expect(work.told.count == 4)
        }
    }

    @Test(arguments: Engine.available)
    func `servers that share the work visit the list one at a time, and take over from one that stopped`(
        engine: Engine
    ) async throws {
        try await FilingsAtWork.open(engine) { work in
            let inbound = work.office.work.inbound
            let connection = try #require(try await inbound.fetching().first)
            let claims = try await withThrowingTaskGroup(of: Bool.self) { group in
                for name in 1...8 {
                    group.addTask { try await inbound.claim(connection, for: "server \(name)", seconds: 45) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(claims.count { $0 } == 1)
            try work.file(Self.code)
            await work.fetcher.look()
            #expect(try await work.office.filing(Self.code) == nil, "somebody else is at the list")
            work.office.clock.advance(seconds: 90)
            await work.fetcher.look()
            #expect(try await work.office.filing(Self.code) != nil)
            #expect(try await inbound.renew(connection.officeID, for: "server 1", seconds: 45) == false)
        }
    }

    @Test func `what the officer does flows back under the portal's own code, as an update`() async throws {
        try await FilingsAtWork.open { work in
            try work.file(Self.code)
            await work.fetcher.look()
            let ours = try await work.receive(Self.code)
            try await work.office.bring(ours, to: .processing)
            for _ in 1...5 {
                try await work.sender.drain()
                work.office.clock.advance(seconds: 11)
            }
            let filed = try #require(work.portal.book.ledger.dossiers[Self.code])
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
            #expect(filed.status == 4 && filed.isFromPortal)
            #expect(filed.fields["KenhThucHien"] == "2" && filed.fields["NoiNopHoSo"] == "1")
            #expect(filed.fields["NgayNopHoSo"] == "20261124073012")
            #expect(filed.fields["MaDoiTuong"] == "TECH-0a1b2c3d4e5f")
            #expect(work.portal.book.ledger.dossiers[ours] == nil)
            #expect(work.portal.book.ledger.repeatedInserts == 0)
        }
    }

    @Test func `one that cannot be fetched rests, and neither the next nor what flows back waits for it`() async throws
    {
        try await FilingsAtWork.open { work in
            let other = "000.00.00.H99-261124-2002"
            try work.file(Self.code)
            try work.file(other)
            // Signing in, the list, and the first dossier.
            work.portal.book.changeFaults { $0.ordered = [.slow, .slow, .error500] }
            await work.fetcher.look()
            #expect(try await work.office.filing(Self.code) == nil)
            #expect(try await work.office.filing(other) != nil)
            #expect(work.told == [1], "its arrival was told in the same visit")
            #expect(try await work.trouble.hasPrefix("\(Self.code): "))
            try await work.goOn()
            #expect(try await work.office.filing(Self.code) != nil)
            #expect(try await work.trouble.isEmpty)
        }
    }

    @Test func `what was changed before it was answered is said at every visit, and fetched less and less often`()
        async throws
    {
        try await FilingsAtWork.open { work in
            try work.file(Self.code)
            await work.fetcher.look()
            try work.portal.book.refileOnline(
                Self.code,
                files: [
                    [
                        "id": "f2", "tenGiayTo": "Bản chính", "tenTepDinhKem": "moi.pdf",
                        "duLieuTepDinhKem": .text(try FileSamples.bytes("signed.pdf").base64EncodedString()),
                    ]
                ])
            for _ in 1...3 { try await work.goOn() }
            let calls = work.portal.book.requestCount
            try await work.goOn()
            #expect(work.portal.book.requestCount == calls + 1, "the list alone")
            #expect(try await work.trouble.contains(FilingRefusal.conflicting(code: Self.code).message))
            #expect(try await work.office.filing(Self.code)?.round == 1)
        }
    }

    @Test func `a sign that no database keeps is left out, and holds up nothing`() async throws {
        try await FilingsAtWork.open { work in
            let other = "000.00.00.H99-261124-2002"
            try work.file(Self.code, name: "Nguyễn\0 Thị Ví Dụ")
            try work.file(other)
            await work.fetcher.look()
            #expect(try await work.office.filing(Self.code)?.applicant.name == "Nguyễn Thị Ví Dụ")
            #expect(try await work.office.filing(other) != nil)
        }
    }

    @Test(arguments: PortalFault.allCases.filter { $0 != .down }, 0..<8)
    func `no accident at any call loses or doubles a filing`(fault: PortalFault, call: Int) async throws {
        var settings = StandInSettings()
        settings.silence = .seconds(3)
        settings.slowness = .milliseconds(1)
        // Only silence is waited for by the clock; elsewhere a busy machine may take its time.
        let isSilent = [.timeout, .timeoutAfterCommit].contains(fault)
        try await FilingsAtWork.open(settings: settings, timeoutSeconds: isSilent ? 2 : 20) { work in
            try work.file(Self.code)
            work.portal.book.changeFaults { $0.ordered = Array(repeating: .slow, count: call) + [fault] }
            for _ in 1...12 where work.told.isEmpty { try await work.goOn() }
            #expect(try await work.office.waitingFilings().map(\.code) == [Self.code])
            #expect(work.online?.isTaken == true)
            #expect(Set(work.told) == [1])
        }
    }

    @Test func `what the portal holds for the office and the office has not got is a difference until it is fetched`()
        async throws
    {
        try await FilingsAtWork.open { work in
            try work.file(Self.code)
            let connection = try #require(try await work.office.work.portalOutbox.connections().first)
            let before = try await PortalReconciliation(work: work.office.work).run(connection)
            #expect(before.differences.map(\.kind) == [.missingHere])
            #expect(before.differences.map(\.code) == [Self.code])
            await work.fetcher.look()
            let after = try await PortalReconciliation(work: work.office.work).run(connection)
            #expect((after.differences, after.trouble) == ([], ""))
        }
    }

    @Test func `asked for completion and refused are told with the reason, and nothing after a refusal`() async throws {
        try await FilingsAtWork.open { work in
            try work.file(Self.code)
            await work.fetcher.look()
            let filing = try #require(try await work.office.filing(Self.code))
            _ = try await work.office.work.intake.refuse(
                procedure: "2.000815", person: filing.applicant, reason: "Không thuộc thẩm quyền.", key: "k",
                filing: Self.code, by: work.office.officer(.reception))
            for _ in 1...3 { try await work.goOn() }
            #expect(work.told == [1, 6])
            #expect(work.online?.answers.last?["ghiChu"] == "Không thuộc thẩm quyền.")
            let record = try #require(work.portal.book.ledger.dossiers[Self.code])
            #expect(record.status == 3 && record.fields["GhiChu"] == "Không thuộc thẩm quyền.")
            #expect(record.fields["NgayTuChoi"]?.text?.isEmpty == false && record.fields["TaiLieuNop"] == [])
            #expect(work.portal.book.ledger.arrivals.count { $0.kind == .update } == 1)
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
        }
    }

    @Test func `only dossiers of the office's own unit are taken where one list serves several`() async throws {
        try await FilingsAtWork.open { work in
            var connection = try #require(try await work.office.work.inbound.fetching().first)
            connection.unitCode = "H99.01.15"
            _ = try await work.office.work.inbound.configure(connection, wantsDeliveryKey: false)
            _ = try work.portal.book.fileOnline([
                "MaHoSo": "000.00.00.H99-261124-2002", "MaTTHC": "2.000815.000.00.00.H99", "MaDonVi": "H99.01.16",
            ])
            try work.file(Self.code)
            await work.fetcher.look()
            #expect(try await work.office.waitingFilings().map(\.code) == [Self.code])
            #expect(work.portal.book.online.map(\.isTaken) == [false, true])
        }
    }

    @Test func `what cannot be taken does not hold up the others, and is said`() async throws {
        try await FilingsAtWork.open { work in
            _ = try work.portal.book.fileOnline(["MaHoSo": "mã sai", "MaTTHC": "2.000815"])
            try work.file(Self.code)
            await work.fetcher.look()
            #expect(try await work.office.waitingFilings().map(\.code) == [Self.code])
            let id = work.office.office.id
            let state = try await work.office.database.read { try InboundConnectionStore.state(of: id, in: $0) }
            #expect(state.trouble.contains(FilingRefusal.codeMalformed.message))
            #expect(work.portal.book.online.first?.isTaken == false)
        }
    }
}
