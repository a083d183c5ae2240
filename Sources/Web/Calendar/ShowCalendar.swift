import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/calendar`: the working calendar of a year.
struct ShowCalendar: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit, year: Digits.value(try visit.query().text("year")))
    }

    /// The page, with the closure as it was typed.
    func page(
        for visit: DeskVisit, year: Int? = nil, form: FormFields = FormFields(), errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let office = visit.office
        let found = try await site.reader.read { reader in
            (
                holidays: try CalendarStore.holidays(office: office.id, in: reader),
                closures: try CalendarStore.closures(office: office.id, in: reader)
            )
        }
        let calendar = CalendarYear(
            year: year ?? site.work.surroundings.now().date.year, hours: office.hours, holidays: found.holidays,
            closures: found.closures)
        let adding = visit.officer.may(.keepCatalogue) ? CalendarPage.ClosureForm(form, errors: errors) : nil
        let times = visit.officer.may(.keepCatalogue) ? CalendarPage.TimesForm(office, form, errors: errors) : nil
        return try site.page(
            CalendarPage(calendar, adding: adding, times: times, office: office, errors: errors), for: visit,
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// `POST /desk/calendar/times`: how early letters of apology are begun, how long a completion may take.
struct SetTimes: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        do {
            var reader = FormReader(visit.form)
            let notice = reader.number("noticeDays", label: "Số ngày cảnh báo", in: NoticeDays.allowed)
            let grace = reader.number("graceDays", label: "Thời hạn bổ sung", in: SupplementGrace.allowedDays)
            try reader.finish()
            guard let notice, let grace else { throw reader.errors }
            try await site.work.times.set(
                apologyNoticeDays: notice, supplementGraceDays: grace, by: visit.officer)
            return .seeOther(Link.page(Link.calendar, notice: .timesSet))
        } catch let errors as FieldErrors {
            return try await ShowCalendar(site: site).page(for: visit, form: visit.form, errors: errors)
        }
    }
}

/// `POST /desk/calendar/closures`: the office is closed for whole days by an order of its own.
struct CloseOffice: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        do {
            let closure = try closure(in: visit.form)
            try await site.work.calendar.close(closure, by: visit.officer)
            let page = Link.calendar(year: closure.from.year)
            return .seeOther("\(page)&notice=\(Notice.closureEntered.rawValue)")
        } catch let errors as FieldErrors {
            return try await ShowCalendar(site: site).page(for: visit, form: visit.form, errors: errors)
        }
    }

    private func closure(in form: FormFields) throws -> UnscheduledClosure {
        var reader = FormReader(form)
        let from = reader.date("closureFrom", label: "Từ ngày")
        let to = reader.date("closureTo", label: "Đến hết ngày")
        let reason = reader.line("closureWhy", label: "Lý do", limit: 200)
        let document = reader.line("closureDecision", label: "Số, ký hiệu văn bản", limit: 200)
        if let from, let to {
            let closure = UnscheduledClosure(from: from, to: to, document: document, reason: reason)
            if to < from { reader.refuse(CalendarRefusal.closureReversed(from: from, to: to).message, by: "closureTo") }
            try reader.finish()
            return closure
        }
        try reader.finish()
        throw reader.errors
    }
}
