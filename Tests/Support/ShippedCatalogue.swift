public import Casework
import Domain
public import Foundation

/// The files that the program ships, read from the sources.
public enum ShippedCatalogue {
    public static func procedures() throws -> CatalogueFile { try CatalogueFile(json: json("procedures")) }

    public static func holidays() throws -> HolidayFile { try HolidayFile(json: json("holidays")) }

    /// The text of a file, for tests that look at what readers see.
    public static func json(_ name: String) throws -> Data {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try Data(contentsOf: root.appending(path: "Sources/motcua/Data/\(name).json").standardizedFileURL)
    }
}

extension TestOffice {
    /// Gives the office the catalogue and the calendar that come with the program.
    public func seed() async throws {
        try await work.seeding.seed(
            office.id, procedures: ShippedCatalogue.procedures(), holidays: ShippedCatalogue.holidays())
    }
}
