import Domain
import Testing

/// How long what is finished is kept.
@Suite struct RetentionTests {
    @Test(arguments: [
        ("SCT/CK,ĐC", Retention.years(2)), ("SCT/CKND", .years(2)), ("SCT/HĐ,GD", .years(20)), ("SCT/BS", .years(15)),
        ("", .years(15)),
    ])
    func `a procedure that says nothing goes by its register's law, else by the office`(
        register: String, retention: Retention
    ) {
        var definition = ProcedureDefinition(name: "Thủ tục", field: "Lĩnh vực", registerCode: register)
        #expect(definition.retention(usual: 15) == retention)
        definition.retention = .permanent
        #expect(definition.retention(usual: 15) == .permanent)
    }

    @Test(arguments: [("permanent", Retention.permanent), ("2", .years(2)), ("100", .years(100))])
    func `a retention is read as it was written`(text: String, retention: Retention) {
        #expect(Retention(text: text) == retention)
        #expect(retention.text == text)
    }

    @Test(arguments: ["", "vĩnh viễn", "-1", "2.5", "Permanent", "20 năm"])
    func `another text is none`(text: String) {
        #expect(Retention(text: text) == nil)
    }

    @Test func `years count from the end of the year, for ever has no end`() {
        #expect(Retention.years(20).lastYear(finishedIn: 2019) == 2039)
        #expect(Retention.permanent.lastYear(finishedIn: 2019) == nil)
        #expect([Retention.permanent, .years(20), .years(2)].sorted() == [.years(2), .years(20), .permanent])
    }

    @Test(arguments: [
        (2019, ArchiveGroup.Standing.earlier), (2024, .earlier), (2025, .thisYear), (2026, .later),
    ])
    func `dossiers of a year go to the archive by the end of the next`(year: Int, standing: ArchiveGroup.Standing) {
        let group = ArchiveGroup(retention: .years(20), year: year, dossierCount: 1)
        let today = CivilDate(dayNumber: 20_781)
        #expect(group.standing(on: today, ArchiveTerms()) == standing)
        #expect(group.dueYear(ArchiveTerms(handOverYears: 3)) == year + 3)
    }

    @Test(arguments: [(0, false), (1, true), (100, true), (101, false)])
    func `nobody keeps a dossier for no year or for more than a century by a number`(years: Int, isRight: Bool) {
        var definition = ProcedureDefinition(name: "Thủ tục", field: "Lĩnh vực", retention: .years(years))
        #expect(definition.faults.isEmpty == isRight)
        (definition.retention, definition.graceDays) = (nil, years == 101 ? 61 : years)
        #expect(definition.faults.map(\.part) == ((1...60).contains(years) ? [] : [.grace]))
    }

    @Test func `both are told where versions are compared`() {
        let before = ProcedureDefinition(name: "Thủ tục", field: "Lĩnh vực")
        var after = before
        (after.graceDays, after.retention) = (7, .permanent)
        #expect(
            after.differences(from: before) == [
                DefinitionDifference(part: .grace, before: "", after: "07 ngày làm việc"),
                DefinitionDifference(part: .retention, before: "", after: "vĩnh viễn"),
            ])
    }
}
