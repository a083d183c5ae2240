import Casework
import Domain
import Hummingbird
import Storage

/// What the page of everybody's tills shows, read at one moment.
struct TillsFacts: Sendable {
    let days: ClosedRange<CivilDate>
    let open: [OpenTill]
    let closings: [TillClosing]
    /// Sheets that a leader has taken back.
    let withdrawn: Set<String>
    let account: FeeAccountStore.SetAccount?

    init(_ days: ClosedRange<CivilDate>, office: String, in reader: any SQLReader) throws {
        self.days = days
        open = try FeePaymentStore.openTills(office: office, in: reader)
        closings = try TillClosingStore.closings(in: days, office: office, in: reader)
        withdrawn = try PaperStore.withdrawn(closings.map(\.paperID), office: office, in: reader)
        account = try FeeAccountStore.current(office: office, in: reader)
    }
}

/// `GET /desk/tills` and `POST /desk/tills/accounts`: everybody's tills, and the account for transfers.
struct ShowTills: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        do {
            _ = try Self.days(try visit.query(), today: site.work.surroundings.now().date)
            return try await page(for: visit)
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors, status: .unprocessableContent)
        }
    }

    /// `GET /desk/tills/exports`: the closings of some days as a spreadsheet.
    @Sendable func export(_ visit: DeskVisit) async throws -> Response {
        let query = try visit.query()
        let (office, today) = (visit.office.id, site.work.surroundings.now().date)
        let days: ClosedRange<CivilDate>
        do {
            days = try Self.days(query, today: today)
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors, status: .unprocessableContent)
        }
        let (facts, scene) = try await site.reader.read { reader in
            (try TillsFacts(days, office: office, in: reader), try DeskScene.read(for: visit, in: reader))
        }
        let table = facts.closings.table(in: days) { scene.name(of: $0) }
        let format = SheetFormat(rawValue: query.text("format")) ?? .xlsx
        return try format.answer(table, named: "chot-quy-\(days.lowerBound)-\(days.upperBound)")
    }

    @Sendable func setAccount(_ visit: DeskVisit) async throws -> Response {
        let form = visit.form
        do {
            let account = try FeeAccount(
                bankCode: form.text("bankCode"), number: form.text("accountNumber"), holder: form.text("holder"),
                bank: form.text("bank"))
            try await site.work.tills.setAccount(account, by: visit.officer)
            return .seeOther(Link.page(Link.tills, notice: .feeAccountSet))
        } catch let refusal as FeeRefusal {
            let errors = FieldErrors(refusal.message, by: Self.field(of: refusal))
            return try await page(for: visit, errors: errors, status: ErrorPages.status(of: refusal.kind))
        }
    }

    private static func field(of refusal: FeeRefusal) -> String {
        switch refusal {
        case .accountNumberUnusable: "accountNumber"
        case .accountWordsMissing: "holder"
        default: "bankCode"
        }
    }

    /// The days asked for, at most a year; this month when none are.
    private static func days(_ query: FormFields, today: CivilDate) throws -> ClosedRange<CivilDate> {
        guard !query.text("from").isEmpty || !query.text("to").isEmpty else { return month(until: today) }
        var reader = FormReader(query)
        let (from, to) = (reader.date("from", label: "Từ ngày"), reader.date("to", label: "Đến ngày"))
        try reader.finish()
        guard let from, let to else { throw RequestProblem.malformed }
        var errors = FieldErrors()
        if from > to {
            errors.add("«Đến ngày» sớm hơn «Từ ngày»; xin nhập lại.", by: "to")
        } else if from.adding(days: 366) < to {
            errors.add("Mỗi lần xem được tối đa một năm; xin chọn khoảng ngày ngắn hơn.", by: "to")
        }
        guard errors.isEmpty else { throw errors }
        return from...to
    }

    /// This month so far.
    private static func month(until today: CivilDate) -> ClosedRange<CivilDate> {
        (CivilDate(year: today.year, month: today.month, day: 1) ?? today)...today
    }

    private func page(
        for visit: DeskVisit, errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (office, today) = (visit.office.id, site.work.surroundings.now().date)
        let query = try visit.query()
        // Days that cannot be read show this month's closings, with the complaint at the field.
        let isAsked = errors["from"] == nil && errors["to"] == nil
        let days = isAsked ? try Self.days(query, today: today) : Self.month(until: today)
        let page = try await site.reader.read { reader in
            TillsPage(
                try TillsFacts(days, office: office, in: reader), scene: try DeskScene.read(for: visit, in: reader),
                typed: isAsked ? visit.form : query, errors: errors)
        }
        return try site.page(page, for: visit, status: status)
    }
}
