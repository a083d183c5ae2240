import Domain
import Storage
import TestSupport
import Testing

@Suite struct DossierFileStoreTests {
    @Test(arguments: Engine.available)
    func `a file is read as it was stored, in the order of its part, and gone once it is removed`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let code = try await office.receive().code
            let id = office.office.id
            let signature = DocumentSignature(
                signer: "Lê Thu Hà", signedAt: office.clock.now, integrity: .intact, certificate: .issuerUnknown,
                coversWholeFile: true)
            let files = [
                Self.file("r", .result, 1, [signature]), Self.file("b", .component(1), 2),
                Self.file("a", .component(1), 1),
            ]
            try await office.database.write { writer in
                for file in files { try DossierFileStore.insert(file, of: code, office: id, in: writer) }
            }
            #expect(try await Self.all(office, code) == [files[0], files[2], files[1]])
            var removed = files[1]
            removed.place = 7
            removed.removal = FileRemoval(officerID: "hoa", at: office.clock.now, reason: "Quét nhầm")
            let gone = removed
            try await office.database.write { try DossierFileStore.update(gone, of: code, office: id, in: $0) }
            #expect(try await Self.all(office, code) == [files[0], files[2]])
            #expect(try await Self.all(office, code, withRemoved: true) == [files[0], files[2], gone])
            let found = try await office.database.read { try DossierFileStore.find("b", of: code, office: id, in: $0) }
            #expect(found == nil)
            // What was removed is still named: its content must stay.
            let named = try await office.database.read { try NamedFiles.all(in: $0) }
            #expect(Set(named.map(\.hash.text)) == Set(files.map(\.hash)))
        }
    }

    private static func all(
        _ office: TestOffice, _ code: String, withRemoved: Bool = false
    ) async throws -> [AttachedFile] {
        let id = office.office.id
        return try await office.database.read {
            try DossierFileStore.files(of: code, office: id, withRemoved: withRemoved, in: $0)
        }
    }

    private static func file(
        _ id: String, _ part: FilePart, _ place: Int, _ signatures: [DocumentSignature] = []
    ) -> AttachedFile {
        AttachedFile(
            id: id, part: part, place: place, isContinuation: place > 1, name: "Tờ khai «\(id)».pdf", kind: .pdf,
            size: 5, hash: String(repeating: id == "r" ? "c" : id, count: 64), pageCount: 3, signatures: signatures,
            addedByID: "hoa", addedAt: TestOffice.morning)
    }
}
