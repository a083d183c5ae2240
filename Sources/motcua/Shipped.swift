import Casework
import Domain
import Foundation

/// The catalogue and the working calendar that come with the program.
enum Shipped {
    /// The 158 procedures of communes.
    static func procedures() throws -> CatalogueFile { try CatalogueFile(json: file("procedures")) }

    /// The days off and the worked Saturdays of 2019–2027.
    static func holidays() throws -> HolidayFile { try HolidayFile(json: file("holidays")) }

    private static func file(_ name: String) throws -> Data {
        guard let file = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Data") else {
            throw CommandProblem("Không tìm thấy tệp \(name).json kèm chương trình. Hãy cài đặt lại chương trình.")
        }
        return try Data(contentsOf: file)
    }
}

extension OfficeWork {
    /// Gives a new office what comes with the program.
    @discardableResult
    func seed(_ office: String) async throws -> CatalogueImport {
        try await seeding.seed(office, procedures: Shipped.procedures(), holidays: Shipped.holidays())
    }
}
