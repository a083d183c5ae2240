import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/counts/snapshots`: the reports that were frozen, and each beside what the records say now.
struct ShowSnapshots: Sendable {
    let site: Site

    @Sendable func list(_ visit: DeskVisit) async throws -> Response {
        let office = visit.office.id
        let page = try await site.reader.read { reader in
            let accounts = try OfficerStore.accounts(officeID: office, in: reader).map(\.officer)
            return SnapshotsPage(
                try SnapshotStore.all(office: office, in: reader).map { SnapshotsPage.Row($0, officers: accounts) })
        }
        return try site.page(page, for: visit)
    }

    @Sendable func one(_ visit: DeskVisit) async throws -> Response {
        let office = visit.office.id
        let compared = try await site.work.snapshots.compare(try visit.parameter("id"), office: office)
        let officers = try await site.reader.read {
            try OfficerStore.accounts(officeID: office, in: $0).map(\.officer)
        }
        return try site.page(SnapshotPage(compared, officers: officers), for: visit)
    }
}

/// `POST /desk/counts/snapshots`: a leader freezes a period.
struct FreezeCounts: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let request = try CountRequest(visit.form, today: site.work.surroundings.now().date)
        do {
            let kept = try await site.work.snapshots.freeze(request.period, by: visit.officer)
            return .seeOther(Link.page(Link.snapshot(kept.id), notice: .countsFrozen))
        } catch let refusal as ReportRefusal {
            var errors = FieldErrors()
            errors.add(refusal.message, by: "period")
            let page = CountsPage(try await ShowCounts(site: site).report(request, visit), errors: errors)
            return try site.page(page, for: visit, status: .conflict)
        }
    }
}

/// `statistics/snapshots`: every frozen report.
struct SnapshotsPage: PageSample {
    static let template = "statistics/snapshots"

    let rows: [Row]
    let hasRows: Bool

    /// One frozen report.
    struct Row: Sendable {
        let periodText: String
        let snapshotHref: String
        let madeText: String
        let resultText: String
    }

    init(_ rows: [Row]) {
        self.rows = rows
        hasRows = !rows.isEmpty
    }

    static var sample: SnapshotsPage {
        SnapshotsPage([
            Row(periodText: "Năm 2019", snapshotHref: "/", madeText: "Lê Thu Hà, 02/01/2020", resultText: "100 %")
        ])
    }
}

extension SnapshotsPage.Row {
    init(_ kept: KeptSnapshot, officers: [Officer]) {
        let snapshot = kept.snapshot
        periodText = snapshot.period.vietnamese
        snapshotHref = Link.snapshot(kept.id)
        madeText = "\(officers.name(of: snapshot.officerID)), \(snapshot.madeAt.date.slashed)"
        let total = snapshot.total
        resultText =
            "Đã giải quyết \(Digits.grouped(total.resolved)), quá hạn \(Digits.grouped(total.late + total.pendingLate))"
    }
}

extension [Officer] {
    /// The name behind an id, whoever still has an account.
    func name(of id: String) -> String { first { $0.id == id }?.name ?? "Người không còn tài khoản" }
}

/// `statistics/snapshot`: what was frozen, and what differs by now.
struct SnapshotPage: PageSample {
    static let template = "statistics/snapshot"

    let periodText: String
    let madeText: String
    let verdict: String
    let tone: Tone.RawValue
    let explanation: String
    let rows: [CountsPage.Row]
    let total: CountsPage.Row
    let differences: [Difference]
    let hasDifferences: Bool
    let facts: [FactLine]
    let sheetHref: String

    /// A dossier that the report says one thing of and the records another.
    struct Difference: Sendable {
        let dossierCode: String
        let dossierHref: String
        let then: String
        let now: String
    }
}

extension SnapshotPage {
    init(_ compared: SnapshotComparison, officers: [Officer]) {
        let snapshot = compared.kept.snapshot
        periodText = snapshot.period.vietnamese
        madeText = "\(officers.name(of: snapshot.officerID)) ký chốt lúc \(snapshot.madeAt.vietnamese)"
        (verdict, tone, explanation) = Self.verdict(compared)
        let request = CountRequest(period: snapshot.period)
        rows = snapshot.fields.enumerated().map { place, entry in
            var request = request
            request.filter.field = entry.field
            return CountsPage.Row(entry.field, entry.counts, request, number: String(place + 1))
        }
        total = CountsPage.Row("Tổng cộng", snapshot.total, request, number: "")
        differences = compared.differences.prefix(200).map(Difference.init)
        hasDifferences = !differences.isEmpty
        facts = [
            FactLine(term: "Cách tính", fact: snapshot.definition),
            FactLine(term: "Số hồ sơ trong danh sách", fact: Digits.grouped(snapshot.dossierCount)),
            FactLine(term: "Mã băm danh sách", fact: snapshot.listHash),
            FactLine(term: "Khóa công khai", fact: snapshot.publicKey),
            FactLine(term: "Chữ ký số", fact: snapshot.signature),
        ]
        sheetHref = Link.snapshotSheet(compared.kept.id)
    }

    private static func verdict(_ compared: SnapshotComparison) -> (String, Tone.RawValue, String) {
        if !compared.isIntact {
            return (
                "Không còn nguyên vẹn", Tone.late.rawValue,
                "Nội dung bản chốt không khớp với chữ ký. Vui lòng báo quản trị kiểm tra toàn vẹn dữ liệu."
            )
        }
        if compared.isEqual {
            return ("Khớp", Tone.done.rawValue, "Tính lại từ từng hồ sơ hôm nay cho đúng số liệu đã chốt.")
        }
        let words =
            compared.isSameDefinition
            ? "Số liệu tính lại hôm nay khác với bản chốt ở các hồ sơ dưới đây."
            : "Cách tính đã thay đổi từ khi chốt, nên số liệu tính lại có thể khác."
        return ("Có khác biệt", Tone.soon.rawValue, words)
    }

    static var sample: SnapshotPage {
        let page = CountsPage.sample
        return SnapshotPage(
            periodText: "Năm 2019", madeText: "Lê Thu Hà ký chốt", verdict: "Khớp", tone: Tone.done.rawValue,
            explanation: "Tính lại cho đúng số liệu.", rows: page.rows, total: page.total,
            differences: [
                Difference(dossierCode: "H01.89.12-261124-0001", dossierHref: "/", then: "Đúng hạn", now: "Quá hạn")
            ], hasDifferences: true, facts: [FactLine(term: "Chữ ký số", fact: "0f")], sheetHref: "/")
    }
}

extension SnapshotPage.Difference {
    init(_ difference: SnapshotDifference) {
        dossierCode = difference.code
        dossierHref = Link.dossier(difference.code)
        then = difference.then?.words ?? "Không có trong bản chốt"
        now = difference.now?.words ?? "Không còn thuộc kỳ này"
    }
}
