import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/log`: who looked at whose data, and what was done to accounts and books, day by day.
struct ShowLog: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let today = site.work.surroundings.now().date
        let address = LogAddress(try visit.query(), today: today)
        // What was gathered in the last second belongs to the answer.
        try await site.work.accessLog.flush()
        let office = visit.office.id
        let found = try await site.reader.read { reader in
            FoundLog(
                looks: try AccessLogStore.accesses(
                    address.question, limit: LogAddress.pageSize + 1, offset: (address.page - 1) * LogAddress.pageSize,
                    office: office, in: reader),
                acts: address.subject.isEmpty
                    ? try OfficeEventStore.events(enteredOn: address.day, officeID: office, in: reader) : [],
                officers: try OfficerStore.accounts(officeID: office, in: reader).map(\.officer))
        }
        return try site.page(LogPage(found, at: address, today: today), for: visit)
    }
}

/// What the log gave.
struct FoundLog: Sendable {
    /// One more than a page, when there are more.
    let looks: [Look]
    let acts: [OfficeEvent]
    let officers: [Officer]
}

/// What is asked of the log, as it stands in the address.
struct LogAddress: Sendable {
    static let pageSize = 100

    let day: CivilDate
    let officerID: String
    /// A dossier's code: all looks at it, whatever the day.
    let subject: String
    let page: Int

    init(_ form: FormFields, today: CivilDate) {
        day = CivilDate(form.text("day")).map { min($0, today) } ?? today
        officerID = String(form.text("officer").prefix(64))
        subject = DossierCode(form.text("dossier"))?.description ?? ""
        page = min(max(Digits.value(form.text("page").prefix(4)) ?? 1, 1), 1000)
    }

    var question: AccessQuestion {
        subject.isEmpty ? .day(day, officerID: officerID.presence) : .subject(subject)
    }

    /// The same question for another day or page.
    func href(day other: CivilDate? = nil, page: Int = 1) -> String {
        let parts = [
            ("day", (other ?? day).description), ("officer", officerID), ("dossier", subject),
            ("page", page > 1 ? String(page) : ""),
        ]
        return Link.log + "?"
            + parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Link.escaped($0.1))" }.joined(separator: "&")
    }
}
