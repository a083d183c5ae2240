import Casework
import Domain
import Foundation
import HTTPTypes
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// Dossiers filed online at the desk, and the door at which they are delivered.
@Suite struct FilingPagesTests {
    private static let code = "000.00.00.H01-261124-1001"

    @Test func `from the day's work to the receipt: seen, checked, received with its person and its file`() async throws
    {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let scan = try FileSamples.bytes("two-pages.pdf")
            try await site.office.takeIn(TestOffice.delivery(files: [("a.pdf", "Giấy tờ", scan)]))
            let counter = try await site.browser(of: .reception)
            let today = try await counter.get("/desk")
            #expect(today.text.contains("Hồ sơ trực tuyến chờ trả lời") && today.text.contains(Self.code))
            let list = try await counter.get("/desk/online")
            #expect(list.text.contains("Còn 8 giờ làm việc") && !list.text.contains("089190000123"))
            let page = try await counter.get("/desk/online/\(Self.code)")
            #expect(page.text.contains("Nguyễn Thị Ví Dụ") && page.text.contains("Chưa quét mã độc"))
            let file = try #require(try await site.office.filingFiles().first)
            let saved = try await counter.get("/desk/online/\(Self.code)/files/\(file.id)")
            #expect(saved.status == 200 && saved.headers[.contentSecurityPolicy] == SendFile.policy)
            let opened = try await counter.post(
                "/desk/online/\(Self.code)/receptions/new", [("component-\(file.id)", "1")])
            #expect(opened.location == "/desk/receptions/new?filing=\(Self.code)")
            let form = try await counter.get(opened.location)
            #expect(form.text.contains("value=\"Nguyễn Thị Ví Dụ\"") && form.text.contains("name=\"filing\""))
            let received = try await counter.post(
                "/desk/receptions",
                [
                    ("receptionKey", "k"), ("filing", Self.code), ("procedure", "2.000815"),
                    ("ownerName", "Nguyễn Thị Ví Dụ"),
                ])
            #expect(received.status == 303, "\(received.text)")
            let dossier = try #require(try await site.office.filing()).dossierCode
            #expect(received.location == Link.receipt(dossier))
            #expect(try await site.office.files(of: dossier).map(\.name) == ["a.pdf"])
            let answered = try await counter.get("/desk/online/\(Self.code)")
            #expect(answered.text.contains("Đã tiếp nhận") && answered.text.contains(dossier))
            let late = try await counter.get("/desk/receptions/new?filing=\(Self.code)")
            #expect(late.status == 409)
        }
    }

    @Test func `the applicant stands masked and the form closed until the officer says why, and that is an event`()
        async throws
    {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            try await site.office.takeIn()
            let secrets = ["089190000123", "0912345678", "soDinhDanh"]
            let counter = try await site.browser(of: .reception)
            let address = "/desk/online/\(Self.code)"
            let masked = try await counter.get(address)
            #expect(masked.text.contains("Nguyễn Thị Ví Dụ") && masked.text.contains("Hiện thông tin và tờ khai"))
            #expect(secrets.allSatisfy { !masked.text.contains($0) })
            let wordless = try await counter.post("\(address)/revelations", [("revealReason", " ")])
            #expect(wordless.status == 422 && secrets.allSatisfy { !wordless.text.contains($0) })
            #expect(try await site.office.revelations() == 0)
            let shown = try await counter.post("\(address)/revelations", [("revealReason", "Kiểm tra hồ sơ")])
            #expect(shown.status == 200 && secrets.allSatisfy { shown.text.contains($0) }, "\(shown.text)")
            #expect(try await site.office.revelations() == 1)
            let again = try await counter.get(address)
            #expect(secrets.allSatisfy { !again.text.contains($0) }, "in that answer alone")
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.post("\(address)/revelations", [("revealReason", "Xem")]).status == 403)
        }
    }

    @Test func `asked for completion and refused at the same screen`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            try await site.office.takeIn()
            try await site.office.takeIn(TestOffice.delivery("000.00.00.H01-261124-1002"))
            let counter = try await site.browser(of: .reception)
            let fields = [("receptionKey", "k"), ("procedure", "2.000815"), ("ownerName", "Nguyễn Thị Ví Dụ")]
            let asked = try await counter.post(
                "/desk/completions", fields + [("filing", Self.code), ("otherItems", "Bản chính")])
            #expect(asked.status == 303)
            #expect(try await site.office.filing()?.status == .returnedForCompletion)
            let again = try await counter.post(
                "/desk/refusals", fields + [("filing", Self.code), ("reason", "Muộn"), ("grounds", "")])
            #expect(again.status == 409 && again.text.contains("đã được trả lời"))
            let refused = try await counter.post(
                "/desk/refusals",
                fields + [("filing", "000.00.00.H01-261124-1002"), ("reason", "Không đủ điều kiện."), ("grounds", "")])
            #expect(refused.status == 303)
            #expect(try await site.office.filing("000.00.00.H01-261124-1002")?.words == "Không đủ điều kiện.")
        }
    }

    @Test func `a delivery needs the key and the address, and is answered as the portal expects`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let key = try await site.office.deliveryKey()
            let bytes = TestOffice.delivery()
            let bare = try await site.deliver(bytes, key: nil)
            #expect(bare.status == 401 && bare.text.contains("\"error_code\":\"-1\""))
            #expect(try await site.deliver(bytes, key: key + "0").status == 401)
            #expect(try await site.office.waitingFilings().isEmpty)
            let new = try await site.deliver(bytes, key: key)
            #expect(new.status == 201 && new.text.contains("\"error_code\":\"0\""))
            #expect(try await site.office.waitingFilings().count == 1)
            let again = try await site.deliver(bytes, key: key)
            #expect(again.status == 200 && again.text.contains("đã tồn tại"))
            let other = try await site.deliver(TestOffice.delivery(name: "Người Khác"), key: key)
            #expect(other.status == 409 && other.text.contains("\"error_code\":\"-1\""))
            for garbage in ["", "{", "<html>", "null", #"{"MaHoSo":1}"#, String(repeating: "[", count: 100_000)] {
                let answer = try await site.deliver(Data(garbage.utf8), key: key)
                #expect(answer.status == 422, "\(garbage.prefix(20))")
            }
            let elsewhere = try await site.office.deliveryKey(from: ["10.1.2.3"])
            #expect(try await site.deliver(bytes, key: elsewhere).status == 403)
        }
    }

    @Test
    func `a delivery whose file cannot be fetched now is to come again, and the counter sees why it is not there`()
        async throws
    {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let key = try await site.office.deliveryKey()
            let bytes = Data(
                #"""
                {"MaHoSo":"\#(Self.code)","MaTTHC":"2.000815","hoTen":"Nguyễn Thị Ví Dụ",
                "TaiLieuNop":[{"TenTepDinhKem":"don.pdf","DuongDanTaiTepTin":"https://cong.example/tep/1"}]}
                """#.utf8)
            let answer = try await site.deliver(bytes, key: key)
            #expect(answer.status == 503 && answer.text.contains(#""error_code":"-1""#))
            #expect(answer.text.contains("Chưa tải được tệp «don.pdf»"))
            #expect(try await site.office.filing(Self.code) == nil)
            let id = site.office.office.id
            let state = try await site.office.database.read { try InboundConnectionStore.state(of: id, in: $0) }
            #expect(state.trouble.hasPrefix("\(Self.code): Chưa tải được tệp"))
            let counter = try await site.browser(of: .reception)
            #expect(try await counter.get("/desk/online").text.contains("Chưa tải được tệp «don.pdf»"))
            #expect(try await site.deliver(TestOffice.delivery(), key: key).status == 201)
            #expect(try await !counter.get("/desk/online").text.contains("Chưa tải được tệp"))
        }
    }

    @Test func `nobody but the counter sees what was filed`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            try await site.office.takeIn()
            for role in Role.allCases where role != .reception {
                let browser = try await site.browser(of: role)
                #expect(try await browser.get("/desk/online/\(Self.code)").status == 403, "\(role)")
                #expect(try await browser.get("/desk").text.contains(Self.code) == false, "\(role)")
            }
        }
    }
}

extension TestSite {
    fileprivate func deliver(_ bytes: Data, key: String?) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let key { headers[.authorization] = "Bearer \(key)" }
        return try await browser().send(.post, "/api/portal/filings", body: ByteBuffer(bytes: bytes), headers: headers)
    }
}

extension TestOffice {
    /// How often a filing's applicant was revealed.
    fileprivate func revelations() async throws -> Int {
        let id = office.id
        return try await database.read { reader in
            try reader.row(
                "SELECT count(*) AS n FROM office_event WHERE office_id = \(id) AND kind = 'filingRevealed'"
            )?.integer("n") ?? 0
        }
    }

    /// A fresh key for deliveries.
    fileprivate func deliveryKey(from addresses: [String] = []) async throws -> String {
        let connection = InboundConnection(
            officeID: office.id, deliveryAddresses: addresses, configuredAt: clock.now)
        return try await work.inbound.configure(connection, wantsDeliveryKey: true) ?? ""
    }
}
