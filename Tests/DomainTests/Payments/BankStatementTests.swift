import TestSupport
import Testing

@testable import Domain

/// A bank's statement as banks write them, and what its lines paid.
@Suite struct BankStatementTests {
    private static let day = CivilDate(dayNumber: 20_781)

    private static func grid(_ rows: [[SheetCell]]) -> SheetGrid { SheetGrid(name: "Sao kê", rows: rows) }

    private static func texts(_ texts: String...) -> [SheetCell] { texts.map { $0.isEmpty ? .empty : .text($0) } }

    @Test func `columns stand in any order, heads below the bank's own lines, with accents or without`() throws {
        let heads: [[String]] = [
            ["Ngày giao dịch", "Số tham chiếu", "Nội dung", "Ghi nợ", "Ghi có"],
            ["NGAY GIAO DICH", "SO THAM CHIEU", "NOI DUNG", "GHI NO", "GHI CO"],
            ["Ngày GD/ Tnx Date", "Mã GD", "Diễn giải/ Description", "Phát sinh nợ (VND)", "Phát sinh có (VND)"],
        ]
        var source = SeededChance(seed: 5)
        for head in heads {
            let order = Array(0..<5).shuffled(using: &source)
            let lines = [
                ["24/11/2026 09:05", "FT1", "PHI H01.89.12-261124-0001", "", "8.000"],
                ["24/11/2026", "FT2", "Tra luong", "500.000", ""], ["", "", "Cộng", "500.000", "8.000"],
            ]
            let rows =
                [Self.texts("NGÂN HÀNG THỬ"), Self.texts("Tài khoản", "1500201012345")]
                + ([head] + lines).map { row in order.map { row[$0].isEmpty ? .empty : .text(row[$0]) } }
            let reading = try BankStatement.read(Self.grid(rows))
            #expect(reading.lines.map(\.amount) == [8_000] && reading.lines.map(\.reference) == ["FT1"])
            #expect(reading.lines.map(\.day) == [Self.day] && reading.lines.map(\.row) == [4])
            #expect(reading.outgoingCount == 1 && reading.faults.isEmpty)
        }
    }

    @Test(arguments: [
        ("8.000", 8_000), ("8,000", 8_000), ("+8.000 VND", 8_000), ("8,000.00", 8_000), ("8.000,00 đ", 8_000),
        ("1.208.000", 1_208_000), ("8000", 8_000), ("500", 500), ("-12.000", -12_000), ("8 000", 8_000),
        ("8000.0", 8_000),
        ("-", 0), ("", 0),
    ])
    func `an amount is read as it is written`(text: String, amount: Int) {
        #expect(BankAmount(.text(text)) == .dong(amount))
    }

    @Test(arguments: ["8.000,50", "8,5", "8.00.000", "1,234.567", "tám nghìn", "8.0000", "12.34.5", "1.2345,00"])
    func `what may mean another amount, or a part of a đồng, is not guessed`(text: String) {
        #expect(BankAmount(.text(text)) == .unreadable)
    }

    @Test func `every whole amount comes back from each way of writing it, and none is rounded`() {
        var source = SeededChance(seed: 8)
        for _ in 0..<500 {
            let amount = Int.random(in: 1...999_999_999, using: &source)
            let grouped = Digits.grouped(amount)
            let commas = grouped.replacing(".", with: ",")
            for text in [grouped, commas, "\(grouped),00", "\(commas).00", "\(amount)", "\(grouped) VND"] {
                #expect(BankAmount(.text(text)) == .dong(amount), "\(text)")
            }
            #expect(BankAmount(.number(Double(amount))) == .dong(amount))
            #expect(BankAmount(.number(Double(amount) + 0.5)) == .unreadable)
        }
    }

