extension Ticket {
    /// In seconds: nobody comes to a counter and is served sooner.
    ///
    /// The office's own measure, in this one place.
    static let shortestVisit = 60

    /// Called to a counter: from the queue, once more, or back after it was absent or ended by mistake.
    public func called(to counter: String, by officerID: String, at moment: LocalInstant) throws(TicketRefusal)
        -> Ticket
    {
        guard TextLine.isReadable(counter, limit: 30) else { throw .counterMissing }
        guard status != .called || self.officerID == officerID else {
            throw .elsewhere(numberText, counter: self.counter)
        }
        var ticket = self
        // A clock that was put back does not let anybody be called before they came.
        let moment = max(moment, takenAt)
        // Called once more it is not served anew.
        if status != .called { ticket.calledAt = moment }
        ticket.status = .called
        ticket.finishedAt = nil
        ticket.counter = counter
        ticket.officerID = officerID
        ticket.firstCalledAt = firstCalledAt ?? moment
        ticket.lastCalledAt = moment
        ticket.callCount += 1
        return ticket
    }

    /// Without a priority that its holder took and the counter does not see; only while it waits.
    public func withoutPriority() throws(TicketRefusal) -> Ticket {
        guard status == .waiting else { throw .wrongStatus(numberText, status) }
        var ticket = self
        ticket.priority = nil
        return ticket
    }

    /// Whoever was called did not come; another counter may say so too, when its officer has left.
    public func missed() throws(TicketRefusal) -> Ticket {
        guard status == .called else { throw .wrongStatus(numberText, status) }
        var ticket = self
        ticket.status = .absent
        return ticket
    }

    /// Whoever was called makes way for the next, as the officer says; where nothing is said, absent when the last call is
    /// too fresh for anybody to be served.
    public func passed(at moment: LocalInstant, saying said: CallEnd? = nil) throws(TicketRefusal) -> Ticket {
        let since = moment.epochSeconds - (lastCalledAt ?? moment).epochSeconds
        let isAbsent = said.map { $0 == .absent } ?? (since < Self.shortestVisit)
        return isAbsent ? try missed() : try finished(at: moment)
    }

    /// Whoever was called has been served; another counter may say so too, when its officer has left.
    public func finished(at moment: LocalInstant) throws(TicketRefusal) -> Ticket {
        guard status == .called else { throw .wrongStatus(numberText, status) }
        var ticket = self
        ticket.status = .done
        ticket.finishedAt = max(moment, calledAt ?? moment)
        return ticket
    }
}

extension [Ticket] {
    /// The officer who called to a counter of this name last, when it is not this one.
    public func user(of counter: String, otherThan officerID: String) -> String? {
        let last = filter { Folding.fold($0.counter) == Folding.fold(counter) }
            .max { ($0.lastCalledAt ?? $0.takenAt) < ($1.lastCalledAt ?? $1.takenAt) }
        return last.flatMap { $0.officerID == officerID ? nil : $0.officerID }
    }

    /// Which of an officer's tickets the next call ends: those that the page shows at the counter.
    ///
    /// An empty list says that nobody was there; where nothing is said, whoever is there makes way.
    ///
    /// - Throws: `TicketRefusal.atHandChanged` when another is there than was shown.
    public func makingWay(at officerID: String, shown: [String]?) throws(TicketRefusal) -> [Ticket] {
        let there = filter { $0.status == .called && $0.officerID == officerID }
        guard let shown else { return there }
        let others = there.filter { !shown.contains($0.id) }
        if let other = others.max(by: { ($0.lastCalledAt ?? $0.takenAt) < ($1.lastCalledAt ?? $1.takenAt) }) {
            throw .atHandChanged(now: other.numberText)
        }
        return there
    }
}

/// What became of whoever was called, as the officer says when calling the next.
public enum CallEnd: String, Sendable, CaseIterable, Hashable {
    case served, absent
}

/// Why a ticket cannot be taken or called.
public enum TicketRefusal: Refusal {
    case unknown
    case nobodyWaiting
    case counterMissing
    /// Another officer has called to a counter of this name today.
    case counterInUse(String, by: String)
    case wrongStatus(String, TicketStatus)
    case elsewhere(String, counter: String)
    /// Another number is at the counter than the page shows.
    case atHandChanged(now: String)
    case takenAtCounter
    case roomFull
    /// The office calls nobody any more today, or not yet.
    case roomClosed(until: LocalInstant)
    /// Too many numbers were taken from one address.
    case takenTooOften(until: LocalInstant)

    public var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .nobodyWaiting, .wrongStatus, .elsewhere, .atHandChanged, .counterInUse, .roomClosed: .conflict
        case .takenAtCounter: .forbidden
        case .roomFull, .takenTooOften: .tooMany
        case .counterMissing: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .unknown: "ticket-unknown"
        case .nobodyWaiting: "nobody-waiting"
        case .counterMissing: "counter-missing"
        case .counterInUse: "counter-in-use"
        case .wrongStatus: "ticket-wrong-status"
        case .elsewhere: "ticket-elsewhere"
        case .atHandChanged: "ticket-at-hand-changed"
        case .takenAtCounter: "ticket-taken-at-counter"
        case .roomFull: "waiting-room-full"
        case .roomClosed: "waiting-room-closed"
        case .takenTooOften: "ticket-taken-too-often"
        }
    }

    public var message: String {
        switch self {
        case .unknown: "Không có phiếu số này. Xin lấy số mới tại quầy."
        case .nobodyWaiting: "Không còn ai đang chờ. Xin gọi lại khi có người lấy số."
        case .counterMissing:
            "Chưa có tên quầy đọc được. Ông/Bà hãy ghi tên quầy của mình, không quá 30 ký tự, rồi gọi số."
        case .counterInUse(let counter, let officer):
            "Hôm nay \(officer) đang dùng tên «\(counter)». Xin ghi tên quầy khác, hoặc bấm «Vẫn dùng tên này» nếu Ông/Bà thay ở quầy đó."
        case .wrongStatus(let number, let status):
            "Số \(number) ở trạng thái «\(status.vietnamese)» nên không làm được việc này. Xin tải lại trang."
        case .elsewhere(let number, let counter):
            "Số \(number) đang được phục vụ tại «\(counter)». Xin gọi số khác."
        case .atHandChanged(let number):
            "Số đang phục vụ ở quầy của Ông/Bà đã đổi, nay là số \(number), nên chưa gọi số mới. Xin xem lại rồi bấm gọi."
        case .takenAtCounter: "Cơ quan phát số tại quầy. Xin Ông/Bà đến quầy để lấy số."
        case .roomFull: "Số người chờ hôm nay đã đủ. Xin Ông/Bà đến quầy để được hướng dẫn."
        case .roomClosed(let until):
            "Lúc này cơ quan không phát số. Cơ quan mở cửa lúc \(until.vietnamese); Ông/Bà lấy số được từ một giờ trước đó."
        case .takenTooOften(let until):
            "Từ nơi này vừa có nhiều lượt lấy số. Xin Ông/Bà lấy số tại quầy, hoặc thử lại sau \(until.vietnamese)."
        }
    }
}
