public import Domain

/// What the counter learns of the way somebody filed, after the reception.
extension DossierActs {
    /// Notes why somebody came in person, or that an officer helped them to file online with their own account.
    public func noteFilingWay(
        _ way: FilingWay, on code: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.noteFilingWay(way, by: scene.act)
        }
    }
}
