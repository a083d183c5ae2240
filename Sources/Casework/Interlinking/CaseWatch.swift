import Domain
public import Storage

/// Opens our own legs of interlinked cases by itself, as soon as the results they wait for stand.
///
/// Nobody has to press: the server looks every minute. It may be stopped, started, or run twice at once: whether a leg may go is asked
/// anew each time, under the case's lock, so none is opened twice. What an agency outside must be told stays with the counter, and so
/// does what an agreement keeps for a person.
public struct CaseWatch: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings
    private let rules: KnownRules
    private let intake: Intake

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules, intake: Intake) {
        (self.database, self.surroundings, self.rules, self.intake) = (database, surroundings, rules, intake)
    }

    /// Looks once; tells how many legs were opened.
    ///
    /// A leg that the law or the catalogue refuses stays where it is, and the counter finds it on «Việc hôm nay».
    ///
    /// - Throws: the first fault, after every other case has been looked at.
    @discardableResult
    public func look() async throws -> Int {
        var (opened, fault): (Int, (any Error)?) = (0, nil)
        for found in try await waiting() {
            do {
                if try await open(found.leg, of: found.code, office: found.office) { opened += 1 }
            } catch is any Refusal {
                continue
            } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
        return opened
    }

    private func waiting() async throws -> [(office: String, code: String, leg: LegKind)] {
        let now = surroundings.now()
        let groups = InterlinkedProcedure.all.filter { $0.furtherLegs.contains { $0.agency == .office } }
        return try await database.read { reader in
            try OfficeStore.all(in: reader).flatMap { office in
                let codes = try groups.flatMap {
                    try CaseStore.openCodes(ofProcedure: $0.code, office: office.id, in: reader)
                }
                return try CaseReading.scenes(of: codes, office: office.id, rules: rules, at: now, in: reader)
                    .flatMap { scene in scene.legsToOpen.map { (office.id, scene.whole.code, $0) } }
            }
        }
    }

    private func open(_ leg: LegKind, of code: String, office: String) async throws -> Bool {
        let now = surroundings.now()
        let fresh = FreshReception(surroundings)
        return try await database.write { writer in
            guard let whole = try CaseStore.findForChange(code, office: office, in: writer) else { return false }
            let scene = try CaseReading.scene(of: whole, rules: rules, at: now, in: writer)
            guard scene.legsToOpen.contains(leg) else { return false }
            let program = Act(officer: .program(of: office), at: now)
            let dossier = try LegReceiving(intake: intake)
                .receive(leg, of: scene, fresh: fresh, by: program, in: writer)
            try CaseStore.update(try scene.openByItself(leg, dossier: dossier), from: whole, in: writer)
            return true
        }
    }
}
