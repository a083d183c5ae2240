import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/cases/{code}`: one interlinked case.
struct ShowCase: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response { try await page(for: visit) }

    func page(
        for visit: DeskVisit, errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let code = try visit.parameter("code")
        let scene = try await site.work.cases.scene(of: code, for: visit.officer)
        let history = try await site.work.cases.history(of: code, for: visit.officer)
        let office = visit.office.id
        let names = try await site.reader.read { reader in
            try Dictionary(
                uniqueKeysWithValues: Set(history.map(\.actorID)).filter { !$0.isEmpty }.map { id in
                    (id, try OfficerStore.account(officeID: office, officerID: id, in: reader)?.officer.name ?? id)
                })
        }
        let page = CasePage(
            scene, history: history, names: names, viewer: visit.officer, form: visit.form, errors: errors)
        return try site.page(page, for: visit, status: status)
    }
}

/// `POST /desk/cases/{code}/legs/{leg}/steps` and `…/closings`: the counter records what was done; a refused step
/// shows the case as it is now.
struct ChangeCase: Sendable {
    let site: Site

    @Sendable func record(_ visit: DeskVisit) async throws -> Response {
        let (code, leg) = (try visit.parameter("code"), try visit.parameter("leg"))
        guard let kind = LegKind(rawValue: leg) else { throw CaseRefusal.legUnknown(leg) }
        let wordsField = "words-\(leg)"
        let isLetter = visit.form.text("step-\(leg)") == LegStep.apology.rawValue
        return try await change(visit, field: isLetter ? "newDay-\(leg)" : wordsField) {
            var reader = FormReader(visit.form)
            let words = reader.line(wordsField, label: "Nội dung", limit: 500, isRequired: false)
            let isDated = visit.form.optional("on-\(leg)")?.presence != nil
            let day = isDated ? reader.date("on-\(leg)", label: "Ngày") : nil
            let step = reader.choice("step-\(leg)", label: "Ghi việc", as: LegStep.self)
            let letter = step == .apology ? Self.letter(of: leg, &reader, visit.form) : nil
            try reader.finish()
            guard let step else { return }
            _ = try await site.work.cases.record(
                LegRecord(step: step, leg: kind, words: words, on: day, letter: letter), of: code, seen: visit.seen,
                by: visit.officer)
        }
    }

    /// The late agency's letter as the form has it.
    private static func letter(of leg: String, _ reader: inout FormReader, _ form: FormFields) -> LegLetter {
        let number = reader.line("letter-\(leg)", label: "Số văn bản xin lỗi", limit: 100)
        let on = reader.date("letterOn-\(leg)", label: "Ngày văn bản")
        let cause = reader.line("cause-\(leg)", label: "Lý do chậm", limit: 500)
        let isDated = form.optional("newDay-\(leg)")?.presence != nil
        let newDay = isDated ? reader.date("newDay-\(leg)", label: "Hẹn xong ngày") : nil
        return LegLetter(number: number, on: on, cause: cause, newDueOn: newDay)
    }

    @Sendable func close(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        return try await change(visit, field: "problems") {
            _ = try await site.work.cases.close(code, seen: visit.seen, by: visit.officer)
        }
    }

    private func change(_ visit: DeskVisit, field: String, _ act: () async throws -> Void) async throws -> Response {
        do {
            try await act()
            return .seeOther(Link.page(Link.interlinkedCase(try visit.parameter("code")), notice: .caseRecorded))
        } catch let errors as FieldErrors {
            return try await ShowCase(site: site).page(for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            var errors = FieldErrors()
            errors.add(refusal.message, by: field)
            let status: HTTPResponse.Status = refusal.kind == .conflict ? .conflict : .unprocessableContent
            return try await ShowCase(site: site).page(for: visit, errors: errors, status: status)
        }
    }
}
