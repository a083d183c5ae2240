import Casework
import Domain
import Papers

/// `waiting/ticket`: a number, whose turn it is, and the picture that opens the page on a telephone.
struct TicketPage: PageSample {
    static let template = "waiting/ticket"

    let ticketNumber: String
    let stateText: String
    let tone: Tone.RawValue
    let waitText: String?
    let takenText: String
    let why: String?
    let code: Code?
    /// Looks for news by itself.
    let boardScript: String
    /// Keeps the number on the telephone it was taken on.
    let ticketScript: String
    let today: String

    /// The squares of the QR code.
    struct Code: Sendable {
        let side: String
        let path: String
    }

    init(_ ticket: Ticket, _ queue: WaitingQueue, link: String, scripts: (board: String, ticket: String)) {
        ticketNumber = ticket.numberText
        switch (ticket.status, queue.closedUntil) {
        case (.waiting, let opening?):
            stateText = "Ngoài giờ làm việc"
            waitText = "Nếu Ông/Bà còn ở phòng chờ, xin hỏi tại quầy. Cơ quan mở cửa lúc \(opening.vietnamese)."
        case (.waiting, nil):
            let ahead = queue.ahead(of: ticket)
            stateText = ahead == 0 ? "Sắp đến lượt Ông/Bà" : "Còn \(ahead) người trước Ông/Bà"
            let turn = queue.turn(ahead: ahead)
            waitText = turn == .inMinutes(0) ? nil : turn.map { $0.words.withCapitalInitial }
        case (.called, _):
            (stateText, waitText) = ("Mời Ông/Bà đến \(ticket.counter)", nil)
        case (.absent, _):
            (stateText, waitText) = ("Đã gọi nhưng chưa gặp Ông/Bà. Xin báo tại quầy để được gọi lại.", nil)
        case (.done, _):
            (stateText, waitText) = ("Đã phục vụ xong. Cảm ơn Ông/Bà.", nil)
        }
        tone = (ticket.status == .called ? Tone.soon : ticket.status == .done ? .done : .waiting).rawValue
        takenText = "Lấy số lúc \(ticket.takenAt.vietnamese)"
        why = ticket.priority?.vietnamese
        (boardScript, ticketScript) = scripts
        today = ticket.day.description
        code = QRCode(link).map { Code(side: String($0.side), path: $0.path) }
    }

    static var sample: TicketPage {
        let now = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9)
        let done = (1...3).map { number in
            Ticket(
                id: "d\(number)", day: now.date, number: number, status: .done, takenAt: now, counter: "Quầy 1",
                firstCalledAt: now, calledAt: now, callCount: 1, finishedAt: now.adding(seconds: 300))
        }
        let ticket = Ticket(id: "b", day: now.date, number: 5, priority: .elderly, takenAt: now)
        let queue = WaitingQueue(tickets: done + [ticket], taking: .everybody, now: now)
        return TicketPage(
            ticket, queue, link: "https://motcua.example/tickets/q/b",
            scripts: ("/public/board.js", "/public/ticket.js"))
    }
}
