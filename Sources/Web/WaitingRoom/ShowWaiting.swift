import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/waiting`: the officer's counter in the waiting room — whom she serves, who waits, numbers to give.
struct ShowWaiting: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response { try await page(for: visit) }

    func page(
        for visit: DeskVisit, complaint: String? = nil, counterComplaint: String? = nil, offersSharing: Bool = false
    ) async throws -> Response {
        let office = visit.office.id
        let queue = try await site.work.waitingRoom.queue(office: office)
        let counter = try await site.reader.read {
            try WaitingRoomStore.counter(of: visit.officer.id, office: office, in: $0)
        }
        let taken = (try? visit.query())?.text("taken") ?? ""
        let model = WaitingPage(
            queue, viewer: visit.officer, counter: visit.form.optional("counter") ?? counter,
            taken: queue.tickets.first { $0.id == taken }, script: site.publicFiles.address(of: "waiting.js"),
            callKey: site.work.surroundings.freshKey(),
            complaint: complaint, counterComplaint: counterComplaint, offersSharing: offersSharing)
        let isWell = complaint == nil && counterComplaint == nil
        return try site.page(model, for: visit, status: isWell ? .ok : .unprocessableContent)
    }
}

/// What an officer does in the waiting room.
struct KeepWaiting: Sendable {
    let site: Site

    @Sendable func take(_ visit: DeskVisit) async throws -> Response {
        let priority = TicketPriority(rawValue: visit.form.text("priority"))
        let ticket = try await site.work.waitingRoom.take(
            priority, key: visit.form.pressKey("takeKey"), office: visit.office.id, by: visit.officer)
        return .seeOther("\(Link.waiting)?taken=\(Link.escaped(ticket.id))")
    }

    @Sendable func callNext(_ visit: DeskVisit) async throws -> Response {
        let known = visit.form.pressKey("callKey") ?? site.work.surroundings.freshKey()
        let shown = visit.form.optional("atHand").map { _ in visit.form.all("atHand").filter { !$0.isEmpty } }
        let end = CallEnd(rawValue: visit.form.text("end"))
        return try await act(visit) {
            try await site.work.waitingRoom.callNext(key: known, atHand: shown, end: end, by: visit.officer)
        }
    }

    @Sendable func callAgain(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await act(visit) { try await site.work.waitingRoom.callAgain(id, by: visit.officer) }
    }

    @Sendable func markAbsent(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await act(visit) { try await site.work.waitingRoom.markAbsent(id, by: visit.officer) }
    }

    @Sendable func finish(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await act(visit) { try await site.work.waitingRoom.finish(id, by: visit.officer) }
    }

    @Sendable func dropPriority(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await act(visit) { try await site.work.waitingRoom.dropPriority(of: id, by: visit.officer) }
    }

    @Sendable func nameCounter(_ visit: DeskVisit) async throws -> Response {
        try await act(visit) {
            try await site.work.waitingRoom.nameCounter(
                visit.form.text("counter"), isShared: visit.form.text("sharing") == "1", by: visit.officer)
        }
    }

    /// What the waiting room refuses is said on its page.
    private func act(_ visit: DeskVisit, _ body: () async throws -> some Sendable) async throws -> Response {
        do {
            _ = try await body()
            return .seeOther(Link.waiting)
        } catch TicketRefusal.counterMissing {
            return try await ShowWaiting(site: site).page(
                for: visit, counterComplaint: TicketRefusal.counterMissing.message)
        } catch let refusal as TicketRefusal where refusal.slug == "counter-in-use" {
            return try await ShowWaiting(site: site).page(
                for: visit, counterComplaint: refusal.message, offersSharing: true)
        } catch let refusal as TicketRefusal where refusal.kind == .conflict {
            return try await ShowWaiting(site: site).page(for: visit, complaint: refusal.message)
        }
    }
}

extension FormFields {
    /// The one-time key of a press; nothing from a page of before it, or a hand-made form.
    func pressKey(_ name: String) -> String? {
        let key = text(name)
        return ReceptionKey.allows(key) ? key : nil
    }
}
