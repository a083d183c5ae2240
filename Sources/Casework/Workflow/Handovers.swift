public import Domain
import Storage

/// Passing dossiers inside the office.
extension DossierActs {
    /// Offers the dossier to a post, or to a named officer of it.
    public func offerHandover(
        of code: String, to role: Role, receiver receiverID: String? = nil, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let receiver = try receiverID.map { id in
                let account = try OfficerStore.account(officeID: officer.officeID, officerID: id, in: writer)
                guard let account, account.isActive else {
                    throw WorkflowRefusal.receiverUnsuitable(name: "Người nhận", post: role.vietnamese)
                }
                return account.officer
            }
            return try dossier.offerHandover(to: role, officer: receiver, by: scene.act, workflow: scene.workflow)
        }
    }

    /// Accepts what was offered to the officer or the officer's post.
    public func acceptHandover(of code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.acceptHandover(by: scene.act)
        }
    }

    /// Takes back an offer that nobody has accepted.
    public func withdrawHandover(of code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.withdrawHandover(by: scene.act)
        }
    }
}
