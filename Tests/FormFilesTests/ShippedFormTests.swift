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
            #expect(read.definition?.name == file.deletingPathExtension().lastPathComponent)
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

    @Test func `their procedures stand in the shipped catalogue`() throws {
        let codes = Set(try ShippedCatalogue.procedures().entries.map(\.code))
        for form in try ShippedForms.all() {
            #expect(codes.isSuperset(of: form.procedures), "\(form.name)")
            #expect(!form.provenance.source.isEmpty && !form.provenance.remarks.isEmpty, "\(form.name)")
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
