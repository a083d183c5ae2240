import Domain
public import Storage

/// Looks at every office's running dossiers, and opens a letter of apology for each that is about to be late.
///
/// Needs no job of the user's: the server looks every minute. It may be stopped, started, run twice at once or find the clock
/// elsewhere: whether a letter is due is asked anew each time, under the dossier's lock, so none is opened twice.
public struct LatenessWatch: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings
    private let rules: KnownRules

    /// No office is warned earlier than this many calendar days ahead: three working days across the longest holidays.
    private static let farthestDays = 21
    /// So many at most in one look; the rest in the next.
    private static let mostAtOnce = 500

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Looks once; tells how many letters were opened.
    ///
    /// - Throws: the first fault, after every other dossier has been looked at.
    @discardableResult
    public func look() async throws -> Int {
        let now = surroundings.now()
        let candidates = try await database.read { reader in
            try OfficeStore.all(in: reader).flatMap { office in
                try DossierStore.runningWithoutLetter(
                    dueThrough: now.date.adding(days: Self.farthestDays), limit: Self.mostAtOnce, office: office.id,
                    in: reader)
            }
        }
        var (opened, fault): (Int, (any Error)?) = (0, nil)
        for candidate in candidates {
            do {
                if try await openLetter(for: candidate, at: now) { opened += 1 }
            } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
        return opened
    }

    private func openLetter(for candidate: Dossier, at now: LocalInstant) async throws -> Bool {
        guard try await database.read({ try isDue(candidate, at: now, in: $0) }) else { return false }
        return try await database.write { writer in
            let found = try DossierStore.findForChange(candidate.code, office: candidate.officeID, in: writer)
            guard let dossier = found, try isDue(dossier, at: now, in: writer) else { return false }
            try DossierActs.store(try dossier.openApologyTask(at: now), before: dossier, in: writer)
            return true
        }
    }

    private func isDue(_ dossier: Dossier, at now: LocalInstant, in reader: any SQLReader) throws -> Bool {
        let office = try OfficeStore.office(dossier.officeID, in: reader)
        return dossier.needsApology(
            at: now, noticeDays: office?.apologyNoticeDays ?? NoticeDays.usual,
            calendar: try rules.calendar(office: dossier.officeID, in: reader))
    }
}
