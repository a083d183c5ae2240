import Casework
import Domain
import FormFiles
import Foundation
import TestSupport
import Testing

/// The forms that come with the program.
@Suite struct ShippedFormTests {
    private static let day = FormSamples.day

    /// The most used procedures of a commune.
    private static let mostUsed = [
        "1.001193", "1.000656", "1.000894", "1.004873", "2.000635", "1.004859", "1.001022", "1.004837", "1.004845",
        "1.004884", "1.004772", "1.004746", "1.005461", "2.000815", "2.000884", "2.001035", "1.014027", "1.001776",
        "1.001699", "1.001653", "1.001731", "2.000744", "1.001612", "2.000720", "1.011607",
    ]

    @Test func `not one file has a fault`() throws {
        for file in try ShippedForms.files() {
            let read = FormFile(yaml: try String(contentsOf: file, encoding: .utf8))
            #expect(read.faults.isEmpty, "\(file.lastPathComponent): \(read.faults)")
            let stem = file.deletingPathExtension().lastPathComponent.split(separator: "_")
            #expect(read.definition?.name == stem.first.map(String.init))
            if stem.count > 1 {
                #expect(read.definition.map { String($0.validFrom.year) } == String(stem[1]))
                #expect(read.definition?.validTo != nil, "\(file.lastPathComponent)")
            }
        }
    }

    @Test func `each of the most used procedures has its form today, told apart by number where there are several`()
        throws
    {
        let forms = try ShippedForms.all()
        for code in Self.mostUsed {
            let found = forms.forms(of: "\(code).000.00.00.H01", on: Self.day)
            #expect(!found.isEmpty && Set(found.map(\.number)).count == found.count, "\(code)")
        }
        #expect(forms.forms(of: "1.001193", on: CivilDate(dayNumber: 0)).isEmpty)
    }

    @Test func `no day has two versions of a form, and none is without one between them`() throws {
        for (name, versions) in Dictionary(grouping: try ShippedForms.all(), by: \.name) where versions.count > 1 {
            let inTime = versions.sorted { $0.validFrom < $1.validFrom }
            for (older, newer) in zip(inTime, inTime.dropFirst()) {
                #expect(older.validTo == newer.validFrom.adding(days: -1), "\(name)")
            }
        }
    }

    @Test(arguments: [
        ("2015-12-31", nil), ("2016-01-02", "2016-01-02"), ("2019-10-02", "2016-01-02"), ("2020-07-15", "2016-01-02"),
        ("2020-07-16", "2020-07-16"), ("2024-06-05", "2020-07-16"), ("2024-06-06", "2024-06-06"),
        ("2026-11-24", "2024-06-06"),
    ])
    func `a birth has the form of its day`(day: String, from: String?) throws {
        let date = try #require(CivilDate(day))
        let found = try ShippedForms.all().forms(of: "1.001193", on: date)
        #expect(found.map(\.validFrom.description) == (from.map { [$0] } ?? []))
    }

    @Test func `residence is demanded only of whom no identity number is known`() throws {
        let form = try #require(try ShippedForms.all().forms(of: "1.001193", on: Self.day).first)
        let residence = try #require(form.field("applicant.residence"))
        for (identity, isDemanded) in [
            ("Căn cước số 089090000123, cấp ngày 12/4/2021", false), ("Hộ chiếu số B1234567", true),
            ("Chứng minh nhân dân số 352000001", false), ("Hộ chiếu số 352000001", true), ("", true),
        ] {
            var filled = FilledForm()
            filled.type("05/02/1990", in: "applicant.birthDate")
            filled.type(identity, in: "applicant.identity")
            #expect(residence.mustBeFilled(in: filled) == isDemanded, "\(identity)")
            filled.type("1990", in: "applicant.birthDate")
            #expect(residence.mustBeFilled(in: filled), "a year alone finds nobody for sure")
        }
    }

    /// Note (2) of the forms of 2024: what the personal number tells is not asked for again.
    @Test(arguments: [
        ("1.000656", "deceased", true), ("1.004873", "subject", false), ("1.001022", "other", false),
        ("1.004859", "subject", false), ("2.000635", "subject", false), ("1.004884", "mother", true),
        ("1.001193", "father", true),
    ])
    func `what an identity number tells is demanded only without one`(
        procedure: String, person: String, wantsWholeDate: Bool
    ) throws {
        let form = try #require(try ShippedForms.all().forms(of: procedure, on: Self.day).first)
        // A parent's sex is not asked for.
        let asked = ["sex", "maritalStatus"].filter { form.field("\(person).\($0)") != nil }
        #expect(asked.contains("maritalStatus") == (procedure == "1.004873"))
        for part in ["ethnicity", "nationality", "residence"] + asked {
            let field = try #require(form.field("\(person).\(part)"))
            for (identity, born, isDemanded) in [
                ("Căn cước số 089090000123", "05/02/1990", false), ("Hộ chiếu số B1234567", "05/02/1990", true),
                ("Căn cước số 089090000123", "1990", wantsWholeDate),
            ] {
                var filled = FilledForm()
                filled.type("Nguyễn Văn Cũ", in: "\(person).name")
                filled.type(identity, in: "\(person).identity")
                filled.type(born, in: "\(person).birthDate")
                #expect(field.mustBeFilled(in: filled) == isDemanded, "\(field.name), \(identity), \(born)")
            }
        }
    }

