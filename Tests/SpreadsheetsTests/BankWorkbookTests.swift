import Domain
import Foundation
import Spreadsheets
import Testing

/// A bank's statement as a workbook, as online banking hands it out: real dates and numbers below a head of its own.
@Suite struct BankWorkbookTests {
    private static func reading(_ script: String) throws -> BankReading {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: path) }
        try PythonWriting.workbook(at: path, script)
        return try BankStatement.read(try SpreadsheetFile.grid(at: path))
    }

    private static let head = [
        "sheet.append(['NGÂN HÀNG NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN'])",
        "sheet.append(['SAO KÊ TÀI KHOẢN', None, None])",
        "sheet.append(['STT', 'Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Ghi nợ', 'Ghi có'])",
    ]

    @Test func `dates, numbers and texts of a workbook are read as those of a text file are`() throws {
        let rows = [
            "sheet.append([1, datetime.datetime(2026, 11, 24, 9, 5), 'FT1', 'PHI H01.89.12-261124-0001', None, 8000])",
            "sheet.append([2, datetime.date(2026, 11, 24), 'FT2', 'cam on', None, 12500.0])",
            "sheet.append([3, '24/11/2026', 'FT3', 'PHI', None, '36.000'])",
            "sheet.append([4, datetime.date(2026, 11, 24), 'FT4', 'rut tien', 5000, None])",
            "sheet.append([5, datetime.date(2026, 11, 24), 'FT5', 'le', None, 8000.5])",
        ]
        let reading = try Self.reading((Self.head + rows).joined(separator: "\n"))
        #expect(reading.lines.map(\.amount) == [8_000, 12_500, 36_000])
        #expect(reading.lines.map(\.reference) == ["FT1", "FT2", "FT3"])
        #expect(Set(reading.lines.map(\.day.description)) == ["2026-11-24"])
        #expect(reading.lines[0].description == "PHI H01.89.12-261124-0001")
        #expect(reading.outgoingCount == 1)
        #expect(reading.faults.count == 1, "half a đồng is no transfer: \(reading.faults)")
    }

    @Test func `our own workbook with the same lines gives the same reading as its text file`() throws {
        let table = SheetTable(
            name: "Sao kê", heading: ["Sao kê"],
            columns: [
                .init("Ngày giao dịch", width: 12), .init("Số tham chiếu", width: 12), .init("Nội dung", width: 40),
                .init("Ghi có", width: 12),
            ],
            rows: [
                [.text("24/11/2026"), .text("FT1"), .text("PHI H01.89.12-261124-0001"), .number(8_000)],
                [.text("25/11/2026"), .text("FT2"), .text("cảm ơn"), .number(1_250_000)],
            ])
        let folder = FileManager.default.temporaryDirectory
        let (book, text) = (
            folder.appending(path: "\(UUID().uuidString).xlsx"), folder.appending(path: "\(UUID().uuidString).csv")
        )
        defer { for path in [book, text] { try? FileManager.default.removeItem(at: path) } }
        try Workbook.file([table]).write(to: book)
        try Data(CSVText.text(table).utf8).write(to: text)
        let (ofBook, ofText) = (
            try BankStatement.read(try SpreadsheetFile.grid(at: book)),
            try BankStatement.read(try SpreadsheetFile.grid(at: text))
        )
        // Each file has a head of its own height, so the rows differ.
        func facts(_ reading: BankReading) -> [[String]] {
            reading.lines.map { [$0.day.description, String($0.amount), $0.description, $0.reference] }
        }
        #expect(facts(ofBook) == facts(ofText))
        #expect(facts(ofBook).map(\.[1]) == ["8000", "1250000"])
    }

    @Test func `a workbook without the columns of a statement is refused by name`() throws {
        let refusal = #expect(throws: BankStatementRefusal.self) {
            try Self.reading("sheet.append(['Họ tên', 'Nội dung'])\nsheet.append(['A', 'B'])")
        }
        #expect(refusal?.message.contains("Ngày giao dịch") == true)
    }
}
