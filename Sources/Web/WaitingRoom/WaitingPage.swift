import Casework
import Domain
import Storage

/// `waiting/desk`: the waiting room from behind the counter.
struct WaitingPage: PageSample {
    static let template = "waiting/desk"

    let complaint: String?
    /// The next press on «Gọi số tiếp theo» calls once, however often it is sent.
    let callKey: String
    let counter: FormField
    /// Another officer uses the name today; both may.
    let offersSharing: Bool
    let taken: Taken?
    /// The numbers at the viewer's counter, mostly one: calling the next says what became of them.
    let atHand: AtHand?
    let serving: [Row]
    let hasServing: Bool
    let waiting: [Row]
    let hasWaiting: Bool
    let waitingSentence: String
    let servedText: String?
    let spotText: String?
    let absent: [Row]
    let hasAbsent: Bool
    /// Whom the viewer finished last.
    let finished: [Row]
    let hasFinished: Bool
    /// Looks for the number of people waiting.
    let waitingScript: String
    let priority: FormChoice
    let boardHref: String

    /// The numbers that the next call ends, and their tickets.
    struct AtHand: Sendable {
        let handNumber: String
        let handTickets: [String]

        /// Nothing where nobody is at the counter.
        init?(_ tickets: [Ticket]) {
            guard !tickets.isEmpty else { return nil }
            handNumber = tickets.map(\.numberText).sorted().joined(separator: " và ")
            handTickets = tickets.map(\.id)
        }
    }

    /// A number just given.
    struct Taken: Sendable {
        let takenNumber: String
        let slipHref: String
    }

    /// One ticket.
    struct Row: Sendable {
        let ticketNumber: String
        let why: String?
        let line: String
        let address: String
        let receiveHref: String
        let isMine: Bool
    }

    init(
        _ queue: WaitingQueue, viewer: Officer, counter name: String, taken: Ticket?, script: String,
        callKey: String, complaint: String?, counterComplaint: String?, offersSharing: Bool
    ) {
        self.offersSharing = offersSharing
        waitingScript = script
        self.complaint = complaint
        self.callKey = callKey
        counter = FormField("counter", "Tên quầy của Ông/Bà", value: name, limit: 30, complaint: counterComplaint)
        self.taken = taken.map { Taken(takenNumber: $0.numberText, slipHref: "\(Link.ticket($0.id))#in") }
        serving = queue.called.map {
            Row($0, "\($0.counter), gọi lúc \(($0.lastCalledAt ?? queue.now).vietnameseClock)", viewer)
        }
        hasServing = !serving.isEmpty
        atHand = AtHand(queue.called.filter { $0.officerID == viewer.id })
        let order = queue.waiting
        waiting = order.map { Row($0, "Lấy số lúc \($0.takenAt.vietnameseClock)", viewer) }
        hasWaiting = !waiting.isEmpty
        let turn = queue.turn(ahead: order.count).map { "; người lấy số bây giờ \($0.words)" } ?? ""
        waitingSentence = "\(order.count) người đang chờ\(turn)."
        let day = DayLines(queue)
        (servedText, spotText) = (day.served, day.onTheSpot)
        absent = queue.absent.map { Row($0, "Gọi \($0.callCount) lần", viewer) }
        hasAbsent = !absent.isEmpty
        finished = queue.finished(by: viewer.id, limit: 10).map {
            Row($0, "Xong lúc \(($0.finishedAt ?? queue.now).vietnameseClock)", viewer)
        }
        hasFinished = !finished.isEmpty
        priority = FormChoice("priority", "Đối tượng", options: TicketPriority.options, chosen: "")
        boardHref = Link.board
    }

    static var sample: WaitingPage {
        let now = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9)
        let tickets = [
            Ticket(
                id: "a", day: now.date, number: 1, priority: .elderly, status: .called, takenAt: now, counter: "Quầy 1",
                officerID: "h", firstCalledAt: now, calledAt: now, callCount: 1),
            Ticket(id: "b", day: now.date, number: 2, takenAt: now),
            Ticket(
                id: "c", day: now.date, number: 3, status: .absent, takenAt: now, counter: "Quầy 1", officerID: "h",
                firstCalledAt: now, calledAt: now, callCount: 2),
        ]
        let done = Ticket(
            id: "d", day: now.date, number: 4, status: .done, takenAt: now, counter: "Quầy 1", officerID: "h",
            firstCalledAt: now, calledAt: now, callCount: 1, finishedAt: now.adding(seconds: 300))
        let queue = WaitingQueue(
            tickets: tickets + [done], taking: .counter, now: now,
            withoutAppointment: ServiceTally([
                ServedDossier(
                    code: "a", receivedAt: now, returnedAt: now.adding(seconds: 840), isImmediate: true, fallback: "")
            ]))
        let viewer = Officer(
            officeID: "o", id: "h", userName: "quay", name: "Nguyễn Thị Hoa", title: "", roles: [.reception])
        return WaitingPage(
            queue, viewer: viewer, counter: "Quầy 1",
            taken: tickets[1], script: "/public/waiting.js", callKey: "k",
            complaint: TicketRefusal.nobodyWaiting.message,
            counterComplaint: TicketRefusal.counterMissing.message, offersSharing: true)
    }
}

extension WaitingPage.Row {
    init(_ ticket: Ticket, _ line: String, _ viewer: Officer) {
        self.init(
            ticketNumber: ticket.numberText, why: ticket.priority?.vietnamese, line: line,
            address: Link.deskTicket(ticket.id), receiveHref: Link.newReception(ticket: ticket.id),
            isMine: ticket.officerID == viewer.id)
    }
}

extension TicketPriority {
    /// As a list to choose from; most people have none.
    static var options: [(value: String, words: String)] {
        [("", "Thông thường")] + allCases.map { ($0.rawValue, $0.vietnamese) }
    }
}