    @Test func `a name in a register is looked for by what else is known where its office is not`() throws {
        let form = try #require(try ShippedForms.all().forms(of: "2.000635", on: Self.day).first)
        let office = try #require(form.field("event.office"))
        var filled = FilledForm()
        #expect(office.mustBeFilled(in: filled))
        filled.type("Cha là Nguyễn Văn Thử", in: "event.other")
        #expect(!office.mustBeFilled(in: filled))
    }

    @Test(arguments: [
        ("1950", "Không", "Không", "", []), ("01/01/1953", "Nghèo", "Không", "", []),
        ("01/01/1953", "Không", "Không", "", ["applicant.birthDate"]),
        ("1960", "Nghèo", "Không", "", ["applicant.birthDate"]),
        ("1950", "Không", "Có", "500.000", []), ("1950", "Không", "Có", "540.000", ["pension.amount"]),
        ("1950", "Không", "Không", "900.000", []),
    ])
    func `whom the social pension is not for is told before they sign`(
        born: String, household: String, hasPension: String, amount: String, told: [String]
    ) throws {
        let form = try #require(try ShippedForms.all().forms(of: "1.014027", on: Self.day).first)
        var filled = FormSamples.completed(form)
        for (field, text) in [
            ("applicant.birthDate", born), ("household.poverty", household), ("pension.has", hasPension),
            ("pension.amount", amount),
        ] {
            filled.type(text, in: field)
        }
        #expect(Array(Set(form.check(filled, on: Self.day).map(\.field))) == told)
    }

    @Test(arguments: [("2026-06-30", 500_000), ("2026-07-01", 540_000)])
    func `a small pension bars from the social one from its level of the day on`(day: String, level: Int) throws {
        let date = try #require(CivilDate(day))
        let form = try #require(try ShippedForms.all().forms(of: "1.014027", on: date).first)
        var filled = FormSamples.completed(form)
        filled.type("Có", in: "pension.has")
        for (amount, isBarred) in [(level - 1, false), (level, true)] {
            filled.type(String(amount), in: "pension.amount")
            #expect(form.check(filled, on: date).contains { $0.field == "pension.amount" } == isBarred, "\(amount)")
        }
    }

    @Test func `an office's own form holds in its days, whatever version the program brings later`() throws {
        let shipped = try ShippedForms.all()
        let newest = try #require(shipped.forms(of: "1.014027", on: Self.day).first)
        var own = newest
        own.validFrom = newest.validFrom.adding(days: -300)
        let all = shipped.overruled(by: [own])
        #expect(all.forms(of: "1.014027", on: Self.day) == [own])
        #expect(
            all.contains { $0.name == newest.name && $0.validFrom == newest.validFrom }, "written forms know theirs")
        own.validTo = newest.validFrom.adding(days: -1)
        #expect(shipped.overruled(by: [own]).forms(of: "1.014027", on: Self.day) == [newest])
        own.validFrom = newest.validFrom
        own.validTo = nil
        #expect(shipped.overruled(by: [own]).count == shipped.count, "of one first day the own one is the only one")
    }

    @Test func `a form that lost a field, or wants more than was read aloud, is told from the one that was signed`()
        throws
    {
        let form = try #require(try ShippedForms.all().forms(of: "1.001193", on: Self.day).first)
        let filled = FormSamples.completed(form)
        #expect(!form.hasOutgrown(filled, readOn: Self.day))
        var withMore = filled
        withMore.type("Vì giấy bị mất", in: "request.reason")
        #expect(form.hasOutgrown(withMore, readOn: Self.day))
        var withLess = filled
        withLess.type("", in: "child.name")
        #expect(form.hasOutgrown(withLess, readOn: Self.day))
    }

    @Test func `their procedures stand in the shipped catalogue`() throws {
        let codes = Set(try ShippedCatalogue.procedures().entries.map(\.code))
        for form in try ShippedForms.all() {
            #expect(codes.isSuperset(of: form.procedures), "\(form.name)")
            #expect(!form.provenance.source.isEmpty && !form.provenance.remarks.isEmpty, "\(form.name)")
            let isSure = form.provenance.confidence == .verified && form.provenance.doubt.isEmpty
            #expect((form.provenance.caution == nil) == isSure, "\(form.name)")
        }
    }

    @Test func `a birth's form of a known family fills itself for at least 60 in a hundred`() throws {
        let form = try #require(try ShippedForms.all().forms(of: "1.001193", on: Self.day).first)
        let filled = form.fill(from: FormSamples.knownFamily)
        #expect(form.share(of: filled).percent >= 60, "\(form.share(of: filled))")
        #expect(filled.text("mother.name") == "Trần Thị Mẫu")
        #expect(filled.text("father.name") == "Nguyễn Văn Thử")
        #expect(filled.text("child.name").isEmpty)
    }

    @Test func `a card alone fills the applicant of every form`() throws {
        let card = FormSources(card: FormSamples.card, office: FormSamples.office, today: Self.day)
        for form in try ShippedForms.all() where form.field("applicant.name") != nil {
            #expect(form.fill(from: card).text("applicant.name") == "Nguyễn Văn Thử", "\(form.name)")
        }
    }

    @Test func `where two sign, each is found by their own paper`() throws {
        let forms = try ShippedForms.all().filter { $0.layout.signatures.count > 1 }
        #expect(Set(forms.map(\.name)) == ["marriage-registration", "marriage-re-registration"])
        for form in forms {
            #expect(form.layout.signatures.allSatisfy { $0.identity != nil }, "\(form.name)")
            let numbers = form.signerNumbers(in: FormSamples.completed(form))
            #expect(numbers == ["089304000456", "089090000123"], "\(form.name)")
        }
    }
}
