public import Domain
import Storage

/// A draft as the specialist writes it.
public struct OutcomeDraft: Sendable, Hashable {
    public var isPositive: Bool
    public var summary: String
    /// Why not, for a negative outcome.
    public var grounds: String

    public init(isPositive: Bool, summary: String, grounds: String = "") {
        self.isPositive = isPositive
        self.summary = summary
        self.grounds = grounds
    }
}

/// Drafting, signing, sending back and numbering.
extension DossierActs {
    public func draft(
        _ draft: OutcomeDraft, on code: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.draft(
                isPositive: draft.isPositive, summary: draft.summary, grounds: draft.grounds, by: scene.act,
                workflow: scene.workflow)
        }
    }

    /// Signs the outcome; a negative one gives its reasons on a slip of refusal (Mẫu 03) at the same time.
    public func sign(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        let paper = surroundings.freshKey()
        return try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let acted = try dossier.sign(by: scene.act, workflow: scene.workflow)
            if let outcome = acted.dossier.outcome, !outcome.isPositive {
                try issueRefusal(
                    of: acted.dossier, reason: outcome.grounds, signedAs: officer.signingPost, id: paper, scene: scene,
                    in: writer)
            }
            return acted
        }
    }

    public func sendBack(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let draft = try DossierEventStore.latest(.outcomeDrafted, of: code, office: dossier.officeID, in: writer)
            return try dossier.sendBack(reason: reason, draft: draft, by: scene.act, workflow: scene.workflow)
        }
    }

    /// Gives the signed outcome the next number of the year; numbers restart at 01 on 1 January (NĐ 30/2020/NĐ-CP).
    ///
    /// A certification takes its numbers in the certification register too, one for each paper of `certification`; when
    /// that is left out, for what the reception tells of the papers.
    public func number(
        _ code: String, certifying certification: Certification? = nil, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let year = scene.act.at.date.year
            let next = try DossierNumberStore.next(.outcome(year: year), office: officer.officeID, in: writer)
            let entries = try CertificationKeeping.entries(of: dossier, as: certification, scene, in: writer)
            let acted = try dossier.number(
                "\(Digits.padded(next, to: 2))/\(year)", certifications: entries,
                certificationHash: entries.isEmpty ? "" : CertificationStore.hash(of: entries), by: scene.act,
                workflow: scene.workflow)
            for entry in entries { try CertificationStore.insert(entry, in: writer) }
            return acted
        }
    }
}
