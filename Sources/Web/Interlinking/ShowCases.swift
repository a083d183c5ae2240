import Casework
import Domain
import Hummingbird

/// `GET /desk/cases`: interlinked cases that have not ended, what each waits for, who is late.
struct ShowCases: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let open = try await site.work.cases.open(for: visit.officer)
        let closed = try await site.work.cases.closed(for: visit.officer)
        return try site.page(CasesPage(open: open, closed: closed), for: visit)
    }
}

/// `interlinking/list`.
struct CasesPage: PageSample {
    static let template = "interlinking/list"
    static let sample = CasesPage(
        groups: [Group(heading: "Đang chậm", howMany: "1", isLate: true, cases: [.sample])], isEmpty: true)

    let groups: [Group]
    let isEmpty: Bool

    /// Cases of one urgency.
    struct Group: Sendable {
        let heading: String
        let howMany: String
        let isLate: Bool
        let cases: [CaseRow]
    }
}

extension CasesPage {
    init(open: [CaseScene], closed: [CaseScene]) {
        let late = open.filter { $0.tone == .late }
        let ours = open.filter { $0.tone == .soon }
        let others = open.filter { $0.tone != .late && $0.tone != .soon }
        groups = [
            ("Có cơ quan chậm", true, late), ("Chờ ta làm", false, ours), ("Đang ở các cơ quan", false, others),
            ("Kết thúc gần đây", false, closed),
        ].filter { !$0.2.isEmpty }
            .map { Group(heading: $0.0, howMany: String($0.2.count), isLate: $0.1, cases: $0.2.map { CaseRow($0) }) }
        isEmpty = open.isEmpty
    }
}
