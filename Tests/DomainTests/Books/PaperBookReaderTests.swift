import Domain
import Testing

/// Old books as offices have them: what is understood, and what is told back.
@Suite struct PaperBookReaderTests {
    private static let names = ProcedureNames(
        [
            ("2.000815", "Chứng thực bản sao từ bản chính"), ("1.001193", "Đăng ký khai sinh"),
            ("1.000110", "Đăng ký khai sinh có yếu tố nước ngoài"), ("1.000656", "Đăng ký khai tử"),
        ].map { (code: $0.0, name: $0.1) }, aliases: ["sao y": "2.000815"])

    private static let agencies = KnownAgencies(
        office: "Ủy ban nhân dân xã Hoà Bình", others: ["Công an xã Hoà Bình", ""])

    static func read(_ rows: [[SheetCell]], year: Int? = nil) throws -> PaperBookReading {
        try PaperBookReader.read(
            SheetGrid(name: "2019", rows: rows), procedures: names, agencies: agencies,
            hours: .standard, now: LocalInstant(CivilDate(dayNumber: 20_781), hour: 10), year: year)
    }

    static func texts(_ cells: String...) -> [SheetCell] { cells.map { $0.isEmpty ? .empty : .text($0) } }

    private let heads = texts("STT", "Mã hồ sơ", "Tên TTHC", "Họ tên", "Nhận hồ sơ", "Hẹn trả kết quả", "Trả kết quả")

    @Test func `a line is read with code, number, people and moments`() throws {
        let reading = try Self.read([
            heads,
            Self.texts(
                "7", "H01.89.12-191224-0007", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019 9:05", "27/12/2019",
                "26/12/2019 14:00"),
        ])
        #expect(reading.faults.isEmpty)
        let line = try #require(reading.lines.first)
        let day = try #require(CivilDate("2019-12-24"))
        #expect(line.row == 2)
        #expect(line.bookNumber == 7)
        #expect(line.code?.description == "H01.89.12-191224-0007")
        #expect(line.procedureCode == "1.001193")
        #expect(line.owner.name == "Nguyễn Văn Thử")
        #expect(line.receivedAt == LocalInstant(day, hour: 9, minute: 5))
        #expect(line.dueAt == LocalInstant(day.adding(days: 3), hour: 17))
        #expect(line.ending == PaperBookLine.Ending(status: .returned, at: LocalInstant(day.adding(days: 2), hour: 14)))
    }

