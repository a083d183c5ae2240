import Domain
import Foundation
import Papers
import Testing

@Suite struct ReceiptPaperTests {
    private func press() async throws -> PaperPress { try PaperPress(stylesheet: "/papers/paper.css") }

    @Test func `the receipt's fields stand in the order of the form`() async throws {
        let html = try PaperSamples.representedReceipt().html(await press())
        let fields = [
            "Mã hồ sơ:", "Trung tâm Phục vụ hành chính công, Ủy ban nhân dân xã Hoà Bình",
            "Tiếp nhận hồ sơ của Tổ chức:",
            "Mã số thuế/Mã số doanh nghiệp:", "Địa chỉ:", "Số điện thoại:", "Email:", "Người đại diện",
            "Giấy tờ về việc đại diện", "Nội dung yêu cầu giải quyết:", "Thành phần hồ sơ nộp gồm:", "Số lượng hồ sơ:",
            "Thời gian giải quyết hồ sơ theo quy định là:", "Thời gian nhận hồ sơ:",
            "Thời gian trả kết quả giải quyết hồ sơ:", "Đăng ký nhận kết quả tại:", "Vào Sổ theo dõi hồ sơ",
            "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ",
        ]
        var rest = html[...]
        for field in fields {
            let found = try #require(rest.firstRange(of: field), "\(field) is missing or out of order")
            rest = rest[found.upperBound...]
        }
    }

    @Test func `the office keeps one copy, and only the other carries the code to follow the dossier`() async throws {
        let html = try PaperSamples.receipt().html(await press())
        let copies = html.split(separator: "<article").dropFirst()
        #expect(copies.count == 2)
        #expect(copies.first?.contains("Liên: Lưu") == true)
        #expect(copies.first?.contains("<svg") == false)
        #expect(copies.last?.contains("Liên: Giao người nộp hồ sơ") == true)
        #expect(copies.last?.contains("Quét mã để tra cứu") == true)
        #expect(!html.contains("6f1c2d3e4f5061728394a5b6c7d8e9f0"), "the token is for the camera only")
    }

    @Test func `the receipt of an exempt dossier says why, by what evidence and decision, and no amount`() async throws
    {
        let html = try PaperSamples.exemptReceipt().html(await press())
        let copies = html.split(separator: "<article").dropFirst()
        #expect(copies.count == 2)
        for copy in copies {
            #expect(copy.contains("Miễn phí, lệ phí: Người thuộc hộ nghèo (Luật Hộ tịch 60/2014/QH13, Điều 11)."))
            #expect(copy.contains("Đã xem: Giấy chứng nhận hộ nghèo.") && !copy.contains("đồng<"))
        }
    }

    @Test func `the receipt says nothing about money where nothing is waived`() async throws {
        for sample in PaperSamples.all where sample.name.contains("receipt") && sample.name != "receipt-exempt" {
            let html = try sample.html(await press())
            #expect(!html.contains("đồng<") && !html.contains("lệ phí") && !html.contains("Lệ phí"))
        }
    }

    @Test func `before 15/9/2025 the form asked for no personal number`() async throws {
        let press = try await press()
        #expect(FormRegulation(on: PaperSamples.date("2025-09-14")) == .tt01of2018)
        #expect(FormRegulation(on: PaperSamples.date("2025-09-15")) == .tt03of2025)
        #expect(try !PaperSamples.receipt(on: "2019-12-24").html(press).contains("Số định danh"))
        #expect(try PaperSamples.receipt(on: "2025-09-15").html(press).contains("Số định danh: 089090000123"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "Nguyễn \"Bé\" Tư", "{{stylesheet}}", "<img src=x onerror=alert(1)>", "A & B",
    ])
    func `whatever a name holds, it stays text`(name: String) async throws {
        let html = try PaperSamples.receipt(name: name).html(await press())
        #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("\"Bé\""))
        let escaped = name.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
        #expect(html.contains("<strong>\(escaped)</strong>"))
    }

    @Test func `several dossiers of one visit stand on one slip, each with its own code`() async throws {
        let html = try PaperSamples.visitReceipt().html(await press())
        for number in 1...3 { #expect(html.contains("\(number). Mã hồ sơ: H01.89.12-261124-000\(number)")) }
        #expect(html.split(separator: "<svg").count - 1 == 3)
        #expect(html.split(separator: "<article").count - 1 == 2)
    }

    @Test func `the receipt of 10 January writes its day as forms do`() async throws {
        let html = try PaperSamples.receipt(on: "2026-01-05").html(await press())
        #expect(html.contains("Hoà Bình, ngày 05 tháng 01 năm 2026"))
        #expect(html.contains("9 giờ 05 phút, ngày 08 tháng 01 năm 2026"))
    }
}
