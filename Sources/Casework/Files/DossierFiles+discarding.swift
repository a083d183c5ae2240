import Domain
import Foundation
import Storage

/// What nothing names any more goes from the disk.
extension DossierFiles {
    /// So long a content that was given up stays: a backup that began before may still ask for it.
    private static let stays = 2 * 86_400

    /// Removes the contents of scans and filings' files that were given up two days ago, and of cards' pictures that were
    /// taken off dossiers, unless something else names them; tells how many.
    @discardableResult
    public func discardGivenUp() async throws -> Int {
        let moment = surroundings.now().adding(seconds: -Self.stays)
        let (offices, hashes) = try await database.read { reader in
            let offices = try OfficeStore.all(in: reader).map(\.id)
            let hashes = try Set(
                offices.flatMap { office in
                    try FormSheetStore.givenUp(before: moment, office: office, in: reader)
                        + FilingFileStore.givenUp(before: moment, office: office, in: reader)
                        + DossierFileStore.cardPictures(removedBefore: moment, office: office, in: reader)
                }
            ).filter { try store.size(of: $0) != nil }
            guard !hashes.isEmpty else { return (offices, hashes) }
            return (offices, hashes.subtracting(try NamedFiles.all(in: reader).map(\.hash)))
        }
        // Contents first: what is forgotten before it is gone would stay for ever.
        let keptBefore = Date(timeIntervalSince1970: Double(moment.adding(seconds: Self.stays / 2).epochSeconds))
        for hash in hashes { try store.remove(hash, keptBefore: keptBefore) }
        try await database.write { writer in
            for office in offices {
                try FormSheetStore.forget(givenUpBefore: moment, office: office, in: writer)
                try FilingFileStore.forget(givenUpBefore: moment, office: office, in: writer)
            }
        }
        return hashes.count
    }
}
