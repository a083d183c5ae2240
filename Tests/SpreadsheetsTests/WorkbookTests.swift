import Foundation
import Spreadsheets
import TestSupport
import Testing

/// Tables on their way out: as a workbook and as comma-separated values.
@Suite struct WorkbookTests {
    private static let table = SheetTable(
        name: "2019", heading: ["SỔ THEO DÕI HỒ SƠ", "Năm 2019"],
        columns: [
            .init("STT", width: 5), .init("Tên", width: 20), .init("Nhận hồ sơ", group: "NHẬN VÀ TRẢ", width: 12),
            .init("Trả kết quả", group: "NHẬN VÀ TRẢ", width: 12),
        ],
        rows: [
            [.number(1), .text("Nguyễn Văn Thử"), .text("9 giờ 05, 24/12/2019"), .text("")],
            [.number(2), .text("=HYPERLINK(\"http://x\")"), .text("+84912345678"), .text("@SUM(A1)\u{1}")],
        ])

    @Test func `a workbook opens elsewhere with its heads over one another and its cells as they were`() throws {
        let sheet = try #require(try PythonReading.sheets(Workbook.file([Self.table])).first)
        #expect(sheet.name == "2019")
        #expect(sheet.rows[0][0].text == "SỔ THEO DÕI HỒ SƠ")
        #expect(sheet.rows[2].map(\.text) == ["STT", "Tên", "NHẬN VÀ TRẢ", "None"])
        #expect(sheet.rows[3].map(\.text) == ["None", "None", "Nhận hồ sơ", "Trả kết quả"])
        #expect(sheet.rows[4].map(\.text) == ["1", "Nguyễn Văn Thử", "9 giờ 05, 24/12/2019", "None"])
        #expect(sheet.rows[4][0].type == "n")
    }

    @Test func `what people typed never becomes a formula in a workbook`() throws {
        let sheet = try #require(try PythonReading.sheets(Workbook.file([Self.table])).first)
        #expect(sheet.rows[5].map(\.type) == ["n", "s", "s", "s"])
        #expect(sheet.rows[5].map(\.text) == ["2", "=HYPERLINK(\"http://x\")", "+84912345678", "@SUM(A1)"])
    }

    @Test func `values parted by commas carry the mark of UTF-8 and cannot run as formulas`() {
        let lines = CSVText.text(Self.table).components(separatedBy: "\r\n")
        #expect(lines[0] == "\u{FEFF}STT,Tên,NHẬN VÀ TRẢ: Nhận hồ sơ,NHẬN VÀ TRẢ: Trả kết quả")
        #expect(lines[1] == "1,Nguyễn Văn Thử,\"9 giờ 05, 24/12/2019\",")
        #expect(lines[2] == "2,\"'=HYPERLINK(\"\"http://x\"\")\",'+84912345678,'@SUM(A1)\u{1}")
        #expect(lines.count == 4)
    }

    @Test(arguments: ["=1", "+1", "-1", "@a", "\t=1", " =1", "＝1", "\r=1", "\n=1"])
    func `every beginning that a spreadsheet runs is kept a text`(_ text: String) {
        let table = SheetTable(name: "a", columns: [.init("A", width: 5)], rows: [[.text(text)]])
        #expect(CSVText.text(table).contains("'\(text)"))
    }
}
