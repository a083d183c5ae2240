import Domain
import Storage

/// `catalogue/diff`: what a version changes, and the leader's decision.
struct VersionDifferencePage: PageSample {
    static let template = "catalogue/diff"

    let procedureCode: String
    let procedureName: String
    let versionName: String
    let beforeName: String
    let authorLine: String
    let changes: [Change]
    let hasChanges: Bool
    let stateWords: String
    let tone: Tone.RawValue
    let approveAction: String?
    let sendBackAction: String?
    let reason: FormField
    let backHref: String
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One part that differs.
    struct Change: Sendable {
        let what: String
        let before: [Line]
        let hasBefore: Bool
        let after: [Line]
        let hasAfter: Bool
    }

    /// One line of a part; of a long list only what changes is marked.
    struct Line: Sendable {
        let words: String
        let isChanged: Bool
    }
}

/// A version with what it is compared with and the names of those who wrote and decided it.
struct ReviewedVersion: Sendable {
    let record: VersionRecord
    let previous: ProcedureVersion?
    let proposer: String
    let decider: String?
}

extension VersionDifferencePage {
    init(
        _ reviewed: ReviewedVersion, viewer: Officer, today: CivilDate, reasonText: String = "",
        errors: FieldErrors = FieldErrors()
    ) {
        let (record, version) = (reviewed.record, reviewed.record.version)
        let state = ProcedureState(of: version, on: today)
        let address = Link.version(version.code, version.number)
        let decides = version.status == .proposed && viewer.may(.approveCatalogue)
        procedureCode = version.code
        procedureName = version.definition.name
        versionName = version.title
        beforeName = reviewed.previous?.title ?? "Chưa có phiên bản trước"
        authorLine = reviewed.authorLine
        changes = reviewed.differences.map(Change.init)
        hasChanges = !changes.isEmpty
        (stateWords, tone) = (state.words, state.tone.rawValue)
        approveAction = decides && record.proposedBy != viewer.id ? "\(address)/approvals" : nil
        sendBackAction = decides ? "\(address)/rejections" : nil
        reason = FormField(
            "reason", "Lý do trả lại", value: reasonText, limit: Act.longestReason,
            help: "Người soạn đọc lý do này để sửa và trình lại.", complaint: errors["reason"])
        backHref = Link.procedure(version.code)
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }
}

extension ReviewedVersion {
    var differences: [DefinitionDifference] {
        let nothing = ProcedureVersion(
            code: record.version.code, number: 0, status: .approved, effectiveFrom: CivilDate(dayNumber: 0),
            definition: ProcedureDefinition(name: "", field: ""))
        return record.version.differences(from: previous ?? nothing).map { difference in
            previous == nil && difference.part == .effectiveFrom
                ? DefinitionDifference(part: .effectiveFrom, before: "", after: difference.after) : difference
        }
    }

    var authorLine: String {
        let written = "\(proposer) soạn ngày \(record.proposedAt.date.slashed)."
        guard let decider, let decidedAt = record.decidedAt else { return written }
        let act = record.version.status == .approved ? "phê duyệt" : "trả lại"
        let note = record.note.isEmpty ? "." : ": \(record.note)"
        return "\(written) \(decider) \(act) ngày \(decidedAt.date.slashed)\(note)"
    }
}

extension VersionDifferencePage.Change {
    init(_ difference: DefinitionDifference) {
        let (before, after) = (Self.lines(difference.before), Self.lines(difference.after))
        self.init(
            what: difference.part.vietnamese, before: Self.marked(before, against: after), hasBefore: !before.isEmpty,
            after: Self.marked(after, against: before), hasAfter: !after.isEmpty)
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    private static func marked(_ lines: [Substring], against others: [Substring]) -> [VersionDifferencePage.Line] {
        let known = Set(others.map(content))
        return lines.map { VersionDifferencePage.Line(words: String($0), isChanged: !known.contains(content($0))) }
    }

    /// Without its number: an entry that only moves down has not changed.
    private static func content(_ line: Substring) -> Substring { line.trimmingPrefix(#/\d+\. /#) }
}

extension VersionDifferencePage {
    static var sample: VersionDifferencePage {
        var errors = FieldErrors()
        errors.add(CatalogueRefusal.reasonMissing.message, by: "reason")
        var previous = ProcedureVersion.pageSample
        previous.definition.name = "Chứng thực bản sao"
        previous.definition.result = "Bản sao"
        let reviewed = ReviewedVersion(
            record: .pageSample, previous: previous, proposer: "Đỗ Minh Tuấn", decider: nil)
        let leader = Officer(
            officeID: "o", id: "l", userName: "lanhdao", name: "Lê Thu Hà", title: "Chủ tịch", roles: [.leader])
        return VersionDifferencePage(reviewed, viewer: leader, today: previous.effectiveFrom, errors: errors)
    }
}
