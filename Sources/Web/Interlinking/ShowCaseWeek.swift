import Casework
import Domain
import HTTPTypes
import Hummingbird
import Papers
import Spreadsheets
import Storage

/// `GET /desk/case-weeks?agency=police&week=2026-11-23`: what an agency had of our cases in a week, as page, sheet and file.
struct ShowCaseWeek: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    /// `POST /desk/case-weeks`: the numbers that the agency names are written down, with who typed them.
    @Sendable func note(_ visit: DeskVisit) async throws -> Response {
        let request = CaseWeekRequest(visit.form, today: site.work.surroundings.now().date)
        var reader = FormReader(visit.form)
        var theirs: [CaseWeekFigure: Int] = [:]
        for figure in CaseWeekFigure.allCases {
            let field = CaseWeekRequest.field(of: figure)
            let text = reader.line(field, label: figure.vietnamese, limit: 6, isRequired: false)
            guard !text.isEmpty else { continue }
            theirs[figure] = Digits.value(text)
            if theirs[figure] == nil {
                reader.refuse("«\(figure.vietnamese)» phải là số. Vui lòng nhập lại.", by: field)
            }
        }
        do {
            try reader.finish()
            try await site.work.cases.note(theirs, of: request.week, with: request.agency, by: visit.officer)
            return .seeOther(Link.page(Link.caseWeek(request), notice: .caseWeekCounted))
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as CaseRefusal where refusal.kind == .invalid {
            var errors = FieldErrors()
            errors.add(refusal.message, by: CaseWeekRequest.field(of: .handedOver))
            return try await page(for: visit, errors: errors, status: .unprocessableContent)
        }
    }

    private func page(
        for visit: DeskVisit, errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (request, report) = try await read(visit)
        let told = try await told(report, for: visit)
        return try site.page(
            CaseWeekPage(report, request, told: told, visit: visit, errors: errors), for: visit, status: status)
    }

    /// What the agency has named, with the names of those who typed it.
    private func told(_ report: CaseWeekReport, for visit: DeskVisit) async throws -> [CaseWeekTold] {
        let counts = try await site.work.cases.counts(of: report.week, with: report.agency, for: visit.officer)
        let office = visit.office.id
        return try await site.reader.read { reader in
            try counts.map { count in
                let officer = try OfficerStore.account(officeID: office, officerID: count.typedByID, in: reader)?
                    .officer
                return CaseWeekTold(count: count, typedBy: officer?.name ?? count.typedByID)
            }
        }
    }

    /// The sheet that both sides sign.
    @Sendable func sheet(_ visit: DeskVisit) async throws -> Response {
        let (_, report) = try await read(visit)
        let paper = CaseWeekPaper(
            office: visit.office, report: report, told: try await told(report, for: visit).first,
            madeAt: site.work.surroundings.now())
        return .html(try paper.html(site.press))
    }

    /// The lines as a workbook or text: codes and agencies, nobody's personal data.
    @Sendable func export(_ visit: DeskVisit) async throws -> Response {
        let (request, report) = try await read(visit)
        let format = SheetFormat(rawValue: try visit.query().text("format")) ?? .xlsx
        let table = report.table(for: visit.office, at: site.work.surroundings.now())
        return try format.answer(table, named: "doi-soat-\(request.agency.fileName)-\(request.week.monday)")
    }

    private func read(_ visit: DeskVisit) async throws -> (CaseWeekRequest, CaseWeekReport) {
        let isForm = visit.request.method == .post
        let request = CaseWeekRequest(isForm ? visit.form : try visit.query(), today: site.work.surroundings.now().date)
        return (request, try await site.work.cases.week(request.week, with: request.agency, for: visit.officer))
    }
}

extension LegAgency {
    fileprivate var fileName: String {
        switch self {
        case .office: "mot-cua"
        case .police: "cong-an"
        case .socialInsurance: "bao-hiem-xa-hoi"
        case .meritAgency: "nguoi-co-cong"
        }
    }
}

extension CaseWeekReport {
    /// A line for each handed-over registration.
    fileprivate func table(for office: Office, at now: LocalInstant) -> SheetTable {
        SheetTable(
            name: "Đối soát tuần",
            heading: [
                "Đối soát hồ sơ liên thông với \(agency.vietnamese)", "\(office.name). \(week.vietnamese).",
                "Số liệu đến \(toldUntil.vietnamese). Lập lúc \(now.vietnamese).",
            ],
            columns: [
                .init("Mã vụ việc", width: 24), .init("Phần việc", width: 36), .init("Cơ quan", width: 28),
                .init("Chuyển lúc", width: 30), .init("Tiếp nhận lúc", width: 30), .init("Hạn", width: 30),
                .init("Trả lời lúc", width: 30), .init("Nội dung trả lời", width: 36),
                .init("Tình trạng cuối tuần", width: 30), .init("Tuần trước chuyển sang", width: 14),
                .init("Điểm cần đối chiếu", width: 44),
            ],
            rows: lines.map { line in
                [
                    .text(line.caseCode), .text(line.leg.vietnamese), .text(line.party),
                    .text(line.handedOverAt.vietnamese), .text(line.acceptedAt?.vietnamese ?? ""),
                    .text(line.dueAt.vietnamese), .text(line.answeredAt?.vietnamese ?? ""), .text(line.words),
                    .text(line.stateWords), .text(line.isCarriedOver ? "Có" : ""),
                    .text(line.differenceWords ?? ""),
                ]
            })
    }
}
