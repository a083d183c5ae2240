import Casework
import Domain
import Hummingbird

/// `GET /waiting`: the board for a television — numbers and counters only, no names.
struct ShowBoard: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let queue = try await site.work.waitingRoom.queue(office: office.id)
        let page = BoardPage(queue, script: site.publicFiles.address(of: "board.js"))
        return try site.page(page, office: office)
    }
}

/// `waiting/board`: the latest calls in large type.
struct BoardPage: PageSample {
    static let template = "waiting/board"
    private static let shown = 6

    let clockText: String
    let calls: [Call]
    let hasCalls: Bool
    /// What stands there while nobody is called: whether numbers are given.
    let calmText: String
    /// The type is as large as so many rows allow.
    let rowCount: String
    let waitingText: String
    let nextText: String?
    let estimateText: String?
    let servedText: String?
    let spotText: String?
    let takeHref: String?
    /// What is spoken, in the order of the calls.
    let spoken: [Spoken]
    let boardScript: String

    /// One number at its counter.
    struct Call: Sendable {
        let callNumber: String
        let callCounter: String
        let isLatest: Bool
    }

    /// One call, and what marks it as said already.
    struct Spoken: Sendable {
        let spokenText: String
        let spokenKey: String
    }

    init(_ queue: WaitingQueue, script: String) {
        let called = Array(queue.called.prefix(Self.shown))
        clockText = queue.now.vietnamese
        calls = called.enumerated().map {
            Call(callNumber: $1.numberText, callCounter: $1.counter, isLatest: $0 == 0)
        }
        hasCalls = !calls.isEmpty
        rowCount = String(calls.count)
        let order = queue.waiting
        waitingText = "\(order.count) người đang chờ"
        let opening = queue.closedUntil
        calmText = opening == nil ? "Mời Ông/Bà lấy số và chờ gọi." : "Lúc này cơ quan không phát số."
        nextText =
            order.isEmpty || opening != nil
            ? nil : "Số tiếp theo: \(order.prefix(5).map(\.numberText).joined(separator: ", "))"
        estimateText =
            opening.map { "Ngoài giờ làm việc; cơ quan mở cửa lúc \($0.vietnamese)" }
            ?? queue.turn(ahead: order.count).map { "Lấy số bây giờ: \($0.words)" }
        let day = DayLines(queue)
        (servedText, spotText) = (day.served, day.onTheSpot)
        takeHref = queue.taking == .everybody && opening == nil ? Link.takeTicket : nil
        spoken = queue.callsToSay.map { Spoken(spokenText: $0.spokenCall, spokenKey: $0.spokenKey) }
        boardScript = script
    }

    static var sample: BoardPage {
        let now = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9)
        var tickets = (1...3).map { number in
            Ticket(
                id: "d\(number)", day: now.date, number: number, status: .done, takenAt: now, counter: "Quầy 1",
                firstCalledAt: now, calledAt: now, callCount: 1, finishedAt: now.adding(seconds: 300))
        }
        tickets.append(
            Ticket(
                id: "a", day: now.date, number: 4, status: .called, takenAt: now, counter: "Quầy 1",
                firstCalledAt: now, calledAt: now, callCount: 1))
        tickets.append(Ticket(id: "b", day: now.date, number: 5, takenAt: now))
        let queue = WaitingQueue(
            tickets: tickets, taking: .everybody, now: now,
            withoutAppointment: ServiceTally([
                ServedDossier(
                    code: "a", receivedAt: now, returnedAt: now.adding(seconds: 840), isImmediate: true, fallback: "")
            ]))
        return BoardPage(queue, script: "/public/board.js")
    }
}

/// `GET` and `POST /tickets/new`: whoever comes takes a number, where the office lets people do so.
struct TakeTicket: Sendable {
    let site: Site

    @Sendable func show(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let queue = try await site.work.waitingRoom.queue(office: office.id)
        let script = site.publicFiles.address(of: "ticket.js")
        return try site.page(
            TakeTicketPage(queue, key: site.work.surroundings.freshKey(), script: script), office: office)
    }

    @Sendable func take(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let priority = TicketPriority(rawValue: visit.form.text("priority"))
        let ticket = try await site.work.waitingRoom.take(
            priority, key: visit.form.pressKey("takeKey"), office: office.id, from: visit.countedAddress)
        return .seeOther(Link.ticket(ticket.id))
    }
}

/// `waiting/take`: one press and a number.
struct TakeTicketPage: PageSample {
    static let template = "waiting/take"

    let isOpen: Bool
    let closedSentence: String?
    let waitingText: String
    let priority: FormChoice
    let takeKey: String
    /// Finds the number taken on this telephone today.
    let ticketScript: String
    let today: String

    init(_ queue: WaitingQueue, key: String, script: String) {
        takeKey = key
        ticketScript = script
        today = queue.now.date.description
        isOpen = queue.taking == .everybody && queue.closedUntil == nil
        closedSentence =
            queue.taking == .counter
            ? TicketRefusal.takenAtCounter.message
            : queue.closedUntil.map { TicketRefusal.roomClosed(until: $0).message }
        waitingText = "\(queue.waiting.count) người đang chờ."
        priority = FormChoice("priority", "Đối tượng", options: TicketPriority.options, chosen: "")
    }

    static var sample: TakeTicketPage {
        TakeTicketPage(
            WaitingQueue(tickets: [], taking: .everybody, now: LocalInstant(epochSeconds: 0)), key: "k",
            script: "/public/ticket.js")
    }
}

/// `GET /tickets/q/{id}`: one's own number on one's own telephone, or printed at the counter.
struct ShowTicket: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let found = try await site.work.waitingRoom.ticket(try visit.parameter("id"), office: office.id)
        let link =
            "\(visit.isSecure ? "https" : "http")://\(visit.request.head.authority ?? "")\(Link.ticket(found.ticket.id))"
        let scripts = ["board.js", "ticket.js"].map { site.publicFiles.address(of: $0) }
        return try site.page(
            TicketPage(found.ticket, found.queue, link: link, scripts: (scripts[0], scripts[1])), office: office)
    }
}
