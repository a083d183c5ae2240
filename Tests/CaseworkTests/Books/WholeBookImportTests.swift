import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A register with every column of its form: what is said to be understood, and the same book in another office.
@Suite struct WholeBookImportTests {
    private static let rows: [[String]] = [
        RegisterColumn.allCases.map(\.vietnamese),
        [
            "1", "H01.89.12-261123-0007", "Đăng ký khai sinh", "Nguyễn Văn Thử", "Ấp Long Định; 0912345678",
            "UBND xã Hòa Bình", "8 giờ 30, 23/11/2026", "17 giờ 00, 26/11/2026", "9 giờ 00, 24/11/2026", "Trực tiếp",
            "Trần Thị Mẫu",
        ],
        [
            "2", "", "Đăng ký khai sinh", "Trần Thị Mẫu", "", "Công an xã", "9 giờ 00, 23/11/2026", "", "",
            "Qua dịch vụ bưu chính công ích", "",
        ],
        [
            "3", "", "Đăng ký khai sinh", "Lê Văn Ba", "", "Phòng Tư pháp huyện Cũ", "10 giờ 00, 23/11/2026", "", "",
            "Trực tuyến", "",
        ],
        ["4", "", "Đăng ký khai sinh", "Lê Văn Tư", "", "", "10 giờ 00, 23/11/2026", "", "", "", ""],
    ]

    @Test(arguments: Engine.available)
    func `a code that is here already for somebody else is a fault, and not a line known again`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            _ = try await office.take(Self.rows)
            var rows = [Self.rows[0], Self.rows[1]]
            (rows[1][0], rows[1][3]) = ("", "Người Khác")
            let other = rows
            let faults = await #expect(throws: PaperBookFaults.self) { try await office.take(other, from: "second") }
            #expect(faults?.faults.first?.words.contains("của người khác") == true, "\(String(describing: faults))")
            rows[1][3] = "NGUYEN VAN THU"
            let same = rows
            #expect(try await office.take(same, from: "third").knownCount == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `what was understood is told column by column, and who settles a matter by name`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var residence = ProcedureVersion.birth
            residence.code = "1.004222"
            (residence.definition.name, residence.definition.authority) = ("Đăng ký thường trú", "Công an xã")
            try await office.keep(residence)
            let reading = try await office.read(Self.rows)
            #expect(reading.faults.isEmpty, "\(reading.faults)")
            #expect(
                reading.understood(of: Self.grid(Self.rows)) == """
                    Trang tính «Sổ»: 4 dòng hồ sơ, tiêu đề ở trên dòng 2.
                      Cột A: STT
                      Cột B: Mã hồ sơ
                      Cột C: Tên TTHC
                      Cột D: Tên tổ chức, cá nhân
                      Cột E: Địa chỉ, số điện thoại
                      Cột F: Cơ quan chủ trì giải quyết
                        «Công an xã»: 1 dòng, có trong danh mục thủ tục hoặc quy chế phối hợp
                        «Phòng Tư pháp huyện Cũ»: 1 dòng, chưa có trong danh mục, được giữ như sổ ghi
                        «Ủy ban nhân dân xã Hoà Bình»: 1 dòng, cơ quan mình
                      Cột G: Nhận hồ sơ
                      Cột H: Hẹn trả kết quả
                      Cột I: Trả kết quả
                      Cột J: Phương thức nhận kết quả
                      Cột K: Ký nhận
                      Dòng 2: mã H01.89.12-261123-0007; thủ tục 1.001193; nhận 8 giờ 30, Thứ Hai, 23/11/2026; hẹn \
                    17 giờ 00, Thứ Năm, 26/11/2026; đã trả kết quả 9 giờ 00, Thứ Ba, 24/11/2026
                      Dòng 3: mã sẽ được cấp; thủ tục 1.001193; nhận 9 giờ 00, Thứ Hai, 23/11/2026; hẹn theo thời \
                    hạn của thủ tục; chưa trả
                      Dòng 4: mã sẽ được cấp; thủ tục 1.001193; nhận 10 giờ 00, Thứ Hai, 23/11/2026; hẹn theo thời \
                    hạn của thủ tục; chưa trả
                    """)
        }
    }

    @Test(arguments: Engine.available)
    func `our own register comes in at another office as the same book, and once more as nothing new`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.take(Self.rows)
            let book = try await office.bookText()
            let named = ["Ủy ban nhân dân xã Hoà Bình", "Công an xã", "Phòng Tư pháp huyện Cũ"]
            #expect(book.map { $0[5] } == named + ["Ủy ban nhân dân xã Hoà Bình"])
            #expect(try await office.bookText(asOfEnd: office.clock.now.date) == book)
            let file = [RegisterColumn.allCases.map(\.vietnamese)] + book
            #expect(try await office.take(file, from: "again").knownCount == 4)
            try await TestOffice.open(engine) { other in
                try await other.keep(.birth)
                #expect(try await other.take(file).added.count == 4)
                #expect(try await other.bookText() == book)
                #expect(try await other.take(file, from: "again").added.isEmpty)
                _ = try await Verification(database: other.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the control sheet names who settled the matter by the old book`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let codes = try await office.take(Self.rows).added
            let paper = try await office.work.acts.issueControlSheet(of: codes[2], by: office.officer(.reception))
            guard case .controlSheet(let sheet) = paper.sheet?.content else {
                Issue.record("no sheet")
                return
            }
            #expect(sheet.cooperatingAgency == "Phòng Tư pháp huyện Cũ")
        }
    }

    static func grid(_ rows: [[String]]) -> SheetGrid {
        SheetGrid(name: "Sổ", rows: rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
    }
}

extension TestOffice {
    fileprivate func read(_ rows: [[String]]) async throws -> PaperBookReading {
        try await work.paperBooks.read(WholeBookImportTests.grid(rows), year: nil, aliases: [:], office: office)
    }

    @discardableResult
    fileprivate func take(_ rows: [[String]], from file: String = "first") async throws -> PaperBookReport {
        let reading = try await read(rows)
        #expect(reading.faults.isEmpty, "\(reading.faults)")
        return try await work.paperBooks.take(
            reading.lines, from: file, office: office, by: SystemActor.id, isRehearsal: false)
    }
}
