import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/archive`: what is finished, by how long it is kept, and by when it goes to the archive.
struct ShowArchive: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let groups = try await site.reader.read { try site.work.finished.groups(of: visit.office, in: $0) }
        let today = site.work.surroundings.now().date
        return try site.page(ArchivePage(groups, office: visit.office, today: today), for: visit)
    }
}

/// `archive/list`: a line for each year and retention.
struct ArchivePage: PageSample {
    static let template = "archive/list"

    let termsSentence: String
    let rows: [Row]
    let hasRows: Bool

    /// The dossiers of one year that are kept equally long.
    struct Row: Sendable {
        let yearText: String
        let groupHref: String
        let retentionText: String
        let countText: String
        let keptText: String
        let dueText: String
        let tone: Tone.RawValue
    }

    static let sample = ArchivePage(
        termsSentence: "Hồ sơ nộp lưu trữ sau 1 năm.",
        rows: [
            Row(
                yearText: "2019", groupHref: "/", retentionText: "20 năm", countText: "3.330 hồ sơ",
                keptText: "đến hết năm 2039", dueText: "Đến hạn nộp lưu trữ từ hết năm 2020", tone: Tone.soon.rawValue)
        ], hasRows: true)
}

extension ArchivePage {
    init(_ groups: [ArchiveGroup], office: Office, today: CivilDate) {
        let terms = office.archive
        termsSentence =
            "Hồ sơ kết thúc trong một năm được nộp vào lưu trữ \(terms.handOverWords). Thủ tục không có quy định riêng thì hồ sơ được bảo quản \(terms.retentionYears) năm. Chương trình không tự xóa hồ sơ nào: hết thời hạn bảo quản, tài liệu chỉ được hủy theo quyết định của người có thẩm quyền."
        rows = groups.map { Row($0, terms: terms, today: today) }
        hasRows = !rows.isEmpty
    }
}

extension ArchivePage.Row {
    init(_ group: ArchiveGroup, terms: ArchiveTerms, today: CivilDate) {
        yearText = String(group.year)
        groupHref = Link.archiveGroup(group.year, group.retention)
        let retention = group.retention.vietnamese
        retentionText = retention.prefix(1).uppercased() + retention.dropFirst()
        countText = "\(Digits.grouped(group.dossierCount)) hồ sơ"
        keptText = group.retention.keptWords(finishedIn: group.year)
        dueText = group.dueWords(on: today, terms)
        tone = group.standing(on: today, terms).tone.rawValue
    }
}

extension ArchiveTerms {
    /// «trong năm đó», «trước hết năm tiếp theo», «trước khi hết 3 năm tiếp theo».
    var handOverWords: String {
        switch handOverYears {
        case 0: "trong năm đó"
        case 1: "trước khi hết năm tiếp theo"
        default: "trước khi hết \(handOverYears) năm tiếp theo"
        }
    }
}

extension Retention {
    /// «vĩnh viễn», «đến hết năm 2039».
    func keptWords(finishedIn year: Int) -> String {
        lastYear(finishedIn: year).map { "đến hết năm \($0)" } ?? vietnamese
    }
}

extension ArchiveGroup {
    func dueWords(on today: CivilDate, _ terms: ArchiveTerms) -> String {
        switch standing(on: today, terms) {
        case .later: "Nộp lưu trữ trước hết năm \(dueYear(terms))"
        case .thisYear: "Nộp lưu trữ trước hết năm nay"
        case .earlier: "Đến hạn nộp lưu trữ từ hết năm \(dueYear(terms))"
        }
    }
}

extension ArchiveGroup.Standing {
    var tone: Tone {
        switch self {
        case .later: .going
        case .thisYear, .earlier: .soon
        }
    }
}
