import Domain
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        (0, "0 đồng"), (500, "500 đồng"), (8_000, "8.000 đồng"), (200_000, "200.000 đồng"),
        (1_234_567_890, "1.234.567.890 đồng"), (-8_000, "-8.000 đồng"), (-500, "-500 đồng"),
    ])
    func `thousands are parted by dots`(dong: Int, text: String) {
        #expect(Money(dong: dong).description == text)
    }

    @Test(arguments: [
        (0, "không"), (1, "một"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"), (15, "mười lăm"),
        (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi bốn"), (25, "hai mươi lăm"), (100, "một trăm"),
        (101, "một trăm linh một"), (105, "một trăm linh năm"), (110, "một trăm mười"), (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"), (555, "năm trăm năm mươi lăm"), (1_000, "một nghìn"),
        (1_001, "một nghìn không trăm linh một"), (1_010, "một nghìn không trăm mười"), (8_000, "tám nghìn"),
        (21_000, "hai mươi mốt nghìn"), (105_500, "một trăm linh năm nghìn năm trăm"), (1_000_000, "một triệu"),
        (1_000_005, "một triệu không trăm linh năm"), (1_005_000, "một triệu không trăm linh năm nghìn"),
        (12_345_678, "mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám"),
        (1_000_000_000, "một tỷ"), (1_000_000_001, "một tỷ không trăm linh một"),
        (2_005_000_000, "hai tỷ không trăm linh năm triệu"), (3_000_000_000_000, "ba nghìn tỷ"), (-15, "âm mười lăm"),
    ])
    func `numbers are said as official papers write them`(number: Int, words: String) {
        #expect(AmountInWords.words(number) == words)
    }

    @Test func `an amount in words opens with a capital letter`() {
        #expect(Money(dong: 8_000).inWords == "Tám nghìn đồng")
        #expect(Money(dong: 0).inWords == "Không đồng")
        #expect(Money(dong: .min).inWords.hasPrefix("Âm chín tỷ"))
    }

    @Test(arguments: [
        ("8000", 8_000 as Int?), ("8.000", 8_000), ("8 000", 8_000), ("1.234.567", 1_234_567), ("0", 0), ("1.5", nil),
        ("1.50", nil), ("12.0000", nil), ("1234.567", nil), (".500", nil), ("8.000.", nil), ("", nil), ("8,000", nil),
        ("-8", nil), ("9999999999999999999", nil),
    ])
    func `a dot parts thousands and nothing else`(typed: String, dong: Int?) {
        #expect(Money(typed: typed)?.dong == dong)
    }
}
