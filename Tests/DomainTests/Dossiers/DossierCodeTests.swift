import Domain
import Testing

@Suite struct DossierCodeTests {
    let agency = AgencyCode("H01.89.12")
    let day = CivilDate("2026-11-24")

    @Test(arguments: [(1, "0001"), (42, "0042"), (9_999, "9999"), (10_000, "10000"), (123_456, "123456")])
    func `a code names agency, day and number, and widens past 9999`(number: Int, tail: String) throws {
        let code = DossierCode(agency: try #require(agency), on: try #require(day), number: number)
        #expect(code.description == "H01.89.12-261124-\(tail)")
        #expect(DossierCode(code.description) == code)
    }

    @Test(arguments: [
        ("h01.89.12-261124-0001", "H01.89.12-261124-0001"), (" H01.89.12 – 261124 – 0001 ", "H01.89.12-261124-0001"),
        ("000.00.00.H01-191224-0001", "000.00.00.H01-191224-0001"),
        ("G01.001.01-250915-01AB12", "G01.001.01-250915-01AB12"),
    ])
    func `codes are read as people type them, those of other systems too`(typed: String, code: String) {
        #expect(DossierCode(typed)?.description == code)
    }

    @Test(arguments: [
        "", "H01.89.12", "H01.89.12-261124", "H01.89.12-26112-0001", "H01.89.12-261124-001", "H01..12-261124-0001",
        "H01.89.12-261124-0001-2", "H1-261124-0001", "H01.89.12-26112A-0001", "H01.89.12-261124-00_1", "Ấp-261124-0001",
    ])
    func `anything else is no code`(text: String) {
        #expect(DossierCode(text) == nil)
    }

    @Test func `an agency code is at most 35 capital letters and digits in groups`() {
        #expect(AgencyCode("H01") != nil)
        #expect(AgencyCode("h01") == nil)
        #expect(AgencyCode("H01.") == nil)
        #expect(AgencyCode(String(repeating: "A", count: 35)) != nil)
        #expect(AgencyCode(String(repeating: "A", count: 36)) == nil)
    }
}
