import Casework
import Domain
import Hummingbird

/// `POST /desk/calendar/closures` and a leader's decisions: the office is closed for whole days by an order of its own.
struct KeepClosures: Sendable {
    let site: Site

    @Sendable func propose(_ visit: DeskVisit) async throws -> Response {
        let page = ShowCalendar(site: site)
        do {
            let closure = try closure(in: visit.form)
            try await site.work.calendar.propose(
                closure, isLongMeant: visit.form.text("closureIsLong") == "true", by: visit.officer)
            return .seeOther(Link.calendar(year: closure.from.year, notice: .closureProposed))
        } catch let errors as FieldErrors {
            return try await page.page(for: visit, form: visit.form, errors: errors)
        } catch let refusal as CalendarRefusal {
            return try await page.again(visit, refusal, by: "closureTo")
        }
    }

    @Sendable func approve(_ visit: DeskVisit) async throws -> Response {
        try await site.work.calendar.approveClosure(try visit.parameter("id"), by: visit.officer)
        return .seeOther(Link.page(Link.calendar, notice: .closureApproved))
    }

    @Sendable func sendBack(_ visit: DeskVisit) async throws -> Response {
        try await decide(visit, saying: .closureSentBack) { id, reason in
            try await site.work.calendar.sendBackClosure(id, reason: reason, by: visit.officer)
        }
    }

    @Sendable func revoke(_ visit: DeskVisit) async throws -> Response {
        try await decide(visit, saying: .closureRevoked) { id, reason in
            try await site.work.calendar.revokeClosure(id, reason: reason, by: visit.officer)
        }
    }

    private func decide(
        _ visit: DeskVisit, saying notice: Notice, _ act: (String, String) async throws -> Void
    ) async throws -> Response {
        let id = try visit.parameter("id")
        let field = CalendarEntry.reasonName(id)
        do {
            try await act(id, visit.form.text(field))
            return .seeOther(Link.page(Link.calendar, notice: notice))
        } catch CalendarRefusal.reasonMissing {
            return try await ShowCalendar(site: site).again(visit, .reasonMissing, by: field)
        }
    }

    private func closure(in form: FormFields) throws -> UnscheduledClosure {
        var reader = FormReader(form)
        let from = reader.date("closureFrom", label: "Từ ngày")
        let to = reader.date("closureTo", label: "Đến hết ngày")
        let reason = reader.line("closureWhy", label: "Lý do", limit: 200)
        let document = reader.line("closureDecision", label: "Số, ký hiệu văn bản", limit: 200)
        if let from, let to, to < from {
            reader.refuse(CalendarRefusal.closureReversed(from: from, to: to).message, by: "closureTo")
        }
        try reader.finish()
        guard let from, let to else { throw reader.errors }
        return UnscheduledClosure(from: from, to: to, document: document, reason: reason)
    }
}

/// `POST /desk/calendar/hours` and a leader's decisions: the sittings of a working day, from a day on.
struct KeepHours: Sendable {
    let site: Site

    @Sendable func propose(_ visit: DeskVisit) async throws -> Response {
        let page = ShowCalendar(site: site)
        do {
            var reader = FormReader(visit.form)
            let hours = reader.read("newHours", label: "Giờ làm việc mới", limit: 100, isRequired: true) {
                (text: String) throws(CalendarRefusal) in try OfficeHours(text)
            }
            let from = reader.date("hoursFrom", label: "Áp dụng từ ngày")
            let document = reader.line("hoursDecision", label: "Số, ký hiệu văn bản", limit: 200)
            try reader.finish()
            guard let hours, let from else { throw reader.errors }
            try await site.work.calendar.propose(hours, from: from, document: document, by: visit.officer)
            return .seeOther(Link.page(Link.calendar, notice: .hoursProposed))
        } catch let errors as FieldErrors {
            return try await page.page(for: visit, form: visit.form, errors: errors)
        } catch CalendarRefusal.hoursUnchanged {
            return try await page.again(visit, .hoursUnchanged, by: "newHours")
        } catch let refusal as CalendarRefusal {
            return try await page.again(visit, refusal, by: "hoursFrom")
        }
    }

    @Sendable func approve(_ visit: DeskVisit) async throws -> Response {
        try await site.work.calendar.approveHours(try visit.parameter("id"), by: visit.officer)
        return .seeOther(Link.page(Link.calendar, notice: .hoursApproved))
    }

    @Sendable func sendBack(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        let field = CalendarEntry.reasonName(id)
        do {
            try await site.work.calendar.sendBackHours(id, reason: visit.form.text(field), by: visit.officer)
            return .seeOther(Link.page(Link.calendar, notice: .hoursSentBack))
        } catch CalendarRefusal.reasonMissing {
            return try await ShowCalendar(site: site).again(visit, .reasonMissing, by: field)
        }
    }
}
