import Domain
import Foundation
import Papers
import Testing

@Suite struct PapersTests {
    @Test func `every paper carries the national title, a language and the stylesheet it was told`() async throws {
        let press = try PaperPress(stylesheet: "/x/paper.css?v=1")
        for sample in PaperSamples.all {
            let html = try sample.html(press)
            #expect(html.contains("<html lang=\"vi\">"))
            // Registers are books, not letters: their forms have the agency alone on top.
            let isBook = sample.sheet.kind.isBook
            #expect(html.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") != isBook)
            #expect(html.contains("Độc lập - Tự do - Hạnh phúc") != isBook)
            #expect(html.contains("ỦY\u{A0}BAN\u{A0}NHÂN\u{A0}DÂN"))
            #expect(html.contains("href=\"/x/paper.css?v=1\"") || html.contains("href=\"/x/paper.css?v&#x3D;1\""))
            #expect(!html.contains("{{") && !html.contains("style=\"") && !html.contains("<script"))
            #expect(html.count { $0 == "<" } == html.count { $0 == ">" })
        }
    }

    @Test func `the supplement request lists every demand, names who helps, and is signed on the right`() async throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        let html = try PaperSamples.supplementRequest().html(press)
        #expect(html.contains("Số: 12/PBS-TTPVHCC"))
        #expect(html.split(separator: "class=\"demand\"").count - 1 == 2)
        #expect(html.contains("liên hệ với bà Nguyễn Thị Hoa, số điện thoại 0296 3123 456"))
        #expect(html.contains("NGƯỜI HƯỚNG DẪN") && !html.contains("NGƯỜI NỘP HỒ SƠ"))
    }

    @Test func `the refusal gives its reason and has no code when the dossier was never received`() async throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        let html = try PaperSamples.refusal().html(press)
        #expect(html.contains("Số: 12/PTC-TTPVHCC"))
        #expect(html.contains("Thửa đất không thuộc địa bàn xã Hoà Bình."))
        #expect(!html.contains("Mã hồ sơ:"))
    }

    @Test func `the control sheet has a row for each hand-over and empty ones to go on by hand`() async throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        let html = try PaperSamples.controlSheet().html(press)
        #expect(html.split(separator: "1. Giao:").count - 1 == 4)
        #expect(html.split(separator: "……giờ……phút").count - 1 == 2)
        #expect(html.contains("Đúng hạn") && html.contains("Trước hạn<"))
    }

    @Test func `the stylesheet lies where it is said to lie`() throws {
        let css = try String(contentsOf: PaperPress.stylesheetFile, encoding: .utf8)
        #expect(css.contains("size: A4 portrait"))
    }
}

@Suite struct QRCodeTests {
    /// The finder pattern of every code: dark ring, light ring, dark heart, in the top left corner.
    @Test func `a code has a quiet zone and its finder pattern`() throws {
        let code = try #require(QRCode("https://motcua.hoabinh.example/track/q/0123456789abcdef"))
        #expect((code.side - 8 - 21).isMultiple(of: 4))
        #expect(code.path.hasPrefix("M4,4h7v1h-7z"))
        #expect(code.path.contains("M4,5h1v1h-1z"))
        #expect(code.path.contains("M6,6h3v1h-3z"))
        #expect(code.svg.contains("viewBox=\"0 0 \(code.side) \(code.side)\""))
    }

    @Test func `nothing and too much make no code`() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "a", count: 4_000)) == nil)
    }
}
