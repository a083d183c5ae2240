import Casework
import Domain
import Hummingbird
import Spreadsheets
import Storage

/// `GET /desk/archive/{year}/{retention}`: the dossiers that go to the archive together, and the same as a file.
struct ShowArchiveGroup: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let list = try await list(visit)
        let today = site.work.surroundings.now().date
        return try site.page(ArchiveGroupPage(list, terms: visit.office.archive, today: today), for: visit)
    }

    /// `…/exports?format=xlsx`: the list that goes with the dossiers; it names nobody.
    @Sendable func export(_ visit: DeskVisit) async throws -> Response {
        let list = try await list(visit)
        let format = SheetFormat(rawValue: try visit.query().text("format")) ?? .xlsx
        return try format.answer(
            list.table(of: visit.office), named: "ho-so-nop-luu-tru-\(list.group.year)-\(list.group.retention.text)")
    }

    private func list(_ visit: DeskVisit) async throws -> ArchiveList {
        guard let year = Digits.value(try visit.parameter("year")), (1990...9999).contains(year),
            let retention = Retention(text: try visit.parameter("retention"))
        else { throw RequestProblem.notFound }
        let dossiers = try await site.reader.read {
            try site.work.finished.dossiers(keptFor: retention, finishedIn: year, of: visit.office, in: $0)
        }
        let group = ArchiveGroup(retention: retention, year: year, dossierCount: dossiers.count)
        return ArchiveList(group: group, dossiers: dossiers)
    }
}

/// The dossiers of a group with what makes it one.
struct ArchiveList: Sendable {
    let group: ArchiveGroup
    let dossiers: [FinishedDossier]

    var heading: String {
        "Hồ sơ kết thúc năm \(group.year), bảo quản \(group.retention.vietnamese)"
    }

    func table(of office: Office) -> SheetTable {
        SheetTable(
            name: "Hồ sơ nộp lưu trữ", heading: ["DANH MỤC HỒ SƠ NỘP LƯU TRỮ", office.name, heading],
            columns: [
                .init("STT", width: 6), .init("Mã hồ sơ", width: 26), .init("Sổ theo dõi, năm", width: 14),
                .init("Số thứ tự trong sổ", width: 14), .init("Lĩnh vực", width: 24),
                .init("Thủ tục hành chính", width: 44), .init("Ngày tiếp nhận", width: 14),
                .init("Ngày kết thúc", width: 14), .init("Trạng thái", width: 28), .init("Bảo quản", width: 20),
            ], rows: dossiers.enumerated().map { row($1, number: $0 + 1) })
    }

    private func row(_ line: FinishedDossier, number: Int) -> [SheetTable.Cell] {
        let dossier = line.dossier
        return [
            .number(number), .text(dossier.code), .number(dossier.bookYear), .number(dossier.bookNumber),
            .text(line.field), .text(line.procedureName), .text(dossier.receivedAt.date.slashed),
            .text(dossier.finishedAt?.date.slashed ?? ""), .text(dossier.status.vietnamese),
            .text(group.retention.keptWords(finishedIn: group.year)),
        ]
    }
}

/// `archive/group`: the dossiers of a group; of very many the first, and all of them as a file.
struct ArchiveGroupPage: PageSample {
    static let template = "archive/group"
    private static let mostShown = 200

    let heading: String
    let sizeSentence: String
    let dueText: String
    let backHref: String
    let workbookHref: String
    let textHref: String
    let rows: [Row]
    let hasRows: Bool
    /// That the page shows the first of them alone.
    let cutSentence: String?

    /// One dossier.
    struct Row: Sendable {
        let dossierCode: String
        let dossierHref: String
        let procedureName: String
        let bookText: String
        let finishedText: String
        let statusText: String
    }

    static let sample = ArchiveGroupPage(
        heading: "Hồ sơ kết thúc năm 2019, bảo quản 20 năm", sizeSentence: "1 hồ sơ.",
        dueText: "Đến hạn nộp lưu trữ từ hết năm 2020", backHref: "/", workbookHref: "/", textHref: "/",
        rows: [
            Row(
                dossierCode: "H01.89.12-191224-0001", dossierHref: "/", procedureName: "Đăng ký khai sinh",
                bookText: "Sổ năm 2019, số 7", finishedText: "27/12/2019", statusText: "Đã trả kết quả")
        ], hasRows: true, cutSentence: "Trang này nêu 200 hồ sơ đầu.")
}

extension ArchiveGroupPage {
    init(_ list: ArchiveList, terms: ArchiveTerms, today: CivilDate) {
        let (group, size) = (list.group, list.dossiers.count)
        heading = list.heading
        sizeSentence =
            "\(Digits.grouped(size)) hồ sơ, bảo quản \(group.retention.keptWords(finishedIn: group.year))."
        dueText = group.dueWords(on: today, terms) + "."
        backHref = Link.archive
        let file = Link.archiveGroup(group.year, group.retention) + "/exports?format="
        (workbookHref, textHref) = (file + SheetFormat.xlsx.rawValue, file + SheetFormat.csv.rawValue)
        rows = list.dossiers.prefix(Self.mostShown).map(Row.init)
        hasRows = !rows.isEmpty
        cutSentence =
            size > Self.mostShown ? "Trang này nêu \(Self.mostShown) hồ sơ đầu; tệp tải về có đủ danh sách." : nil
    }
}

extension ArchiveGroupPage.Row {
    init(_ line: FinishedDossier) {
        let dossier = line.dossier
        self.init(
            dossierCode: dossier.code, dossierHref: Link.dossier(dossier.code), procedureName: line.procedureName,
            bookText: "Sổ năm \(dossier.bookYear), số \(dossier.bookNumber)",
            finishedText: dossier.finishedAt?.date.slashed ?? "", statusText: dossier.status.vietnamese)
    }
}
