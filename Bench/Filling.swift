import Casework
import Domain
import Storage

/// Fills a store in bulk: rows as receptions write them, from the first day of 2019 to yesterday.
///
/// All but the last few hundred dossiers are made returned without the events of the way there: such a store is for
/// measuring, `motcua verify` rightly refuses it.
struct Filling: Sendable {
    private let officer: Officer
    private let calendar: WorkingCalendar
    private let versions: [ProcedureVersion]
    private let count: Int
    private let lastDay: CivilDate
    private static let firstDay = CivilDate(dayNumber: 17_897)
    private static let openCount = 500
    private static let batch = 2_000

    static func fill(_ office: BenchOffice, with count: Int) async throws {
        let officer = try await office.make()
        let rules = office.work.rules
        let filling = try await office.database.read { reader in
            let versions = try ReceptionRequests.procedures.map {
                try rules.version(inForce: $0, on: BenchOffice.now.date, office: officer.officeID, in: reader)
            }
            return Filling(
                officer: officer, calendar: try rules.calendar(office: officer.officeID, in: reader),
                versions: versions, count: count, lastDay: BenchOffice.now.date.adding(days: -1))
        }
        // Rows arrive in the order of nothing that the indexes of people, tokens and keys know: with a small cache nearly every
        // row reads and writes pages anew.
        _ = try await office.database.write { try $0.execute("PRAGMA cache_size = -1048576") }
        var people = FictionalPeople(seed: 1)
        for start in stride(from: 0, to: count, by: batch) {
            let places = start..<min(count, start + batch)
            let owners = places.map { _ in people.next() }
            try await office.database.write { writer in
                for (place, owner) in zip(places, owners) { try filling.insert(place, owner, in: writer) }
            }
        }
        try await office.database.write { try filling.insertNumbers(in: $0) }
        // A server has long looked through what is stored: what stays late has its letter, as after any night.
        while try await office.work.watch.look() > 0 {}
    }

    private func insert(_ place: Int, _ owner: Person, in writer: any SQLWriter) throws {
        let office = officer.officeID
        let form = IntakeForm(
            procedureCode: version(at: place).code, owner: owner, channel: place % 5 == 0 ? .online : .counter)
        let persons = [DossierPerson(part: .owner, person: owner, salt: Fingerprint.of([UInt8(place % 251)]))]
        let numbers = numbers(at: place)
        let tracking = Fingerprint.of(Array(numbers.code.utf8))
        let acted = try version(at: place).receive(
            form, as: numbers,
            hashes: ReceptionHashes(persons: DossierPersonStore.hash(of: persons), tracking: tracking),
            by: Act(officer: officer, at: moment(at: place)), calendar: calendar)
        let dossier = aged(acted.dossier, place)
        try DossierStore.insert(dossier, trackingHash: tracking, in: writer)
        try DossierPersonStore.insert(persons[0], dossier: dossier.code, office: office, in: writer)
        try DossierEventStore.append(acted.events, dossier: dossier.code, office: office, in: writer)
        try ReceptionKeyStore.insert(
            "fill-\(place)", use: ReceptionKeyStore.Use(bodyHash: tracking, dossierCode: dossier.code),
            officer: officer.id, office: office, in: writer)
    }

    /// The dossier as time has left it: returned, or in one of the places where open dossiers lie.
    private func aged(_ received: Dossier, _ place: Int) -> Dossier {
        var dossier = received
        let outcome = Outcome(
            isPositive: true, summary: "Đồng ý giải quyết", grounds: "", draftedByID: officer.id)
        guard place >= count - Self.openCount else {
            dossier.status = .returned
            dossier.outcome = outcome
            dossier.finishedAt = dossier.dueAt
            // One in forty was late, so that there is something to judge.
            if place % 40 == 7 { dossier.finishedAt = dossier.dueAt.adding(seconds: 3 * 86_400) }
            dossier.returnedAt = dossier.finishedAt
            dossier.resolution = Resolution(of: dossier)
            return dossier
        }
        guard place % 3 > 0 else { return dossier }
        dossier.status = .processing
        dossier.step = 1
        dossier.holder = Holder(role: .processing, officerID: officer.id)
        guard place % 3 > 1 else { return dossier }
        dossier.outcome = outcome
        dossier.offer = HandoverOffer(to: Holder(role: .leader, officerID: ""), step: 2)
        return dossier
    }
}

// MARK: - Where a dossier stands in the years

extension Filling {
    private func version(at place: Int) -> ProcedureVersion { versions[place % versions.count] }

    private func day(at place: Int) -> CivilDate {
        let days = lastDay.dayNumber - Self.firstDay.dayNumber + 1
        return Self.firstDay.adding(days: place * days / count)
    }

    private func moment(at place: Int) -> LocalInstant { LocalInstant(day(at: place), hour: 8, minute: place % 60) }

    /// The first place on or after a day.
    private func firstPlace(from day: CivilDate) -> Int {
        let days = lastDay.dayNumber - Self.firstDay.dayNumber + 1
        return ((day.dayNumber - Self.firstDay.dayNumber) * count + days - 1) / days
    }

    private func numbers(at place: Int) -> ReceptionNumbers {
        let day = day(at: place)
        let code =
            "H01.89.12-\(Digits.padded(day.year % 100, to: 2))\(Digits.padded(day.month, to: 2))"
            + "\(Digits.padded(day.day, to: 2))-\(Digits.padded(place - firstPlace(from: day) + 1, to: 4))"
        return ReceptionNumbers(code: code, bookYear: day.year, bookNumber: bookNumber(at: place))
    }

    private func bookNumber(at place: Int) -> Int {
        let newYear = CivilDate(year: day(at: place).year, month: 1, day: 1) ?? Self.firstDay
        return place - firstPlace(from: newYear) + 1
    }

    /// The counters of the books go on from where the filling ends.
    private func insertNumbers(in writer: any SQLWriter) throws {
        for year in Self.firstDay.year...lastDay.year {
            let next = CivilDate(year: year + 1, month: 1, day: 1) ?? lastDay
            let last = bookNumber(at: min(count, firstPlace(from: next)) - 1)
            try writer.execute(
                """
                INSERT INTO dossier_number (office_id, series, last_number)
                VALUES (\(officer.officeID), \("register \(year)"), \(last))
                """)
        }
    }
}
