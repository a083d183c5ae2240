import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/notices/{id}` and its paper: the slip that was just made, and what to tell the citizen.
struct ShowNotice: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let (notice, version) = try await found(visit)
        try await site.work.accessLog.recordAccess(to: notice.id, page: "slip", by: visit.officer)
        return try site.page(NoticedPage(notice, procedure: version.definition.name), for: visit)
    }

    /// Mẫu 02 or Mẫu 03, ready to be printed, as it was issued.
    @Sendable func paper(_ visit: DeskVisit) async throws -> Response {
        let paper = try await site.work.papers.open(try visit.parameter("id"), by: visit.officer)
        try await site.work.accessLog.recordAccess(to: paper.id, page: "paper", by: visit.officer)
        return try await site.printView(paper, for: visit)
    }

    private func found(_ visit: DeskVisit) async throws -> (IntakeNotice, ProcedureVersion) {
        let (id, office) = (try visit.parameter("id"), visit.office.id)
        let found = try await site.reader.read { reader -> (IntakeNotice, ProcedureVersion)? in
            guard let notice = try NoticeStore.find(id, office: office, in: reader) else { return nil }
            let version = try ProcedureStore.version(
                notice.procedureCode, number: notice.procedureVersion, office: office, in: reader)
            return version.map { (notice, $0) }
        }
        guard let found else { throw RequestProblem.notFound }
        return found
    }
}

/// `intake/noticed`.
struct NoticedPage: PageSample {
    static let template = "intake/noticed"
    static let sample = NoticedPage(
        sentence: "Đã lập phiếu.", paperNumber: "12/PBS-TTPVHCC", procedureName: "Đăng ký khai sinh",
        personLine: "Nguyễn Văn Thử", printHref: "/", printLabel: "In phiếu", explainSentence: "Xin giải thích.")

    let sentence: String
    let paperNumber: String
    let procedureName: String
    let personLine: String
    let printHref: String
    let printLabel: String
    let explainSentence: String
}

extension NoticedPage {
    init(_ notice: IntakeNotice, procedure: String) {
        let isCompletion = notice.kind == .completion
        sentence =
            isCompletion ? "Đã lập phiếu yêu cầu bổ sung, hoàn thiện hồ sơ." : "Đã lập phiếu từ chối tiếp nhận hồ sơ."
        paperNumber = notice.symbol
        procedureName = procedure
        personLine = notice.person.name
        printHref = Link.noticePaper(notice.id)
        printLabel = isCompletion ? "In phiếu yêu cầu bổ sung" : "In phiếu từ chối"
        explainSentence =
            isCompletion
            ? "Xin giải thích từng nội dung cho Ông/Bà và trả lại giấy tờ đã mang đến. Thời hạn giải quyết chưa tính; khi đủ hồ sơ sẽ tiếp nhận ngay."
            : "Xin giải thích lý do cho Ông/Bà, trả lại giấy tờ và chỉ nơi giải quyết đúng thẩm quyền nếu có."
    }
}
