/// What one agency had of our interlinked cases in one week, to be compared with its own book (phiếu đối soát tuần).
///
/// Weekly, with the police and with social insurance. By the moments at which things happened, not when they were written down: what the
/// counter hears of later stands in the week it belongs to.
public struct CaseWeekReport: Sendable {
    public let agency: LegAgency
    public let week: CaseWeek
    /// Up to when it is told: the end of the week, or now.
    public let toldUntil: LocalInstant
    public let calendar: WorkingCalendar
    /// In the order in which they were handed over.
    public private(set) var lines: [CaseWeekLine] = []

    /// The agencies outside that an office compares its book with.
    public static let agencies: [LegAgency] = [.police, .socialInsurance, .meritAgency]

    public init(agency: LegAgency, week: CaseWeek, now: LocalInstant, calendar: WorkingCalendar) {
        (self.agency, self.week, self.calendar) = (agency, week, calendar)
        toldUntil = min(now, LocalInstant(week.after.monday).adding(seconds: -1))
    }

    /// Takes what one case had with the agency in the week.
    public mutating func add(
        _ events: [CaseEvent], code: String, officeID: String, agreement: CoordinationAgreement
    ) throws(CaseReplayFault) {
        let procedure = InterlinkedProcedure.find(agreement.procedureCode)
        for attempt in try InterlinkedCase.attempts(in: events, code: code, officeID: officeID) {
            guard let leg = procedure?.leg(attempt.leg.kind), leg.agency == agency else { continue }
            let party = agreement.terms(of: leg.kind)?.party ?? agency.vietnamese
            let hours = agreement.hours(of: leg)
            if let line = line(attempt, code: code, party: party, hours: hours) { lines.append(line) }
        }
        lines.sort { ($0.handedOverAt, $0.caseCode) < ($1.handedOverAt, $1.caseCode) }
    }

    public func lines(_ figure: CaseWeekFigure) -> [CaseWeekLine] { lines.filter(figure.counts) }

    public func count(_ figure: CaseWeekFigure) -> Int { lines.count(where: figure.counts) }

    /// What came over and what was handed over has either been answered or is still there.
    public var isBalanced: Bool {
        count(.carriedOver) + count(.handedOver) == count(.answered) + count(.waiting) + count(.late)
    }

    /// «0 + 2 = 1 + 1 + 0: khớp», so that whoever signs sees the sum.
    public var balanceWords: String {
        let (came, left) = ([CaseWeekFigure.carriedOver, .handedOver], [CaseWeekFigure.answered, .waiting, .late])
        let sums = [came, left].map { figures in figures.map { String(count($0)) }.joined(separator: " + ") }
        return "chuyển sang + chuyển đi = trả lời + chờ trong hạn + chờ quá hạn; \(sums.joined(separator: " = ")): "
            + (isBalanced ? "đúng." : "chưa đúng, vui lòng kiểm tra lại.")
    }

    /// How our number stands to the one the agency names: «Khớp», «Sổ của ta ít hơn 2»; nothing while it names none.
    public func comparison(_ figure: CaseWeekFigure, theirs: Int?) -> String? {
        guard let theirs else { return nil }
        let more = count(figure) - theirs
        return more == 0 ? "Khớp" : "Sổ của ta \(more > 0 ? "nhiều" : "ít") hơn \(abs(more))"
    }

    private func line(_ attempt: LegAttempt, code: String, party: String, hours: Int) -> CaseWeekLine? {
        let leg = attempt.leg
        guard let start = leg.handedOverAt, start <= toldUntil else { return nil }
        if let end = leg.endedAt, end < LocalInstant(week.monday) { return nil }
        let answeredAt = leg.endedAt.flatMap { $0 <= toldUntil ? $0 : nil }
        let reached = answeredAt ?? toldUntil
        let waits = leg.waits.filter { $0.from <= reached }.map { wait in
            LegWait(cause: wait.cause, from: wait.from, to: wait.to.flatMap { $0 <= reached ? $0 : nil })
        }
        let pauses = waits.map { $0.pause(at: reached, calendar: calendar) }
        let due = try? LegClock(startedFrom: start, hours: hours, pauses: pauses).dueMoment(in: calendar)
        let dueAt = due ?? leg.plannedDueAt
        let isPaused = answeredAt == nil && waits.last.map { $0.to == nil } ?? false
        let isLate = !isPaused && Lateness(finishedAt: reached, dueAt: dueAt) == .late
        return CaseWeekLine(
            caseCode: code, leg: leg.kind, party: party, handedOverAt: start,
            acceptedAt: leg.acceptedAt.flatMap { $0 <= toldUntil ? $0 : nil }, dueAt: dueAt, answeredAt: answeredAt,
            words: answeredAt == nil ? "" : leg.words, hasResult: leg.stage == .finished, isPaused: isPaused,
            isLate: isLate, isCarriedOver: start < LocalInstant(week.monday),
            differences: acceptance(attempt.leg, answeredAt: answeredAt, start: start)
                + differences(attempt, answeredAt: answeredAt, isLate: isLate))
    }

    /// Whether the agency has said that it has the leg.
    private func acceptance(
        _ leg: CaseLeg, answeredAt: LocalInstant?, start: LocalInstant
    ) -> [CaseWeekDifference] {
        if let acceptedAt = leg.acceptedAt, acceptedAt <= toldUntil { return [] }
        guard answeredAt == nil else { return [.answeredUnaccepted] }
        let answerBy = try? LegClock(startedFrom: start, hours: 0).answerMoment(in: calendar)
        return answerBy.map { toldUntil > $0 } ?? false ? [.notAccepted] : []
    }

    private func differences(
        _ attempt: LegAttempt, answeredAt: LocalInstant?, isLate: Bool
    ) -> [CaseWeekDifference] {
        var differences: [CaseWeekDifference] = []
        let hasLetter = attempt.leg.apologisedAt.map { $0 <= toldUntil } ?? false
        if isLate, !hasLetter { differences.append(.letterOwed) }
        if attempt.number > 1 { differences.append(.handedOverAgain(attempt.number)) }
        if answeredAt != nil, let day = attempt.answerEnteredOn { differences.append(.enteredLater(day)) }
        return differences
    }
}

/// A number of the sheet; each opens the lines it counts.
public enum CaseWeekFigure: String, Sendable, CaseIterable, Hashable {
    case carriedOver, handedOver, answered, waiting, late

    public var vietnamese: String {
        switch self {
        case .carriedOver: "Tuần trước chuyển sang"
        case .handedOver: "Chuyển đi trong tuần"
        case .answered: "Đã trả lời trong tuần"
        case .waiting: "Đang chờ, trong hạn"
        case .late: "Đang chờ, quá hạn"
        }
    }

    public func counts(_ line: CaseWeekLine) -> Bool {
        switch self {
        case .carriedOver: line.isCarriedOver
        case .handedOver: !line.isCarriedOver
        case .answered: line.answeredAt != nil
        case .waiting: line.answeredAt == nil && !line.isLate
        case .late: line.answeredAt == nil && line.isLate
        }
    }
}
