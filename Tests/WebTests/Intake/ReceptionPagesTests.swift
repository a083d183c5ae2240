import Casework
import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// The counter's pages without scripts: a garbled card, and what is finished at once.
@Suite struct ReceptionPagesTests {
    private static let garbled =
        "089090000123||Nguyá»…n VÄƒn Thá»­|05021990|Nam|áº¤p Long Ä\u{90}á»‹nh|12042021"

    @Test(arguments: Engine.available)
    func `a button takes over what a garbled card may have said`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures()
            let hoa = try await site.browser(of: .reception)
            let read = try await hoa.post(
                "/desk/receptions/preview", [("card", Self.garbled), ("ownerPhone", "0912345678")])
            #expect(read.text.contains("họ tên có thể là «Nguyễn Văn Thử», địa chỉ có thể là «Ấp Long Định»"))
            #expect(read.text.contains(#"<button name="step" value="correct""#))
            let offered = ["correctedName", "correctedAddress"].map { ($0, read.value(of: $0)) }
            let corrected = try await hoa.post(
                "/desk/receptions/preview",
                offered + [("step", "correct"), ("ownerName", "Nguyá»…n"), ("ownerPhone", "0912345678")])
            #expect(corrected.value(of: "ownerName") == "Nguyễn Văn Thử")
            #expect(corrected.value(of: "ownerAddress") == "Ấp Long Định")
            #expect(corrected.value(of: "ownerPhone") == "0912345678")
            #expect(!corrected.text.contains(#"value="correct""#))
        }
    }

    @Test func `when the disk is full the counter is told so, keeps what was typed, and goes on once there is room`()
        async throws
    {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let hoa = try await site.browser(of: .reception)
            func room(pages: Int) async throws {
                try await site.office.database.write {
                    _ = try $0.rows(SQLText(script: "PRAGMA max_page_count = \(pages)"))
                }
            }
            func send(_ number: Int) async throws -> Answer {
                try await hoa.post(
                    Link.receptions,
                    [
                        ("receptionKey", "lần \(number)"), ("procedure", "2.000815"), ("ownerName", "Trần Văn Đầy"),
                        ("ownerPhone", "0912345678"),
                    ])
            }
            try await room(pages: 1)
            var (number, answer) = (1, try await send(1))
            while answer.status == 303, number < 500 {
                number += 1
                answer = try await send(number)
            }
            #expect(answer.status == 503)
            #expect(answer.text.contains("Máy chủ không ghi được dữ liệu"))
            #expect(
                answer.value(of: "ownerName") == "Trần Văn Đầy" && answer.value(of: "receptionKey") == "lần \(number)")
            try await room(pages: 1_000_000)
            #expect(try await send(number).status == 303)
            _ = try await Verification(database: site.office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a whole card offers no correction`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            let hoa = try await site.browser(of: .reception)
            let card = "089090000123||Nguyễn Văn Thử|05021990|Nam|Ấp Long Định|12042021"
            let read = try await hoa.post("/desk/receptions/preview", [("card", card)])
            #expect(read.value(of: "ownerName") == "Nguyễn Văn Thử")
            #expect(!read.text.contains(#"value="correct""#))
        }
    }

    @Test(arguments: Engine.available)
    func `the counter says that an owner is an agency, and a correction says otherwise`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures()
            let hoa = try await site.browser(of: .reception)
            let received = try await hoa.post(
                Link.receptions,
                [
                    ("receptionKey", "một"), ("procedure", "2.000815"), ("ownerName", "Trường Tiểu học Mẫu"),
                    ("ownerNumber", "1234567890"), ("ownerKind", "agency"),
                ])
            let code = try #require(received.location.split(separator: "/").dropLast().last.map(String.init))
            #expect(try await hoa.get(Link.dossier(code)).text.contains("Cơ quan nhà nước"))
            let form = try await hoa.get(Link.dossier(code, "corrections/new"))
            let corrected = try await hoa.post(
                Link.dossier(code, "corrections"),
                [("part", "owner"), ("kind", "organisation"), ("reason", "Ghi nhầm."), ("seen", form.seen)])
            #expect(corrected.status == 303)
            let page = try await hoa.get(Link.dossier(code))
            #expect(page.text.contains("Tổ chức khác") && !page.text.contains("Cơ quan nhà nước"))
            let wrong = try await hoa.post(
                Link.dossier(code, "corrections"),
                [("part", "owner"), ("kind", "trường"), ("reason", "Ghi nhầm."), ("seen", page.seen)])
            #expect(wrong.status == 422)
            _ = try await Verification(database: site.office.database).run()
        }
    }

    @Test func `an address of the time of the districts is asked about before it stands on the slip`() async throws {
        try await TestSite.open { site in
            let hoa = try await site.browser(of: .reception)
            let address = "Ấp Long Định, Long Điền B, Chợ Mới, An Giang"
            let read = try await hoa.post(
                "/desk/receptions/preview", [("card", "089090000123||Nguyễn Văn Thử|05021990|Nam|\(address)|12042021")])
            #expect(read.value(of: "ownerAddress") == "" && read.value(of: "cardAddress") == address)
            #expect(read.text.contains("Thẻ ghi địa chỉ theo đơn vị hành chính trước ngày 01/7/2025: «\(address)»."))
            let names = ["ownerNumber", "cardNumber", "cardIssuedOn", "cardAddress"]
            let carried = names.map { ($0, read.value(of: $0)) }
            let kept = try await hoa.post(
                "/desk/receptions/preview",
                carried + [("correctedAddress", read.value(of: "correctedAddress")), ("step", "correct")])
            #expect(kept.value(of: "ownerAddress") == address && !kept.text.contains(#"value="correct""#))
            let changed = try await hoa.post(
                "/desk/receptions/preview", carried + [("ownerAddress", "Ấp Long Định, xã Long Điền, tỉnh An Giang")])
            #expect(!changed.text.contains(#"value="correct""#))
        }
    }

    @Test(arguments: Engine.available)
    func `the slip names an organisation as one, and whoever files for it with their e-mail`(engine: Engine)
        async throws
    {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures()
            let hoa = try await site.browser(of: .reception)
            let fields = [
                ("receptionKey", "một"), ("procedure", "2.000815"), ("ownerName", "Hợp tác xã Hoà Bình"),
                ("ownerNumber", "1601234567"), ("ownerEmail", "htx@hoabinh.example"),
                ("representativeName", "Trần Thị Mẫu"), ("representativeEmail", "mau@vidu"),
                ("authorisation", "Giấy giới thiệu số 5"),
            ]
            let wrong = try await hoa.post(Link.receptions, fields)
            #expect(wrong.status == 422 && wrong.text.contains("id=\"representativeEmail-wrong\""))
            let right = fields.map { ($0.0, $0.1 == "mau@vidu" ? "mau@vidu.example" : $0.1) }
            let received = try await hoa.post(Link.receptions, right)
            let code = try #require(received.location.split(separator: "/").dropLast().last.map(String.init))
            let slip = try await hoa.get(Link.receiptPaper(code))
            #expect(slip.text.contains("Tiếp nhận hồ sơ của Tổ chức: <strong>Hợp tác xã Hoà Bình</strong>"))
            #expect(slip.text.contains("Mã số thuế/Mã số doanh nghiệp: "))
            #expect(slip.text.contains("htx@hoabinh.example") && slip.text.contains("mau@vidu.example"))
        }
    }

    @Test(arguments: Engine.available)
    func `what is finished at once has no slip until it is given up, and then an ordinary one`(engine: Engine)
        async throws
    {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures()
            let hoa = try await site.browser(of: .reception)
            let fields = [
                ("receptionKey", "một"), ("procedure", "2.000815"), ("ownerName", "Nguyễn Văn Thử"),
                ("outcome", "immediate"),
            ]
            let received = try await hoa.post(Link.receptions, fields)
            #expect(received.status == 303)
            let code = try #require(received.location.split(separator: "/").dropLast().last.map(String.init))
            #expect(try await site.office.dossier(code).isImmediate)
            let page = try await hoa.get(received.location)
            #expect(page.text.contains("không in giấy hẹn"))
            #expect(!page.text.contains(Link.receiptPaper(code)))
            let early = try await hoa.get(Link.receiptPaper(code))
            #expect(early.status == 409)
            #expect(early.text.contains("«Chuyển sang hẹn trả kết quả»"))
            let ask = try await hoa.get(Link.dossier(code, "appointments/new"))
            #expect(ask.status == 200)
            let given = try await hoa.post(
                Link.dossier(code, "appointments"), [("reason", "Lãnh đạo đi vắng."), ("seen", ask.seen)])
            #expect(given.status == 303)
            #expect(try await site.office.dossier(code).isImmediate == false)
            let slip = try await hoa.get(Link.receiptPaper(code))
            #expect(slip.status == 200)
            #expect(slip.text.contains("HẸN TRẢ KẾT QUẢ"))
        }
    }

    @Test(arguments: Engine.available)
    func `an applicant's earlier slips are said before another is written`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures()
            let hoa = try await site.browser(of: .reception)
            let subject = [("procedure", "2.000815"), ("ownerName", "Trần Thị Thiếu"), ("ownerPhone", "0912345678")]
            let slip = [("otherItems", "Hộ chiếu"), ("reason", "Thiếu giấy tờ."), ("receptionKey", "một")]
            #expect(try await hoa.post("/desk/completions", subject + slip).status == 303)
            let form = try await hoa.post("/desk/completions/new", subject)
            #expect(form.text.contains("Đây là lần yêu cầu thứ 2, lần cuối."))
            #expect(form.text.contains("không yêu cầu lại: Hộ chiếu."))
            let again = try await hoa.post(
                "/desk/completions",
                subject + [("otherItems", "ho chieu"), ("reason", "Thiếu."), ("receptionKey", "hai")])
            #expect(again.status == 422)
            #expect(again.text.contains("Nội dung «ho chieu» đã được yêu cầu ở phiếu số 01/PBS-TTPVHCC"))
            let other = subject + [("otherItems", "Tờ khai"), ("reason", "Thiếu."), ("receptionKey", "ba")]
            let silent = try await hoa.post("/desk/completions", other)
            #expect(silent.status == 422)
            #expect(silent.text.contains("Chỉ được yêu cầu thêm nội dung mà lúc đó chưa thể biết"))
            let why = [("unforeseen", "Tờ khai cũ bị ướt khi đi đường.")]
            #expect(try await hoa.post("/desk/completions", other + why).status == 303)
        }
    }
}

extension Answer {
    /// What the page has in a field.
    func value(of name: String) -> String {
        let inputs = text.matches(of: #/<input [^>]*>/#).map { String($0.output) }
        let input = inputs.first { $0.contains("name=\"\(name)\"") } ?? ""
        return input.firstMatch(of: #/value="([^"]*)"/#).map { String($0.output.1) } ?? ""
    }
}
