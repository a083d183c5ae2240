public import Domain
import Storage

/// What anybody may know of a paper who holds it: no name, no dossier, no procedure.
public struct PaperStanding: Sendable, Hashable {
    public var title: String
    public var numberAndSymbol: String
    public var issuedOn: CivilDate
    public var ending: Ending?

    /// Why it counts no longer.
    public enum Ending: Sendable, Hashable {
        /// Another paper has taken its place.
        case replaced(byNumber: String, on: CivilDate)
        case withdrawn(on: CivilDate)
    }

    public init(title: String, numberAndSymbol: String, issuedOn: CivilDate, ending: Ending?) {
        self.title = title
        self.numberAndSymbol = numberAndSymbol
        self.issuedOn = issuedOn
        self.ending = ending
    }
}

extension PaperKeeping {
    /// Says whether the paper whose QR code carries the token is genuine and current.
    ///
    /// Unknown links are counted by address as misses at tracking are, and lock as those do.
    public func standing(of token: PaperToken, office: String, from address: String) async throws -> PaperStanding {
        let found = try await database.read { reader -> PaperStanding? in
            try PaperStore.find(tokenHash: token.hash, office: office, in: reader).map { try standing($0, in: reader) }
        }
        if let found { return found }
        try await note(missFrom: address, office: office)
        throw PaperRefusal.linkUnknown
    }

    /// The same of the receipt that a dossier's slip is now, for whoever follows it by the slip's own QR code.
    public func receiptStanding(ofDossier code: String, office: String) async throws -> PaperStanding? {
        try await database.read { reader in
            let slips = try PaperStore.papers(of: code, office: office, in: reader).filter { $0.kind == .receipt }
            let slip = slips.last { $0.ending == nil } ?? slips.last
            return try slip.map { try standing($0, in: reader) }
        }
    }

    private func standing(_ paper: IssuedPaper, in reader: any SQLReader) throws -> PaperStanding {
        var ending: PaperStanding.Ending?
        switch paper.ending {
        case nil: break
        case .withdrawn(let moment, _): ending = .withdrawn(on: moment.date)
        case .replaced(let id, let moment):
            let next = try PaperStore.find(id, office: paper.officeID, in: reader)
            ending = .replaced(byNumber: next?.numberAndSymbol ?? "", on: moment.date)
        }
        return PaperStanding(
            title: paper.title, numberAndSymbol: paper.numberAndSymbol, issuedOn: paper.datedOn, ending: ending)
    }

    private func note(missFrom address: String, office: String) async throws {
        let now = surroundings.now()
        let subject = KeyedHash.text("paper-address:\(address)", secret: surroundings.secret)
        try await database.write { writer in
            try TrackingMissStore.removeOld(before: throttle.forgetsBefore(now), office: office, in: writer)
            let misses = try TrackingMissStore.hold(subject, office: office, at: now, in: writer)
            if let until = throttle.lockEnd(after: misses, at: now) { throw PaperRefusal.locked(until: until) }
            try TrackingMissStore.keep(throttle.adding(now, to: misses), of: subject, office: office, in: writer)
        }
    }
}
