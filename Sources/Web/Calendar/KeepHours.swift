import Casework
import Domain
import Hummingbird

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
