public import Domain
import Storage

/// Stopping and resuming the clock; on resuming the due date is counted again from the pauses as intervals.
extension DossierActs {
    public func receiveSupplement(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.receiveSupplement(due: scene.dueAfterPause(of: dossier), by: scene.act)
        }
    }

    public func closeIncomplete(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        let (paper, sheet) = (surroundings.freshKey(), surroundings.freshKey())
        return try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let acted = try dossier.closeIncomplete(reason: reason, by: scene.act)
            let post = officer.may(.receiveDossiers) ? nil : officer.signingPost
            try issueRefusal(of: dossier, reason: reason, signedAs: post, id: paper, scene: scene, in: writer)
            try closeControlSheet(of: acted, id: sheet, scene: scene, in: writer)
            return acted
        }
    }

    public func requestPayment(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.requestPayment(reason: reason, by: scene.act)
        }
    }

    public func confirmPayment(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.confirmPayment(due: scene.dueAfterPause(of: dossier), by: scene.act)
        }
    }

    public func suspend(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.suspend(reason: reason, by: scene.act)
        }
    }

    public func resume(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.resume(due: scene.dueAfterPause(of: dossier), by: scene.act)
        }
    }
}
