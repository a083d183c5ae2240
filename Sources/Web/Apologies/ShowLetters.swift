import Domain
import Hummingbird
import Storage

/// `GET /desk/apologies`: letters of apology under way, step by step.
struct ShowLetters: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let queue = try await site.reader.read { reader in
            try LetterQueue(visit, DeskScene.read(for: visit, in: reader), in: reader)
        }
        return try site.page(LetterListPage(queue, viewer: visit.officer), for: visit)
    }
}

/// `apologies/list`: one table a step.
struct LetterListPage: PageSample {
    static let template = "apologies/list"

    let groups: [Group]
    let isEmpty: Bool
    let registerHref: String
    let signingHref: String?

    /// The letters that wait for one post.
    struct Group: Sendable {
        let heading: String
        let howMany: String
        let isLate: Bool
        let letters: [LetterRow]
        /// That there are more, when there are.
        let more: String?
    }
}

extension LetterListPage {
    init(_ queue: LetterQueue, viewer: Officer) {
        groups = LetterQueue.stages.compactMap { stage in
            let rows = queue.rows.filter { $0.stage == stage }.map(\.row)
            guard !rows.isEmpty else { return nil }
            let count = queue.counts[stage] ?? rows.count
            return Group(
                heading: stage.vietnamese, howMany: String(count), isLate: stage == .opened, letters: rows,
                more: count > rows.count ? "Đang hiện \(rows.count) phiếu chờ lâu nhất trong \(count) phiếu." : nil)
        }
        isEmpty = groups.isEmpty
        registerHref = Link.letterRegister
        signingHref = viewer.may(.signApologies) ? Link.letterSigning : nil
    }

    static let sample = LetterListPage(
        groups: [Group(heading: "Chờ soạn", howMany: "1", isLate: true, letters: [.sample], more: "Còn nữa.")],
        isEmpty: true,
        registerHref: "/", signingHref: "/")
}
