import Casework
import Domain
import Hummingbird
import Storage

/// `GET` and `POST /desk/waiting/settings`: whether people take numbers by themselves.
struct WaitingSettings: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        let office = visit.office.id
        let taking = try await site.reader.read { try WaitingRoomStore.taking(office: office, in: $0) }
        return try site.page(WaitingSettingsPage(taking), for: visit)
    }

    @Sendable func set(_ visit: DeskVisit) async throws -> Response {
        guard let taking = TicketTaking(rawValue: visit.form.text("taking")) else { throw RequestProblem.malformed }
        try await site.work.waitingRoom.open(to: taking, by: visit.officer)
        return .seeOther(Link.page(Link.waitingSettings, notice: .waitingRoomSet))
    }
}

/// `waiting/settings`: one choice.
struct WaitingSettingsPage: PageSample {
    static let template = "waiting/settings"
    static let sample = WaitingSettingsPage(.everybody)

    let taking: FormChoice
    let boardHref: String
    let priorities: [Priority]

    /// Who is called earlier, and why.
    struct Priority: Sendable {
        let who: String
        let source: String
    }

    init(_ chosen: TicketTaking) {
        taking = FormChoice(
            "taking", "Cách lấy số", options: TicketTaking.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: chosen.rawValue)
        boardHref = Link.board
        priorities = TicketPriority.allCases.map { Priority(who: $0.vietnamese, source: $0.source) }
    }
}
