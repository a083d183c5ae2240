import Domain
import Testing

/// What an office may word in its own way, and what it may not.
@Suite struct PaperWordingTests {
    @Test(arguments: [
        ("", ""), ("pxl-ubnd", "PXL-UBND"), ("  TBD-HĐND  ", "TBD-HĐND"), ("BL2026", "BL2026"),
    ])
    func `a symbol is written in capitals`(typed: String, symbol: String) throws {
        #expect(try PaperWording.symbol(typed) == symbol)
    }

    @Test(arguments: ["A/B", "-A", "A-", "A--B", "A B", "A\u{202E}B", "A.", String(repeating: "A", count: 31)])
    func `what would be read as part of the number, or not at all, is refused`(typed: String) {
        #expect(throws: PaperWordingRefusal.symbolUnusable(typed.uppercased())) { try PaperWording.symbol(typed) }
    }

    @Test func `sheets of a receipt have two to four different names, or the usual ones`() throws {
        #expect(try PaperWording.copies(" \n\n") == [])
        #expect(try PaperWording.copies("Lưu\n Giao  người nộp ") == ["Lưu", "Giao người nộp"])
        #expect(throws: PaperWordingRefusal.copyCountOutOfRange) { try PaperWording.copies("Lưu") }
        #expect(throws: PaperWordingRefusal.copyCountOutOfRange) { try PaperWording.copies("1\n2\n3\n4\n5") }
        #expect(throws: PaperWordingRefusal.copyTwice) { try PaperWording.copies("Lưu\nLưu") }
        #expect(throws: PaperWordingRefusal.copyNameUnusable) {
            try PaperWording.copies("Lưu\n" + String(repeating: "a", count: 61))
        }
    }

    @Test(arguments: [(0, 0, true), (1, 0, false), (0, 1, false), (2, 3, false)])
    func `that none arose cannot be said of a period with a letter or a late dossier`(
        letters: Int, late: Int, isTrue: Bool
    ) throws {
        let period = ReportPeriod(day: CivilDate(dayNumber: 20_781))
        func report() throws(PaperRefusal) -> NoneArosePaper {
            try NoneArosePaper(period: period, received: 5, resolved: 4, letters: letters, late: late)
        }
        if isTrue {
            #expect(try report().resolved == 4)
        } else {
            #expect(throws: PaperRefusal.apologiesArose(count: max(letters, late))) { try report() }
        }
    }
}
