import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/dossiers/{code}/apology`: the dossier's letter of apology, and its next step for whoever looks.
struct ShowLetter: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    /// The page, again with what was typed when it was refused.
    func page(
        for visit: DeskVisit, errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "apology")
        return try site.page(LetterPage(file, typed: visit.form, errors: errors), for: visit, status: status)
    }
}

/// `POST /desk/dossiers/{code}/apology/…`: one step of the letter.
struct ChangeLetter: Sendable {
    let site: Site
    private var acts: DossierActs { site.work.acts }

    @Sendable func open(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .letterOpened) { code in
            var reader = FormReader(visit.form)
            let kind = reader.choice("kind", label: "Lỗi", as: ApologyKind.self)
            let reason = reader.lines("reason", label: "Việc đã xảy ra", limit: 1000, isRequired: true)
            try reader.finish()
            guard let kind else { throw reader.errors }
            _ = try await acts.openApology(code, for: kind, reason: reason, by: visit.officer, seen: visit.seen)
        }
    }

    @Sendable func draft(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .letterDrafted) { code in
            let draft = try draft(in: visit)
            _ = try await acts.draftApology(code, draft, by: visit.officer, seen: visit.seen)
        }
    }

    private func draft(in visit: DeskVisit) throws -> ApologyDraft {
        var reader = FormReader(visit.form)
        let cause = reader.choice("cause", label: "Nguyên nhân", as: ApologyCause.self)
        let responsible = reader.line("responsible", label: "Người chịu trách nhiệm", limit: 64)
        let faults = reader.lines("faults", label: "Lý do và lỗi của cơ quan", limit: 2000, isRequired: true)
        let wantsDay = !visit.form.text("newDueOn").isEmpty
        let day = wantsDay ? reader.date("newDueOn", label: "Ngày hẹn mới") : nil
        try reader.finish()
        guard let cause else { throw reader.errors }
        let kinds = ApologyKind.allCases.filter { visit.form.text("kind-\($0.rawValue)") == "true" }
        return ApologyDraft(
            kinds: Set(kinds), cause: cause, responsibleID: responsible, faults: faults,
            newDueAt: day.map { LocalInstant($0, minuteOfDay: visit.office.hours(on: $0).closesAt) })
    }

    @Sendable func review(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .letterReviewed) { code in
            _ = try await acts.reviewApology(code, by: visit.officer, seen: visit.seen)
        }
    }

    @Sendable func sign(_ visit: DeskVisit) async throws -> Response {
        let next = visit.isFromSigning ? Link.letterSigning : nil
        return try await change(visit, saying: .letterSigned, next: next) { code in
            _ = try await acts.signApology(code, by: visit.officer, seen: visit.seen)
        }
    }

    @Sendable func number(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .letterNumbered) { code in
            _ = try await acts.numberApology(code, by: visit.officer, seen: visit.seen)
        }
    }

    @Sendable func forward(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .letterForwarded) { code in
            var reader = FormReader(visit.form)
            let channel = reader.choice("channel", label: "Cách gửi", as: ApologyChannel.self)
            let note = reader.line("note", label: "Ghi chú", limit: 300, isRequired: false)
            try reader.finish()
            guard let channel else { throw reader.errors }
            _ = try await acts.forwardApology(code, by: channel, note: note, as: visit.officer, seen: visit.seen)
        }
    }

    /// Runs a step; a refused one shows the letter as it is now, with what was typed.
    private func change(
        _ visit: DeskVisit, saying notice: Notice, next: String? = nil, _ act: (_ code: String) async throws -> Void
    ) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            try await act(code)
            return .seeOther(Link.page(next ?? Link.letter(code), notice: notice))
        } catch let errors as FieldErrors {
            return try await ShowLetter(site: site).page(for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            var errors = FieldErrors()
            errors.add(refusal.message, by: "letter")
            return try await ShowLetter(site: site).page(
                for: visit, errors: errors, status: ErrorPages.status(of: refusal.kind))
        }
    }
}
