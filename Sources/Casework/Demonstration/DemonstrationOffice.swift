public import Domain
public import Storage

/// Makes and unmakes offices that exist only to be looked at and tried; never touches a real one.
///
/// A demonstration office is known by the head of its key, which `setup` never gives: real offices have keys by chance.
public struct DemonstrationOffice: Sendable {
    private static let mark = "demo-"

    let database: any CaseDatabase

    public init(database: any CaseDatabase) {
        self.database = database
    }

    public static func isDemonstration(_ office: Office) -> Bool { office.id.hasPrefix(mark) }

    /// The key of the demonstration office of an agency code.
    public static func id(agencyCode: String) -> String {
        mark + agencyCode.lowercased().map { $0 == "." ? "-" : String($0) }.joined()
    }

    /// Makes room for a demonstration office.
    ///
    /// - Throws: `DemonstrationRefusal` when there is a real office, or a demonstration office that nobody asked to reset.
    public func makeRoom(reset: Bool) async throws {
        try await database.write { writer in
            let offices = try OfficeStore.all(in: writer)
            if let real = offices.first(where: { !Self.isDemonstration($0) }) {
                throw DemonstrationRefusal.realOfficePresent(name: real.name)
            }
            guard let first = offices.first else { return }
            guard reset else { throw DemonstrationRefusal.alreadyThere(name: first.name) }
            try DatabaseEmptying.empty(writer)
        }
    }
}
