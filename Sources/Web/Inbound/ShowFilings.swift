import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/online`: dossiers filed online that wait for the first answer, and those answered last.
struct ShowFilings: Sendable {
    let site: Site
    private static let most = 200
    private static let answeredMost = 50

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let (now, rules, office) = (site.work.surroundings.now(), site.work.rules, visit.office.id)
        let page = try await site.reader.read { reader in
            FilingsPage(
                waiting: try FilingRows(
                    try FilingStore.waiting(limit: Self.most, office: office, in: reader), rules: rules,
                    office: office, now: now, in: reader
                ).rows,
                answered: try FilingRows(
                    try FilingStore.answered(limit: Self.answeredMost, office: office, in: reader), rules: rules,
                    office: office, now: now, in: reader
                ).rows,
                state: try InboundConnectionStore.state(of: office, in: reader))
        }
        return try site.page(page, for: visit)
    }
}

/// `inbound/list`.
struct FilingsPage: PageSample {
    static let template = "inbound/list"
    static let sample = FilingsPage(
        groups: [Group(heading: "Chờ trả lời", howMany: "1", filings: [.sample])], isEmpty: true,
        fetchSentence: "Lấy hồ sơ lần gần nhất lúc 9 giờ 05.", troubleSentence: "Chưa lấy được hồ sơ.")

    let groups: [Group]
    let isEmpty: Bool
    let fetchSentence: String?
    let troubleSentence: String?

    /// One list of the page.
    struct Group: Sendable {
        let heading: String
        let howMany: String
        let filings: [FilingRow]
    }
}

extension FilingsPage {
    init(waiting: [FilingRow], answered: [FilingRow], state: (fetchedAt: LocalInstant?, trouble: String)) {
        groups = [("Chờ trả lời", waiting), ("Đã trả lời gần đây", answered)].filter { !$0.1.isEmpty }
            .map { Group(heading: $0.0, howMany: String($0.1.count), filings: $0.1) }
        isEmpty = waiting.isEmpty
        fetchSentence = state.fetchedAt.map { "Lấy hồ sơ từ cổng lần gần nhất lúc \($0.vietnamese)." }
        troubleSentence = state.trouble.presence.map { "Chưa lấy được hồ sơ từ cổng: \($0)" }
    }
}
