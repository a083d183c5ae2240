import Domain
import Foundation
import Papers
import Testing

@Suite(.serialized) struct PDFTests {
    /// What a paper must look like once it is printed: how many pages of which size, and words that must be on them.
    struct Expectation: Sendable {
        let name: String
        let pages: Int
        let size: [Int]
        let words: [String]

        init(_ name: String, pages: Int = 1, _ size: [Int] = Self.a4, _ words: String...) {
            self.name = name
            self.pages = pages
            self.size = size
            self.words = words
        }

        static let a4 = [595, 841]
        static let lying = [841, 595]
        static let a5 = [595, 419]
    }

    static let expectations = [
        Expectation(
            "receipt-2025", pages: 2, Expectation.a4, "GIẤY TIẾP NHẬN HỒ SƠ", "Liên: Lưu", "Quét mã để tra cứu",
            "Số định danh"),
        Expectation("receipt-2018", pages: 2, Expectation.a4, "BỘ PHẬN TIẾP NHẬN", "Số: 12/TNHS"),
        Expectation("visit-receipt", pages: 4, Expectation.a4, "(Dùng cho 03 hồ sơ nộp cùng một lần)"),
        Expectation("visit-receipt-2018", pages: 4, Expectation.a4, "(Dùng cho 03 hồ sơ nộp cùng một lần)"),
        Expectation(
            "refusal-after-reception", pages: 1, Expectation.a4, "PHIẾU TỪ CHỐI", "CHỦ TỊCH", "Lê Thu Hà"),
        Expectation(
            "supplement-request-processing", pages: 1, Expectation.a4, "PHIẾU YÊU CẦU BỔ SUNG", "đến hết ngày 15",
            "NGƯỜI HƯỚNG DẪN", "Mã hồ sơ: H01.89.12-261124-0001"),
        Expectation("refusal-2025", pages: 1, Expectation.a4, "PHIẾU TỪ CHỐI", "Quét mã để kiểm tra"),
        Expectation(
            "apology-2025", pages: 1, Expectation.a4, "ĐỀ NGHỊ GIA HẠN", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
            "số định danh: 089090000123"),
        Expectation("apology-2018", pages: 1, Expectation.a4, "HẸN LẠI NGÀY TRẢ KẾT QUẢ", "Số: 12/XLHS"),
        Expectation("apology-overdue", pages: 1, Expectation.a4, "PHIẾU XIN LỖI", "thái độ phục vụ chưa đúng mực"),
        Expectation("stop-notice", pages: 1, Expectation.a4, "DỪNG GIẢI QUYẾT HỒ SƠ", "Giấy tờ đã trả lại"),
        Expectation("control-sheet", pages: 1, Expectation.a4, "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "Đúng hạn"),
        Expectation(
            "fees-2025", pages: 3, Expectation.a5, "Liên 1: Lưu", "Liên 2: Giao người nộp tiền", "Liên 3: Kế toán",
            "Bốn mươi bốn nghìn đồng", "44.000"),
        Expectation("result-handover", pages: 1, Expectation.lying, "PHIẾU BÀN GIAO KẾT QUẢ", "NGƯỜI NHẬN", "Bưu điện"),
        Expectation(
            "register", pages: 1, Expectation.lying, "SỔ THEO DÕI HỒ SƠ", "Ký nhận", "Trang 1/1", "Không phát sinh",
            "Quyển số: 2026 – Tờ số 1"),
        Expectation(
            "certification-copies", pages: 1, Expectation.lying, "SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH",
            "Quyển số: 01/2026-SCT/BS – Tờ số 1", "Đính chính ngày 24/11/2026", "NGƯỜI KÝ CHỨNG THỰC"),
        Expectation(
            "certification-transactions", pages: 1, Expectation.lying, "SỔ CHỨNG THỰC HỢP ĐỒNG, GIAO DỊCH",
            "8 giờ 07, 24/11/2026", "Tổng số: 02 việc chứng thực"),
        Expectation(
            "apology-register", pages: 1, Expectation.lying, "SỔ THEO DÕI VIỆC XIN LỖI", "Quý IV năm 2026",
            "Tổng số: 02 phiếu xin lỗi"),
        Expectation("apology-register-2018", pages: 1, Expectation.lying, "Số: 12/STDXL", "BỘ PHẬN TIẾP NHẬN"),
        Expectation(
            "none-arose", pages: 1, Expectation.a4, "không phát sinh", "118/2025/NĐ-CP", "3.330", "Số: 12/BC-TTPVHCC"),
        Expectation("none-arose-2018", pages: 1, Expectation.a4, "61/2018/NĐ-CP", "Năm 2019"),
        Expectation("none-arose-running", pages: 1, Expectation.a4, "Việc xin lỗi tổ chức, cá nhân"),
    ]

    /// What is known of the sample in particular, else what its form wants of every paper.
    private static func expectation(of sample: PaperSample) -> Expectation {
        if let known = expectations.first(where: { $0.name == sample.name }) { return known }
        let title = sample.sheet.title.uppercased()
        return switch sample.sheet.kind {
        case .receipt: Expectation(sample.name, pages: 2, Expectation.a4, title)
        case .feeReceipt: Expectation(sample.name, pages: 3, Expectation.a5, title)
        case .feeRefund, .feeExemption: Expectation(sample.name, pages: 1, Expectation.a5, title)
        case .register, .resultHandover, .certificationBook, .apologyRegister, .tillClosing:
            Expectation(sample.name, Expectation.lying, title)
        default: Expectation(sample.name, Expectation.a4, title)
        }
    }

    @Test func `what is expected in particular is expected of papers that there are`() {
        let names = Set(PaperSamples.all.map(\.name))
        #expect(Self.expectations.allSatisfy { names.contains($0.name) })
    }

    @Test(arguments: PaperSamples.all.map(\.name))
    func `each paper prints on the size and the pages of its form`(name: String) async throws {
        let sample = try #require(PaperSamples.all.first { $0.name == name })
        let expected = Self.expectation(of: sample)
        let html = try sample.html(try PaperPress(stylesheet: "/public/paper.css"))
        let printed = try PrintedPaper(try await PDFPress().pdf(of: html))
        #expect(printed.pageCount == expected.pages)
        #expect([printed.size.width, printed.size.height] == expected.size)
        for words in expected.words { #expect(printed.text.contains(words), "\(words)") }
    }

    @Test func `a long register repeats its head on every page and counts its pages`() async throws {
        let row = RegisterPaper.Row(
            ordinal: 1, code: "H01.89.12-261124-0001", procedure: "Đăng ký khai sinh", person: "Nguyễn Văn Thử",
            reach: "Ấp Long Định", authority: "Ủy ban nhân dân xã", receivedAt: LocalInstant(epochSeconds: 0),
            dueAt: nil, returned: "", returnManner: "Trực tiếp", collector: "")
        let book = RegisterPaper(
            volume: "2026", days: [.init(PaperSamples.date("2026-11-24"), rows: Array(repeating: row, count: 60))])
        let sheet = PaperSheet(head: PaperSamples.head(), content: .register(book))
        let html = try sheet.html(try PaperPress(stylesheet: "/public/paper.css"))
        let printed = try PrintedPaper(try await PDFPress().pdf(of: html))
        #expect(printed.pageCount > 2)
        #expect(printed.text.contains("Trang \(printed.pageCount)/\(printed.pageCount)"))
        #expect(printed.text.split(separator: "NHẬN VÀ TRẢ KẾT QUẢ").count - 1 == printed.pageCount)
    }

    @Test func `a letter that goes on to a second page is numbered there, and only there`() async throws {
        let reason = Array(repeating: "Căn cứ pháp lý chưa đủ.", count: 60).joined(separator: "\n")
        let refusal = RefusalPaper(
            party: PaperSamples.party(), procedure: "Đăng ký khai sinh", reason: reason, officer: "Nguyễn Thị Hoa")
        let sheet = PaperSheet(head: PaperSamples.head(), content: .refusal(refusal))
        let html = try sheet.html(try PaperPress(stylesheet: "/public/paper.css"))
        let printed = try PrintedPaper(try await PDFPress().pdf(of: html))
        #expect(printed.pageCount == 2)
        #expect(printed.text.contains("2 Căn cứ pháp lý"))
        #expect(!printed.text.contains("1 ỦY BAN") && !printed.text.hasPrefix("1 "))
    }

    @Test func `nothing is fetched, from the disk as little as from the network`() async throws {
        let html = """
            <html><head><link rel="attachment" href="file:///etc/hostname"></head><body><p>Giấy tờ</p>
            <img src="file:///etc/hostname" alt="không có ảnh"><img src="http://127.0.0.1:9/x.png" alt="">
            <a rel="attachment" href="file:///etc/hostname">x</a></body></html>
            """
        let printed = try PrintedPaper(try await PDFPress().pdf(of: html))
        #expect(printed.text.contains("Giấy tờ"))
        #expect(printed.attachments.contains("0 embedded files"))
    }

    @Test func `who has to wait for the processor is not stopped for it`() async throws {
        let html = "<p>" + String(repeating: "<b>Hồ sơ</b> ", count: 2000)
        async let held: Void = HeldPress(workLimit: 7).holdStill(seconds: 8)
        let pdf = try await PDFPress(workLimit: 7).pdf(of: html)
        try await held
        #expect(pdf.starts(with: Data("%PDF".utf8)))
    }

    @Test func `what works too long is stopped`() async throws {
        let html = "<p>" + String(repeating: "<b>Hồ sơ</b> ", count: 400_000)
        await #expect(throws: PDFFault.tookTooLong) { try await PDFPress(workLimit: 1).pdf(of: html) }
    }
}
