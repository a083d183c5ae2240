import Domain
import Storage

/// What a dossier's events say of its lines in the certification registers.
struct CertificationTrace {
    /// One numbering: the entries it made, and the hash over them; none in events of before there was one.
    private struct Numbering {
        var facts: [String]
        var hash: String?
    }

    /// A correction as its event tells it.
    private struct Correction: Hashable {
        var fact: String
        var reason: String
        var officerID: String
        var enteredAt: LocalInstant
        var hash: String?
    }

    private var numberings: [Numbering] = []
    private var corrections: [Correction] = []

    mutating func take(_ event: DossierEvent) {
        guard let facts = event.facts[.certifications] else { return }
        switch event.kind {
        case .outcomeNumbered:
            numberings.append(
                Numbering(
                    facts: facts.split(separator: ";").map { TextLine.tidied(String($0)) },
                    hash: event.facts[.contentHash]))
        case .certificationCorrected:
            corrections.append(
                Correction(
                    fact: facts, reason: event.facts[.reason] ?? "", officerID: event.actorID,
                    enteredAt: event.enteredAt, hash: event.facts[.contentHash]))
        default: break
        }
    }

    /// Whether the registers hold these lines and no others of the dossier.
    func isKept(of dossier: Dossier, in reader: any SQLReader) throws -> Bool {
        let lines = try CertificationStore.lines(of: dossier.code, office: dossier.officeID, in: reader)
        return isKept(entries: lines.map(\.entry)) && isKept(corrections: lines)
    }

    private func isKept(entries: [CertificationEntry]) -> Bool {
        guard entries.map(\.factText).sorted() == numberings.flatMap(\.facts).sorted() else { return false }
        return numberings.allSatisfy { numbering in
            let made = entries.filter { numbering.facts.contains($0.factText) }
            return numbering.hash.map { $0 == CertificationStore.hash(of: made) } ?? true
        }
    }

    private func isKept(corrections lines: [CertificationLine]) -> Bool {
        var stored: [Correction] = []
        for line in lines {
            for (index, correction) in line.corrections.enumerated() {
                guard correction.sequence == index + 1 else { return false }
                var corrected = line.entry
                corrected.paper = correction.paper
                stored.append(
                    Correction(
                        fact: corrected.factText, reason: correction.reason, officerID: correction.officerID,
                        enteredAt: correction.enteredAt,
                        hash: CertificationStore.hash(of: correction, to: line.entry)))
            }
        }
        guard stored.count == corrections.count else { return false }
        // Events of before there was a hash are compared by what they tell.
        return corrections.allSatisfy { told in
            stored.contains { kept in
                var kept = kept
                if told.hash == nil { kept.hash = nil }
                return kept == told
            }
        }
    }
}
