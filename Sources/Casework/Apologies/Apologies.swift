public import Domain
import Storage

/// The way of a letter of apology: specialist, leader, head, clerk, counter.
extension DossierActs {
    /// Opens a letter for something other than the watch sees: a mistake, papers lost or damaged, bad manners.
    public func openApology(
        _ code: String, for kind: ApologyKind, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.openApology(for: kind, reason: reason, by: scene.act)
        }
    }

    public func draftApology(
        _ code: String, _ draft: ApologyDraft, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let responsible = try OfficerStore.account(
                officeID: officer.officeID, officerID: draft.responsibleID, in: writer)
            guard responsible != nil else { throw ApologyRefusal.responsibleMissing }
            try scene.checkIsWorked(draft.newDueAt)
            return try dossier.draftApology(draft, by: scene.act)
        }
    }

    public func reviewApology(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.reviewApology(by: scene.act)
        }
    }

    public func sendBackApology(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.sendBackApology(reason: reason, by: scene.act)
        }
    }

    /// Signs the letter as it was reviewed; a closure may have taken the day it promises since.
    public func signApology(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            if dossier.status.isRunning { try scene.checkIsWorked(dossier.apology?.newDueAt) }
            return try dossier.signApology(by: scene.act)
        }
    }

    /// Gives the signed letter the next number of the year, and issues the paper; numbers restart at 01 on 1 January (NĐ 30/2020/NĐ-CP).
    public func numberApology(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        let id = surroundings.freshKey()
        return try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            // Refused before a number is spent.
            _ = try dossier.numberApology(1, by: scene.act)
            let paper = try issueApology(of: dossier, id: id, scene: scene, in: writer)
            return try dossier.numberApology(paper.number, by: scene.act)
        }
    }

    /// Notes that the letter was sent, how, and to what the note refers.
    public func forwardApology(
        _ code: String, by channel: ApologyChannel, note: String, as officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.forwardApology(by: channel, note: note, act: scene.act)
        }
    }

    /// Explains a second delay to the head in writing.
    public func explainDelay(
        _ code: String, explanation: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.explainDelay(explanation, by: scene.act)
        }
    }
}

extension ActScene {
    /// Nobody is asked to come on a day on which the office is closed.
    fileprivate func checkIsWorked(_ moment: LocalInstant?) throws(ApologyRefusal) {
        guard let day = moment?.date, !calendar.isWorkingDay(day) else { return }
        throw .newDateNotWorked(day)
    }
}
