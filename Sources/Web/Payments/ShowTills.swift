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
        withdrawn = try PaperStore.withdrawn(.tillClosing, office: office, in: reader)
        account = try FeeAccountStore.current(office: office, in: reader)
    }
}

/// `GET /desk/till` and `POST /desk/till/closings`: the officer's own till; `/desk/tills/of/{officer}`: that of one who is away.
struct CloseTill: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    @Sendable func showAnothers(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit, of: try await cashier(visit))
    }

    @Sendable func close(_ visit: DeskVisit) async throws -> Response { try await close(nil, visit) }

    @Sendable func closeAnothers(_ visit: DeskVisit) async throws -> Response {
        try await close(try await cashier(visit), visit)
    }

    /// Whose till the address names.
    private func cashier(_ visit: DeskVisit) async throws -> Officer {
        let (id, office) = (try visit.parameter("officer"), visit.office.id)
        let account = try await site.reader.read { try OfficerStore.account(officeID: office, officerID: id, in: $0) }
        guard let officer = account?.officer, officer.id != visit.officer.id else { throw RequestProblem.notFound }
        return officer
    }

    private func close(_ cashier: Officer?, _ visit: DeskVisit) async throws -> Response {
        do {
            var reader = FormReader(visit.form)
            let counted = reader.amount("counted", label: "Tiền mặt đếm được")
            let transfer = visit.form.optional("transferCounted") == nil ? 0 : reader.transferCounted()
            let explanation = reader.line("explanation", label: "Lý do chênh lệch", limit: 500, isRequired: false)
            let standInReason =
                cashier == nil
                ? "" : reader.line("standInReason", label: "Vì sao chốt thay", limit: 500, isRequired: false)
            try reader.finish()
            guard let counted, let transfer, let seen = Self.seen(visit.form) else { throw RequestProblem.malformed }
            let closing = try await site.work.tills.close(
                counted: TillCount(cash: counted, transfer: transfer), seen: seen, explanation: explanation,
                of: cashier, standInReason: standInReason, by: visit.officer)
            return .seeOther(Link.paper(closing.paperID))
        } catch let errors as FieldErrors {
            return try await page(for: visit, of: cashier, errors: errors, status: .unprocessableContent)
        } catch let refusal as FeeRefusal where refusal.kind != .forbidden {
            var errors = FieldErrors()
            errors.add(refusal.message, by: refusal.tillField)
            return try await page(for: visit, of: cashier, errors: errors, status: ErrorPages.status(of: refusal.kind))
        }
    }

    /// What the page said must be there; without transfers it said nothing of them.
    private static func seen(_ form: FormFields) -> TillCount? {
        let transfer = form.optional("seenTransfer") ?? "0"
        guard let cash = Int(form.text("seen")), let transfer = Int(transfer) else { return nil }
        return TillCount(cash: cash, transfer: transfer)
    }

    private func page(
        for visit: DeskVisit, of cashier: Officer? = nil, errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (office, officer) = (visit.office.id, cashier?.id ?? visit.officer.id)
        let page = try await site.reader.read { reader in
            let scene = try DeskScene.read(for: visit, in: reader)
            let today = scene.now.date
            let recent = try TillClosingStore.closings(
                in: today.adding(days: -30)...today, office: office, in: reader)
            return TillPage(
                try FeePaymentStore.open(of: officer, office: office, in: reader),
                closings: recent.filter { $0.officerID == officer },
                hasAccount: try FeeAccountStore.current(office: office, in: reader) != nil, scene: scene,
                typed: visit.form, errors: errors, cashier: cashier,
                withdrawn: try PaperStore.withdrawn(.tillClosing, office: office, in: reader))
        }
        return try site.page(page, for: visit, status: status)
    }
}

extension FeeRefusal {
    fileprivate var tillField: String {
        switch self {
        case .differenceUnexplained, .transferDifferenceUnexplained, .explanationUnusable: "explanation"
        case .standInUnexplained: "standInReason"
        default: "counted"
        }
    }
}

extension FormReader {
    /// The bank's sum, which may be below zero when more was given back than came in.
    fileprivate mutating func transferCounted() -> Int? {
        let (field, label) = ("transferCounted", "Chuyển khoản theo sao kê")
        let text = line(field, label: label, limit: 20).trimmed
        guard !text.isEmpty else { return nil }
        let isBelowZero = text.hasPrefix("-") || text.hasPrefix("−")
        guard let amount = Money(typed: isBelowZero ? String(text.dropFirst()).trimmed : text)?.dong else {
            refuse("\(label) phải là số đồng, như 8.000; xin nhập lại.", by: field)
            return nil
        }
        return isBelowZero ? -amount : amount
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
            var errors = FieldErrors()
            errors.add(refusal.message, by: Self.field(of: refusal))
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
