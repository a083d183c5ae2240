import Domain
import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// `motcua demo`: what somebody finds who opens the program for the first time.
@Suite struct DemoTests {
    /// Where only what was filed online gets.
    private static let online: Set<DossierStatus> = [.submitted, .returnedForCompletion, .refused]

    @Test func `the demonstration shows every state, online and at the counter, and both slips before reception`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let office = OfficeProgram(folder: folder, name: "office")
            #expect(try office.run("demo").exitCode == 0)
            #expect(try office.run("verify").exitCode == 0)
            let database = try SQLiteDatabase(path: "\(folder)/office.sqlite")
            let (states, filed, slips) = try await database.read { reader in
                (
                    try reader.rows("SELECT DISTINCT status FROM dossier").map { try $0.text("status") },
                    try reader.rows("SELECT DISTINCT status FROM online_filing").map { try $0.text("status") },
                    try reader.rows("SELECT DISTINCT kind FROM intake_notice").map { try $0.text("kind") }
                )
            }
            try database.close()
            let all = Set(DossierStatus.allCases).subtracting(Self.online)
            #expect(Set(states.compactMap(DossierStatus.init)) == all)
            #expect(Set(filed.compactMap(DossierStatus.init)) == Self.online)
            #expect(Set(slips.compactMap(IntakeNotice.Kind.init)) == Set(IntakeNotice.Kind.allCases))
        }
    }
}
