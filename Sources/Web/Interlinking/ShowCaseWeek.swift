import Casework
import Domain
import Hummingbird
import Papers
import Spreadsheets

/// `GET /desk/case-weeks?agency=police&week=2026-11-23`: what an agency had of our cases in a week, as page, sheet and file.
struct ShowCaseWeek: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let (request, report) = try await read(visit)
        return try site.page(CaseWeekPage(report, request), for: visit)
    }

    /// The sheet that both sides sign.
    @Sendable func sheet(_ visit: DeskVisit) async throws -> Response {
        let (request, report) = try await read(visit)
        let paper = CaseWeekPaper(
            office: visit.office, report: report, theirs: request.theirs, madeAt: site.work.surroundings.now())
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
        let request = CaseWeekRequest(try visit.query(), today: site.work.surroundings.now().date)
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