    @Test func `what is no statement says which heads are missing`() {
        #expect(throws: BankStatementRefusal.headsMissing(["Số tiền ghi có", "Nội dung"])) {
            try BankStatement.read(Self.grid([Self.texts("Ngày", "Họ tên"), Self.texts("24/11/2026", "a")]))
        }
        #expect(throws: BankStatementRefusal.headTwice("Nội dung")) {
            try BankStatement.read(Self.grid([Self.texts("Ngày", "Số tiền", "Nội dung", "Diễn giải")]))
        }
        #expect(throws: BankStatementRefusal.noLines) {
            try BankStatement.read(Self.grid([Self.texts("Ngày", "Số tiền", "Nội dung"), Self.texts("Cộng", "1")]))
        }
        let line = Self.texts("24/11/2026", "1", "a")
        #expect(throws: BankStatementRefusal.tooManyLines(most: 500)) {
            try BankStatement.read(
                Self.grid([Self.texts("Ngày", "Số tiền", "Nội dung")] + Array(repeating: line, count: 501)))
        }
    }

    @Test func `a formula and hidden signs are told, not taken`() throws {
        let rows: [[SheetCell]] = [
            Self.texts("Ngày", "Số tiền", "Nội dung"), [.text("24/11/2026"), .formula, .text("a")],
            Self.texts("24/11/2026", "8.000", "PHI \u{202E}1"),
        ]
        let reading = try BankStatement.read(Self.grid(rows))
        #expect(reading.lines.isEmpty && reading.faults.map(\.row) == [2, 3])
    }
}

/// Which dossier a transfer's words name.
@Suite struct BankMatchTests {
    private static let code = "H01.89.12-261124-0001"

    private static func line(_ description: String, _ amount: Int = 8_000, _ reference: String = "FT1") throws
        -> BankLine
    {
        try #require(
            BankLine(
                row: 1, day: CivilDate(dayNumber: 20_781), amount: amount, description: description,
                reference: reference))
    }

    private static func agency() throws -> AgencyCode { try #require(AgencyCode("H01.89.12")) }

    @Test(arguments: [
        "PHI H01.89.12-261124-0001", "MBVCB.123.PHI H01.89.12-261124-0001.CT tu 0011 toi 1500",
        "phi h01 89 12 261124 0001",
        "PHI H018912-261124-0001 NGUYEN VAN THU", "PHIH01.89.122611240001", "H01 H01.89.12/261124/0001",
    ])
    func `a code is found however the bank has written it`(words: String) throws {
        #expect(BankCodes(in: words, agency: try Self.agency()).whole == Self.code)
    }

    @Test(arguments: ["261124-0001", "nop phi ho so 261124-0001 thu"])
    func `a code without its agency is likely, not certain`(words: String) throws {
        let codes = BankCodes(in: words, agency: try Self.agency())
        #expect(codes.whole == nil && codes.short == Self.code)
    }

    @Test(arguments: [
        "H01.89.13-261124-0001", "PHI", "0912345678", "H01.89.12-26112-0001", "FT261124-00012345678", "",
        "X261124-0001",
    ])
    func `what names none of our dossiers names none`(words: String) throws {
        let codes = BankCodes(in: words, agency: try Self.agency())
        #expect(codes.whole == nil && codes.short == nil, "\(codes)")
    }

    @Test func `a line pays exactly what is due, and a second one like it pays nothing`() throws {
        let due = [Self.code: BankTarget(code: Self.code, outstanding: 8_000, references: ["FT0"])]
        let lines = [
            try Self.line("PHI \(Self.code)", 8_000, "FT0"), try Self.line("PHI \(Self.code)", 7_000),
            try Self.line("PHI \(Self.code)", 8_000, "FT2"), try Self.line("PHI \(Self.code)", 8_000, "FT3"),
            try Self.line("261124-0001", 8_000, "FT4"), try Self.line("PHI H01.89.12-261124-0002"),
            try Self.line("Cảm ơn"),
        ]
        #expect(
            lines.matches(agency: try Self.agency(), among: due).map(\.match) == [
                .taken(code: Self.code), .amountDiffers(code: Self.code, outstanding: 8_000), .exact(code: Self.code),
                .amountDiffers(code: Self.code, outstanding: 0), .amountDiffers(code: Self.code, outstanding: 0),
                .unknown(code: "H01.89.12-261124-0002"), .withoutCode,
            ])
        let alone = [try Self.line("261124-0001")].matches(agency: try Self.agency(), among: due)
        #expect(alone.map(\.match) == [.likely(code: Self.code)])
    }

    @Test func `a line without the bank's name for it gets one of its own, the same each time`() throws {
        let first = try Self.line("PHI \(Self.code)", 8_000, "")
        #expect(try Self.line("PHI \(Self.code)", 8_000, "").reference == first.reference)
        #expect(try Self.line("PHI khac", 8_000, "").reference != first.reference)
        #expect(first.reference.hasPrefix("SK 24/11/2026 8000 ") && first.reference.count <= 50)
    }
}
