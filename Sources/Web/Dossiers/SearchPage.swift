import Domain

/// `dossiers/search`: the question and a page of its answer.
struct SearchPage: PageSample {
    static let template = "dossiers/search"

    let text: FormField
    let status: FormChoice
    let period: FormChoice
    let field: FormChoice
    let resultSentence: String
    let caption: String
    let rows: [DossierRow]
    let hasRows: Bool
    let emptySentence: String
    let pageSentence: String
    let previousHref: String?
    let followingHref: String?
}

extension SearchPage {
    init(_ query: DossierQuery, _ found: FoundDossiers) {
        text = FormField(
            "text", "Mã hồ sơ, họ tên, số định danh hoặc mã thủ tục", value: query.text, type: "search", limit: 100,
            isFocused: found.rows.isEmpty)
        let statuses = DossierStatus.allCases.filter(\.isAtDesk).map { (value: $0.rawValue, words: $0.vietnamese) }
        status = FormChoice(
            "status", "Trạng thái", options: [("", "Mọi trạng thái")] + statuses, chosen: query.status?.rawValue ?? "")
        period = FormChoice(
            "period", "Tiếp nhận",
            options: [("", "Mọi thời gian")] + DossierQuery.Period.allCases.map { ($0.rawValue, $0.words) },
            chosen: query.period?.rawValue ?? "")
        field = FormChoice(
            "field", "Lĩnh vực", options: [("", "Mọi lĩnh vực")] + found.fields.map { ($0, $0) }, chosen: query.field)
        rows = found.rows
        hasRows = !rows.isEmpty
        resultSentence = Self.sentence(found, page: query.page)
        caption = "Hồ sơ tìm thấy, mới tiếp nhận trước"
        emptySentence = Self.emptySentence(found.reach)
        pageSentence = "Trang \(query.page)"
        previousHref = query.page > 1 ? query.href(page: query.page - 1) : nil
        followingHref = found.hasMore ? query.href(page: query.page + 1) : nil
    }

    private static func emptySentence(_ reach: PersonalReach) -> String {
        switch reach {
        case .office: "Không có hồ sơ nào như vậy. Xin kiểm tra lại mã, họ tên hoặc số định danh, hay bỏ bớt điều kiện."
        case .ownDossiers:
            "Theo số định danh Ông/Bà chỉ tìm được hồ sơ của mình; hồ sơ khác xin tìm theo mã hoặc họ tên."
        case .results, .nothing:
            "Ông/Bà không tìm được theo số định danh; xin tìm theo mã hồ sơ, họ tên hoặc mã thủ tục."
        }
    }

    private static func sentence(_ found: FoundDossiers, page: Int) -> String {
        guard !found.rows.isEmpty else { return "Không tìm thấy hồ sơ." }
        guard page > 1 || found.hasMore else { return "Tìm thấy \(found.rows.count) hồ sơ, mới tiếp nhận trước." }
        return "Hồ sơ từ \(found.first) đến \(found.first + found.rows.count - 1), mới tiếp nhận trước."
    }

    static var sample: SearchPage {
        SearchPage(
            text: FormField("text", "Mã hồ sơ", help: "Gợi ý.", complaint: "Sai."),
            status: .sample, period: .sample, field: .sample, resultSentence: "Tìm thấy 1 hồ sơ.", caption: "Hồ sơ",
            rows: [.sample], hasRows: true, emptySentence: "Không có.", pageSentence: "Trang 1", previousHref: "/",
            followingHref: "/")
    }
}

extension DossierStatus {
    /// Whether dossiers stand in it at this office's desk.
    fileprivate var isAtDesk: Bool {
        switch self {
        case .submitted, .returnedForCompletion, .refused, .reopened: false
        default: true
        }
    }
}

extension FormChoice {
    static let sample = FormChoice("status", "Trạng thái", options: [("", "Mọi trạng thái")], chosen: "")
}

extension DossierRow {
    static let sample = DossierRow(
        dossierCode: "H01.89.12-261124-0001", dossierHref: "/", procedureName: "Đăng ký khai sinh",
        personName: "Nguyễn Văn Thử", dueText: "Thứ Sáu, 27/11/2026", remaining: "Còn 3 ngày làm việc",
        tone: Tone.going.rawValue, move: "Dự thảo kết quả", openedBy: "Trần Văn Thử đang mở để xử lý", isMine: true,
        seen: "3", acceptAction: "/", actHref: "/",
        actLabel: "Dự thảo kết quả")
}
