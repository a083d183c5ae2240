import Domain
import Foundation
import Storage
import TestSupport
import Testing

@testable import Web

/// The bank's statement on its page, in a browser without scripts.
@Suite struct StatementPagesTests {
    private static let page = "/desk/till/statement"

    private static func csv(_ lines: [String]) -> Data {
        Data((["Ngày giao dịch;Số tham chiếu;Nội dung;Ghi có"] + lines).joined(separator: "\n").utf8)
    }

    @Test(arguments: Engine.available)
    func `exact lines get receipts by one press, the rest is listed with its reason`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await site.office.receive().code
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.till).text.contains("href=\"\(Self.page)\""))
            let file = Self.csv([
                "24/11/2026;FT1;PHI \(code);8.000", "24/11/2026;FT2;<script>alert(1)</script> cảm ơn;9.000",
                "24/11/2026;FT3;PHI \(code);8.000", "24/11/2026;FT4;a;8.000,50",
            ])
            let read = try await hoa.upload(Self.page, [], raw: [("sao-ke.csv", file)])
            #expect(read.status == 200, "\(read.text)")
            #expect(read.text.contains("3 khoản tiền vào, 25.000 đồng; khớp đúng 1 khoản."))
            #expect(read.text.contains("Dòng 5: số tiền «8.000,50» không phải là số đồng chẵn."))
            #expect(read.text.contains("Nội dung không có mã hồ sơ") && !read.text.contains("<script>alert"))
            let lines = read.text.matches(of: #/name="line" value="([^"]*)"/#).map { String($0.output.1) }
            #expect(lines.count == 3)
            let carried = lines.map { ("line", $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">")) }
            let done = try await hoa.post("\(Self.page)/receipts", carried + [("confirm", "all")])
            #expect(done.status == 200 && done.text.contains("Đã lập biên lai 8.000 đồng."), "\(done.text)")
            #expect(done.text.contains("Đã lập biên lai</span>") && done.text.contains("không còn khoản phải thu"))
            #expect(try await hoa.get(Link.fees(code)).text.contains("Thu chuyển khoản, mã FT1"))
            let again = try await hoa.post("\(Self.page)/receipts", carried + [("confirm", "all")])
            #expect(again.status == 200 && !again.text.contains("Đã lập biên lai 8.000 đồng."))
            #expect(try await site.office.paymentCount() == 1)
        }
    }

    @Test func `what is no statement is refused at the field, and who takes no money reads none`() async throws {
        try await TestSite.open { site in
            let hoa = try await site.browser(of: .reception)
            for (name, content, words) in [
                ("a.csv", "Họ tên;Địa chỉ\na;b", "Không tìm thấy tiêu đề cột"), ("a.csv", "", "Chưa chọn tệp nào"),
                ("a.pdf", "%PDF-1.7\u{1}", "không phải bảng tính"),
            ] {
                let answer = try await hoa.upload(
                    Self.page, [], raw: content.isEmpty ? [] : [(name, Data(content.utf8))])
                #expect(answer.status == 422 && answer.text.contains(words), "\(words) \(answer.status)")
                #expect(answer.text.contains("id=\"statement-wrong\""))
            }
            #expect(try await hoa.post("\(Self.page)/receipts", [("line", "1\tx"), ("confirm", "1")]).status == 400)
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.get(Self.page).status == 403)
            #expect(try await leader.post("\(Self.page)/receipts").status == 403)
        }
    }
}

extension TestOffice {
    fileprivate func paymentCount() async throws -> Int {
        let id = office.id
        return try await database.read { reader in
            try reader.row("SELECT count(*) AS found FROM fee_payment WHERE office_id = \(id)")?.integer("found") ?? 0
        }
    }
}
