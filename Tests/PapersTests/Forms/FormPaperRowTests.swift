import Domain
import FormFiles
import TestSupport
import Testing

@testable import Papers

/// The printed form's rows, which list their own properties.
@Suite struct FormPaperRowTests {
    @Test func `rows of a printed form list all of their properties`() throws {
        let models = try ShippedForms.all().map {
            FormPaperModel(
                FormPaper($0, filled: FormSamples.completed($0), office: FormSamples.office, on: FormSamples.day))
        }
        let rows = templateRows(in: models)
        for row in rows { #expect(row.listsItself, "\(type(of: row))") }
        #expect(
            Set(rows.map { "\(type(of: $0))" }) == [
                "BlankOr", "Line", "Cell", "Option", "Box", "Table", "Head", "Row", "Value",
            ])
    }
}
