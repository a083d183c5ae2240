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
