import Domain
import Testing

/// The lines on the back of an identity card: invented people, and the examples of ICAO Doc 9303.
@Suite struct MachineReadableZoneTests {
    private static let lines = [
        "IDVNM1900001230089190000123<<3", "9001011F3001019VNM<<<<<<<<<<<6", "NGUYEN<<THI<THU<THU<<<<<<<<<<<",
    ]

    @Test(arguments: [
        // Part 3 §4.9 and the specimens of parts 4 and 5.
        ("520727", 3), ("AB2134<<<", 5), ("HA672242<658022549601086<<<<<<<<<<<<<<0", 8), ("D23145890", 7),
        ("740812", 2), ("120415", 9), ("D231458907<<<<<<<<<<<<<<<74081221204159<<<<<<<<<<<", 6), ("L898902C3", 6),
        ("", 0), ("190000123", 0), ("089190000123", 3), ("900101", 1), ("300101", 9),
    ])
    func `check digits are those of the standard`(field: String, digit: Int) {
        #expect(MachineReadableZone.checkDigit(of: field) == digit)
    }

    @Test(arguments: ["a", "12 3", "Đ", "１", "12-3"])
    func `other signs have no check digit`(field: String) {
        #expect(MachineReadableZone.checkDigit(of: field) == nil)
    }

    @Test(arguments: [
        "\n", "\r\n", "\n\n", "  \n x \n",
    ])
    func `the lines are found wherever they stand on a page`(between: String) {
        let page = "Cộng hoà xã hội chủ nghĩa Việt Nam\n" + Self.lines.joined(separator: between) + "\nhết"
        #expect(MachineReadableZone.isInside(page))
    }

    @Test(arguments: [
        "I D V N M 1900001230089190000123<<3", "idvnm1900001230089190000123<<3", "|:IDVNM19OOOO123OO8919",
        "IDVNM1900001230089190000123««3",
    ])
    func `a first line that was read badly is known still`(line: String) {
        #expect(MachineReadableZone.isInside(line))
    }

    @Test func `where the number cannot be read, birth date and validity tell`() {
        let hidden = "IDVNM#########0089190000123<<3\n"
        #expect(MachineReadableZone.isInside(hidden + Self.lines[1]))
        #expect(!MachineReadableZone.isInside(hidden + "9001012F3001019VNM<<<<<<<<<<<6"))
        #expect(!MachineReadableZone.isInside(hidden + "9001011F3001018VNM<<<<<<<<<<<6"))
        #expect(!MachineReadableZone.isInside(hidden + "a\nb\nc\nd\n" + Self.lines[1]))
    }

    @Test(arguments: 0..<10)
    func `of ten check digits one makes a card`(digit: Int) {
        let text = "IDVNM190000123\(digit)089190000123<<3\n" + Self.lines[1]
        #expect(MachineReadableZone.isInside(text) == (digit == 0))
    }

    @Test(arguments: [
        "", "IDVNM", "IDVNM19000012", "Mã VNM1900001230089190000123", "IDUTO1900001230089190000123<<3",
        "9001011F3001019VNM<<<<<<<<<<<6", "Mã hồ sơ H01.89.12-261124-0001",
    ])
    func `nothing else is one`(text: String) {
        #expect(!MachineReadableZone.isInside(text))
    }
}