    @Test func `what happened today without an hour happened by now, and an hour still to come is a fault`() throws {
        let today = CivilDate(dayNumber: 20_781)
        let (day, ten) = (today.slashed, LocalInstant(today, hour: 10))
        let rows = [("\(day) 8:00", day), (day, "rút hồ sơ \(day)"), (day, "")].map { received, returned in
            Self.texts("", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", received, day, returned)
        }
        let reading = try Self.read([heads] + rows)
        #expect(reading.faults.isEmpty, "\(reading.faults)")
        #expect(reading.lines.map { $0.ending?.at } == [ten, ten, nil])
        #expect(reading.lines.map(\.receivedAt.minuteOfDay) == [8 * 60, 7 * 60, 7 * 60])
        #expect(reading.lines.allSatisfy { $0.dueAt == LocalInstant(today, hour: 17) })
        let early = try Self.read([
            heads, Self.texts("", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "\(day) 10:01", "", ""),
            Self.texts("", "", "Đăng ký khai sinh", "Trần Thị Mẫu", "\(day) 9:00", "", "\(day) 14:00"),
        ])
        #expect(early.lines.count == 0 && early.faults.map(\.row) == [2, 3])
        #expect(early.faults.allSatisfy { $0.words.contains("chưa tới; xin ghi lại.") }, "\(early.faults)")
    }

    @Test func `heads may stand in any order, without accents, in two lines under merged ones, below a title`() throws {
        let reading = try Self.read([
            Self.texts("SỔ THEO DÕI HỒ SƠ"),
            [],
            Self.texts(
                "NHAN VA TRA KET QUA", "", "", "Ten to chuc, ca nhan", "TEN TTHC", "Ghi chú", "Địa chỉ, số điện thoại"),
            Self.texts("Nhận hồ sơ (ngày, giờ)", "Nhận và trả: Hen tra ket qua", "Tra ket qua", "", "", "", ""),
            Self.texts("1", "2", "3", "4", "5", "6", "7"),
            Self.texts("24/12/2019", "", "", "Trần Thị Mẫu", "khai tử", "gấp", "Ấp Long Định - ĐT: 0912.345.678"),
        ])
        #expect(reading.faults.isEmpty, "\(reading.faults)")
        let line = try #require(reading.lines.first)
        #expect(line.procedureCode == "1.000656")
        #expect(line.owner.address == "Ấp Long Định")
        #expect(line.owner.phone == "0912345678")
        #expect(line.dueAt == nil && line.ending == nil)
        #expect(reading.layout.unknownHeads == [5: "Ghi chú"])
        #expect(reading.skippedRows == [5])
    }

    @Test func `heads and names in the old fonts are turned into Unicode`() throws {
        let reading = try Self.read([
            Self.texts("STT", "Tªn TTHC", "Hä tªn", "NhËn hå s¬"),
            Self.texts("1", "§¨ng ký khai sinh", "NguyÔn V¨n Thö", "24/12/2019"),
        ])
        #expect(reading.lines.first?.owner.name == "Nguyễn Văn Thử", "\(reading.faults)")
        #expect(reading.lines.first?.procedureCode == "1.001193")
    }

    @Test func `headings between days, repeated heads and empty lines are passed over and told`() throws {
        let reading = try Self.read([
            heads, Self.texts("Ngày 24/12/2019"), [],
            Self.texts("1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", ""), heads,
            Self.texts("2", "", "Đăng ký khai tử", "Trần Thị Mẫu", "24/12/2019", "", ""),
        ])
        #expect(reading.lines.map(\.row) == [4, 6])
        #expect(reading.skippedRows == [2, 5])
    }

    @Test(arguments: [
        ("Rút hồ sơ 26/12/2019", DossierStatus.withdrawn), ("Không bổ sung, 26/12/2019", .closedIncomplete),
        ("26/12/2019", .returned),
    ])
    func `the end of a dossier is read from its words`(words: String, status: DossierStatus) throws {
        let reading = try Self.read([
            heads, Self.texts("1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "27/12/2019", words),
        ])
        #expect(reading.lines.first?.ending?.status == status)
        #expect(reading.lines.first?.ending?.at.date == CivilDate("2019-12-26"))
    }

    @Test(arguments: [
        (["x", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", ""], "STT"),
        (["1", "", "", "Nguyễn Văn Thử", "24/12/2019", "", ""], "Tên TTHC"),
        (["1", "", "Cấp phép bay", "Nguyễn Văn Thử", "24/12/2019", "", ""], "Tên TTHC"),
        (["1", "", "đăng ký khai", "Nguyễn Văn Thử", "24/12/2019", "", ""], "có thể là"),
        (["1", "", "9.999999", "Nguyễn Văn Thử", "24/12/2019", "", ""], "Tên TTHC"),
        (["1", "", "Đăng ký khai sinh", "", "24/12/2019", "", ""], "Tên tổ chức, cá nhân"),
        (["1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "", "", ""], "Nhận hồ sơ"),
        (["1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "31/02/2019", "", ""], "Nhận hồ sơ"),
        (["1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2099", "", ""], "chưa tới"),
        (["1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2018", "", ""], "không thuộc sổ năm 2019"),
        (["1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "20/12/2019", ""], "trước ngày nhận"),
        (["1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", "20/12/2019"], "trước lúc nhận"),
        (["1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", "đã trả"], "Trả kết quả"),
        (["1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", "rút hồ sơ"], "chưa có ngày"),
    ])
    func `each bad line is told with its column and what to do`(cells: [String], words: String) throws {
        let row: [SheetCell] = cells.map { $0.isEmpty ? .empty : .text($0) }
        let reading = try Self.read([heads, row], year: 2019)
        #expect(reading.lines.isEmpty)
        #expect(reading.faults.count == 1, "\(reading.faults)")
        #expect(reading.faults.first?.words.hasPrefix("Dòng 2: ") == true)
        #expect(reading.faults.first?.sentence.contains(words) == true, "\(reading.faults)")
        #expect(reading.faults.first?.sentence.hasSuffix(".") == true)
    }

    @Test func `formulas and faults in known columns are refused, elsewhere they do not matter`() throws {
        let reading = try Self.read([
            heads + [.text("Ghi chú")],
            [
                .number(1), .empty, .text("Đăng ký khai sinh"), .text("Nguyễn Văn Thử"), .formula, .fault("#REF!"),
                .empty,
            ],
            Self.texts("2", "", "Đăng ký khai tử", "Trần Thị Mẫu", "24/12/2019", "", "") + [.formula],
        ])
        #expect(reading.faults.map(\.row) == [2, 2])
        #expect(reading.faults.contains { $0.sentence.contains("công thức") })
        #expect(reading.faults.contains { $0.sentence.contains("#REF!") })
        #expect(reading.lines.map(\.row) == [3])
    }

    @Test func `two lines with one code or one number are told`() throws {
        let line = ["1", "H01.89.12-191224-0007", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", ""]
        let reading = try Self.read([heads] + [line, line].map { $0.map { $0.isEmpty ? .empty : .text($0) } })
        #expect(reading.faults.map(\.row) == [3, 3])
        #expect(reading.faults[0].sentence.contains("đã có ở dòng 2"))
    }

    @Test func `a sheet that is no register is refused as a whole`() {
        #expect(throws: PaperBookRefusal.nothingInside) { try Self.read([]) }
        #expect(throws: PaperBookRefusal.nothingInside) { try Self.read([[], []]) }
        #expect(throws: PaperBookRefusal.headsMissing(["Tên TTHC", "Tên tổ chức, cá nhân", "Nhận hồ sơ"])) {
            try Self.read([Self.texts("Món", "Giá"), Self.texts("Phở", "30000")])
        }
        #expect(throws: PaperBookRefusal.headsMissing(["Nhận hồ sơ"])) {
            try Self.read([Self.texts("STT", "Tên TTHC", "Họ tên", "Địa chỉ")])
        }
        #expect(throws: PaperBookRefusal.headTwice("Nhận hồ sơ")) {
            try Self.read([Self.texts("STT", "Tên TTHC", "Họ tên", "Nhận hồ sơ", "Ngày nhận")])
        }
        #expect(throws: PaperBookRefusal.noLines) { try Self.read([heads]) }
    }

    @Test func `numbers that have lost their zeros and odd telephones are kept whole`() throws {
        let reading = try Self.read([
            Self.texts("STT", "Mã TTHC", "Họ tên", "Ngày nhận", "Số điện thoại", "CCCD", "Địa chỉ"),
            [
                .number(1), .text("1.001193"), .text("Nguyễn Văn Thử"), .number(43823), .number(912_345_678),
                .number(89_090_000_123), .text("Ấp 1"),
            ],
            Self.texts("2", "1.001193", "Trần Thị Mẫu", "24/12/2019", "01631234567", "", "Ấp 2"),
        ])
        #expect(reading.faults.isEmpty, "\(reading.faults)")
        #expect(reading.lines[0].owner.phone == "0912345678")
        #expect(reading.lines[0].owner.personalNumber == "089090000123")
        #expect(reading.lines[1].owner.phone.isEmpty)
        #expect(reading.lines[1].owner.address == "Ấp 2, điện thoại 01631234567")
    }

    @Test func `a file of comma-separated values, which knows texts only, is read as the workbook it was saved from`()
        throws
    {
        let reading = try Self.read([
            Self.texts("STT", "Mã TTHC", "Họ tên", "Ngày nhận", "Giờ nhận", "Số điện thoại", "CCCD"),
            Self.texts("1", "1.001193", "Nguyễn Văn Thử", "43823", "0,375", "912345678", "89090000123"),
            Self.texts("2", "1.001193", "Hợp tác xã Mẫu", "43823.5", "", "", "0100109106"),
        ])
        #expect(reading.faults.isEmpty, "\(reading.faults)")
        let line = try #require(reading.lines.first)
        #expect(line.receivedAt == LocalInstant(try #require(CivilDate("2019-12-24")), hour: 9))
        #expect(line.owner.phone == "0912345678")
        #expect(line.owner.personalNumber == "089090000123")
        // A sound tax code of ten digits has lost no zero.
        #expect(reading.lines.last?.owner.personalNumber == "0100109106")
        #expect(ApplicantNumber.isSoundTaxCode("0100109106") && !ApplicantNumber.isSoundTaxCode("0100109107"))
    }

    @Test func `two lines with one code of the old book's own are told`() throws {
        let line = ["", "HS-001", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", ""]
        let other = ["", "hs-001", "Đăng ký khai tử", "Trần Thị Mẫu", "25/12/2019", "", ""]
        let reading = try Self.read([heads] + [line, other].map { $0.map { $0.isEmpty ? .empty : .text($0) } })
        #expect(reading.faults.map(\.row) == [3])
        #expect(reading.faults[0].sentence.contains("đã có ở dòng 2"))
    }

    @Test func `a line of which one column is filled in is told, a heading and a bare number are passed over`() throws {
        let reading = try Self.read([
            heads, Self.texts("1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", ""),
            Self.texts("", "", "", "Trần Thị Mẫu", "", "", ""), Self.texts("3"), Self.texts("", "Tháng 12/2019"),
            Self.texts("", "", "Lĩnh vực: Hộ tịch"), Self.texts("", "", "", "", "25/12/2019"),
        ])
        #expect(reading.faults.map(\.row) == [3, 7])
        #expect(reading.faults.first?.sentence.contains("«Tên tổ chức, cá nhân»") == true)
        #expect(reading.faults.allSatisfy { $0.sentence.hasSuffix(".") })
        #expect(reading.skippedRows == [4, 5, 6])
    }

    @Test(arguments: [
        ("UBND XA HOA BINH", "Ủy ban nhân dân xã Hoà Bình", KnownAgencies.Standing.own),
        ("Uỷ ban nhân dân xã Hòa Bình", "Ủy ban nhân dân xã Hoà Bình", .own),
        ("Công an xã Hòa Bình", "Công an xã Hoà Bình", .known), ("Công an huyện Cũ", "Công an huyện Cũ", .unknown),
    ])
    func `who settles the matter is known by any spelling, or kept as the book writes it`(
        written: String, name: String, standing: KnownAgencies.Standing
    ) throws {
        let reading = try Self.read([
            heads + [.text("Nơi giải quyết")],
            Self.texts("1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", "", written),
            Self.texts("2", "", "Đăng ký khai tử", "Trần Thị Mẫu", "24/12/2019", "", "", ""),
        ])
        #expect(reading.lines.map(\.authority) == [name, ""])
        #expect(reading.namedAgencies == [NamedAgency(name: name, standing: standing, lineCount: 1)])
        #expect(PaperBookColumn(head: "Co quan giai quyet") == .authority)
    }

    @Test func `an agency's name that is too long for the book is told`() throws {
        let reading = try Self.read([
            heads + [.text("Cơ quan giải quyết")],
            Self.texts(
                "1", "", "Đăng ký khai sinh", "Nguyễn Văn Thử", "24/12/2019", "", "", String(repeating: "Ủ", count: 201)
            ),
        ])
        #expect(reading.faults.first?.sentence.contains("dài hơn 200 ký tự") == true, "\(reading.faults)")
    }

    @Test func `a procedure no longer in force is known, and those in force win by name`() throws {
        let names = ProcedureNames(
            [(code: "1.001193", name: "Đăng ký khai sinh")],
            former: [(code: "2.000488", name: "Đăng ký lại việc sinh"), (code: "1.009999", name: "Đăng ký khai sinh")])
        #expect(try names.code(code: "", name: "đăng ký lại việc sinh") == "2.000488")
        #expect(try names.code(code: "2.000488", name: "") == "2.000488")
        #expect(try names.code(code: "", name: "Đăng ký khai sinh") == "1.001193")
        #expect(throws: ProcedureNames.Unmatched.none("Cấp phép bay")) {
            try names.code(code: "", name: "Cấp phép bay")
        }
    }

    @Test func `the office's own words for procedures are known when it tells them`() throws {
        #expect(try Self.names.code(code: "", name: "Sao y") == "2.000815")
        #expect(try Self.names.code(code: "", name: "chứng thực bản sao") == "2.000815")
        #expect(try Self.names.code(code: "2.000815.000.00.00.H01", name: "gì cũng được") == "2.000815")
        #expect(try Self.names.code(code: "", name: "Đăng ký khai sinh") == "1.001193")
    }
}
