import Casework
import Domain
import Hummingbird
import Storage

/// `/desk/settings/wording`: the letters after papers' numbers, and what a fee receipt's sheets are called.
struct KeepWording: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, typed: nil, errors: FieldErrors())
    }

    @Sendable func set(_ visit: DeskVisit) async throws -> Response {
        let form = visit.form
        var typed: [PaperWordingStore.Subject: String] = [:]
        var errors = FieldErrors()
        for (regulation, kind) in WordingPage.symbols {
            let name = WordingPage.name(kind, regulation)
            do {
                typed[.symbol(kind, regulation)] = try PaperWording.symbol(form.text(name))
            } catch {
                errors.add(error.message, by: name)
            }
        }
        let copies = WordingPage.copyNames.map { form.text($0) }.joined(separator: "\n")
        do {
            typed[.feeReceiptCopies] = try PaperWording.copies(copies).joined(separator: "\n")
        } catch {
            errors.add(error.message, by: WordingPage.copyNames[0])
        }
        guard errors.isEmpty else { return try await page(visit, typed: form, errors: errors) }
        try await site.work.wording.set(typed, by: visit.officer)
        return .seeOther(Link.page(Link.wording, notice: .wordingSet))
    }

    private func page(_ visit: DeskVisit, typed: FormFields?, errors: FieldErrors) async throws -> Response {
        let office = visit.office.id
        let own = try await site.reader.read { try PaperWordingStore.all(office: office, in: $0) }
        return try site.page(
            WordingPage(own, typed: typed, errors: errors), for: visit,
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// `papers/wording`: one field for each kind of paper, by circular.
struct WordingPage: PageSample {
    static let template = "papers/wording"

    let groups: [Group]
    let copies: [FormField]
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// The papers of one circular.
    struct Group: Sendable {
        let circular: String
        let whenUsed: String
        let symbols: [FormField]
    }

    /// The kinds whose number people see on the paper.
    private static let kinds = PaperKind.allCases.filter { !$0.isBook }

    /// Every circular with every kind that bears a number under it.
    static var symbols: [(regulation: FormRegulation, kind: PaperKind)] {
        regulations.flatMap { regulation in kinds.map { (regulation, $0) } }
    }

    /// The latest first.
    private static var regulations: [FormRegulation] { FormRegulation.allCases.reversed() }

    static func name(_ kind: PaperKind, _ regulation: FormRegulation) -> String {
        "symbol-\(kind.rawValue)-\(regulation.rawValue)"
    }

    static let copyNames = (1...PaperWording.copyCounts.upperBound).map { "copy\($0)" }
}

extension WordingPage {
    init(_ own: [String: String], typed: FormFields?, errors: FieldErrors) {
        groups = Self.regulations.map { regulation in
            Group(
                circular: regulation.circular,
                whenUsed: regulation == .tt01of2018
                    ? "Dùng cho giấy tờ ghi ngày trước 15/9/2025." : "Dùng cho giấy tờ ghi ngày từ 15/9/2025.",
                symbols: Self.kinds.map { kind in
                    let name = Self.name(kind, regulation)
                    let subject = PaperWordingStore.Subject.symbol(kind, regulation).name
                    return FormField(
                        name, kind.vietnamese, value: typed?.text(name) ?? own[subject] ?? "",
                        limit: PaperWording.longestSymbol, isRequired: false,
                        help: "Để trống thì dùng «\(regulation.symbol(for: kind))».", complaint: errors[name])
                })
        }
        let names =
            own[PaperWordingStore.Subject.feeReceiptCopies.name]?.split(separator: "\n").map(String.init) ?? []
        copies = Self.copyNames.enumerated().map { index, name in
            let usual = index < FeeReceiptPaper.usualCopies.count ? FeeReceiptPaper.usualCopies[index] : nil
            return FormField(
                name, "Liên \(index + 1)", value: typed?.text(name) ?? (index < names.count ? names[index] : ""),
                limit: PaperWording.longestCopy, isRequired: false,
                help: usual.map { "Thường dùng «\($0)»." } ?? "Chỉ ghi khi cơ quan dùng liên này.",
                complaint: errors[name])
        }
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    static var sample: WordingPage {
        var errors = FieldErrors()
        errors.add("Ký hiệu không dùng được.", by: name(.apology, .tt03of2025))
        errors.add("Tên liên trùng nhau.", by: copyNames[0])
        return WordingPage([:], typed: nil, errors: errors)
    }
}
