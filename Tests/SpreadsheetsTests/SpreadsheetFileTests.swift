import Domain
import Foundation
import Spreadsheets
import TestSupport
import Testing

/// Spreadsheets from outside: what is read of them, and that nothing hostile does harm.
@Suite struct SpreadsheetFileTests {
    @Test func `a workbook gives its cells with their kinds at their own places`() async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.xlsx")
            try PythonWriting.workbook(
                at: path,
                """
                sheet.title = 'Năm 2019'
                sheet['A1'], sheet['B1'] = 'STT', 'Tên'
                sheet['A3'], sheet['B3'], sheet['C3'] = 7, 'Nguyễn Văn Thử', datetime.datetime(2019, 12, 24, 9, 5)
                sheet['D3'], sheet['E3'], sheet['F3'] = datetime.date(2019, 12, 27), 43823.5, '=A3+1'
                sheet['G3'], sheet['H3'] = datetime.time(9, 5), '#REF!'
                sheet.merge_cells('J1:L1')
                """)
            let grid = try SpreadsheetFile.grid(at: path)
            let (received, due) = (try #require(CivilDate("2019-12-24")), try #require(CivilDate("2019-12-27")))
            #expect(grid.name == "Năm 2019")
            #expect(grid.epoch == .since1900)
            #expect(grid.rows.count == 3)
            #expect(grid.rows[1].isEmpty)
            #expect(
                grid.rows[2] == [
                    .number(7), .text("Nguyễn Văn Thử"), .day(received, second: 32_700), .day(due, second: 0),
                    .number(43823.5), .formula, .clock(second: 32_700), .fault("#REF!"),
                ])
        }
    }

    @Test func `a workbook is known by its content: what arrives over the network has no ending`() async throws {
        try await withTemporaryFolder { folder in
            let named = URL(filePath: folder).appending(path: "book.xlsx")
            try PythonWriting.workbook(at: named, "sheet['A1'] = 'PHI H01.89.12-261202-0001'")
            let bare = URL(filePath: folder).appending(path: "arrived")
            try FileManager.default.copyItem(at: named, to: bare)
            #expect(try SpreadsheetFile.grid(at: bare).rows == [[.text("PHI H01.89.12-261202-0001")]])
        }
    }

    @Test func `a workbook of the old Macintosh counts days from 1904`() async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.xlsx")
            try PythonWriting.workbook(
                at: path, "book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904\nsheet['A1'] = 42361")
            let grid = try SpreadsheetFile.grid(at: path)
            #expect(grid.epoch == .since1904)
            #expect(SheetMoment(grid.rows[0][0], epoch: grid.epoch)?.day == CivilDate("2019-12-24"))
        }
    }

    @Test func `a sheet is chosen by its name, and a wrong name is answered with those there are`() async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.xlsx")
            try PythonWriting.workbook(
                at: path, "sheet.title = 'Bìa'\nbook.create_sheet('Năm 2019')['A1'] = 'STT'")
            #expect(try SpreadsheetFile.grid(at: path, sheet: "Năm 2019").rows == [[.text("STT")]])
            #expect(throws: SpreadsheetRefusal.sheetUnknown(["Bìa", "Năm 2019"])) {
                try SpreadsheetFile.grid(at: path, sheet: "2018")
            }
        }
    }

    @Test(arguments: [
        ("a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n", [["a", "b"], ["1", "x, \"y\"\nz"]]),
        (
            "\u{FEFF}STT;Tên;Ngày\n1;Nguyễn Văn Thử;24/12/2019",
            [["STT", "Tên", "Ngày"], ["1", "Nguyễn Văn Thử", "24/12/2019"]]
        ),
        ("STT\tTên\n1\tLê, Hà", [["STT", "Tên"], ["1", "Lê, Hà"]]),
        ("a,b\n'+84912345678,'tis", [["a", "b"], ["+84912345678", "'tis"]]),
    ])
    func `values parted by commas, semicolons or tabs are read`(text: String, rows: [[String]]) async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.csv")
            try Data(text.utf8).write(to: path)
            #expect(try SpreadsheetFile.grid(at: path).rows.map { $0.map(\.words) } == rows)
        }
    }

    @Test func `texts in UTF-16 and in the old fonts are read too`() async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.csv")
            try #require("STT,Tên\n1,Nguyễn Văn Thử".data(using: .utf16)).write(to: path)
            #expect(try SpreadsheetFile.grid(at: path).rows[1][1].words == "Nguyễn Văn Thử")
            try #require("STT,Hä tªn\n1,NguyÔn V¨n Thö".data(using: .isoLatin1)).write(to: path)
            #expect(try SpreadsheetFile.grid(at: path).rows.map { $0[1].words } == ["Họ tên", "Nguyễn Văn Thử"])
        }
    }

    @Test func `a formula in a text file is a formula as well`() async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.csv")
            try Data("a,b\n=1+1,2".utf8).write(to: path)
            #expect(try SpreadsheetFile.grid(at: path).rows[1] == [.formula, .text("2")])
        }
    }

    @Test func `unclosed quotes are told with their line`() async throws {
        try await refused(Data("a,b\n1,\"x\n2,y\n".utf8), as: .quotesUnclosed(line: 2))
        try await refused(Data("a,b\n\"x\"y,2\n".utf8), as: .quotesUnclosed(line: 2))
    }

    @Test func `what is no spreadsheet is refused`() async throws {
        try await refused(Data(), as: .fileEmpty)
        try await refused(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), as: .oldWorkbook)
        try await refused(Data((0...255).map { UInt8($0) }), as: .notASpreadsheet)
        try await refused(Data([0x50, 0x4B, 0x03, 0x04] + (0...99)), as: .notASpreadsheet)
        try await refused(Data("%PDF-1.7\n\u{0}\u{1}".utf8), as: .notASpreadsheet)
    }

    @Test func `a file of a hundred megabytes is not opened`() async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.xlsx")
            #expect(FileManager.default.createFile(atPath: path.path, contents: nil))
            try FileHandle(forWritingTo: path).truncate(atOffset: 100_000_000)
            #expect(throws: SpreadsheetRefusal.fileTooLarge(megabytes: 50)) { try SpreadsheetFile.grid(at: path) }
        }
    }

    @Test func `an archive that swells to a gigabyte is not unpacked`() async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "bomb.xlsx")
            try PythonWriting.run(
                """
                from sys import argv
                from zipfile import ZIP_DEFLATED, ZipFile
                with ZipFile(argv[1], 'w', ZIP_DEFLATED) as archive:
                    archive.writestr('[Content_Types].xml', '<Types/>')
                    with archive.open('xl/worksheets/sheet1.xml', 'w', force_zip64=True) as inner:
                        for _ in range(1000): inner.write(bytes(1024 * 1024))
                """, path)
            #expect(throws: SpreadsheetRefusal.swellsTooMuch) { try SpreadsheetFile.grid(at: path) }
        }
    }

    @Test func `other archives and pictures in disguise are refused`() async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.xlsx")
            try PythonWriting.run(
                "import sys, zipfile\nzipfile.ZipFile(sys.argv[1], 'w').writestr('a.txt', 'xin chào')", path)
            #expect(throws: SpreadsheetRefusal.notASpreadsheet) { try SpreadsheetFile.grid(at: path) }
            try PythonWriting.run(
                "import sys, zipfile\nzipfile.ZipFile(sys.argv[1], 'w').writestr('[Content_Types].xml', '<x')", path)
            #expect(throws: SpreadsheetRefusal.notASpreadsheet) { try SpreadsheetFile.grid(at: path) }
        }
    }

    private func refused(_ bytes: Data, as refusal: SpreadsheetRefusal) async throws {
        try await withTemporaryFolder { folder in
            let path = URL(filePath: folder).appending(path: "book.csv")
            try bytes.write(to: path)
            #expect(throws: refusal) { try SpreadsheetFile.grid(at: path) }
        }
    }
}
