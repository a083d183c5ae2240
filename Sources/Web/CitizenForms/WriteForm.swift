import Casework
import Domain
import Hummingbird

/// `POST /desk/forms/{id}…`: keeps answers and goes on to the next question, the reading, or the paper.
struct WriteForm: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await guarded(id, visit, keeping: true) {
            if visit.form.isTicked("card") { return try await scan(visit.form.text("card"), on: id, visit) }
            let definition = try await site.work.forms.definition(ofForm: id, by: visit.officer)
            let answers = AnswerFields.answers(in: visit.form, of: definition)
            if let card = answers.values.compactMap(\.cardText).first { return try await scan(card, on: id, visit) }
            let question = visit.form.text("step") == "next" ? visit.form.optional("field") : nil
            let form = try await site.work.forms.write(answers, hearing: question, on: id, by: visit.officer)
            return try await goOn(form, definition, visit)
        }
    }

    @Sendable func confirm(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await guarded(id, visit) {
            try await site.work.forms.confirm(id, read: visit.form.text("read"), by: visit.officer)
            return .seeOther(Link.page(Link.form(id), notice: .formConfirmed))
        }
    }

    @Sendable func reopen(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await guarded(id, visit) {
            try await site.work.forms.reopen(id, by: visit.officer)
            return .seeOther(Link.form(id))
        }
    }

    @Sendable func release(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await guarded(id, visit) {
            try await site.work.forms.release(id, by: visit.officer)
            let next = visit.officer.may(.writeForms) ? Link.forms : Link.form(id)
            return .seeOther(Link.page(next, notice: .formReleased))
        }
    }

    private func scan(_ card: String, on id: String, _ visit: DeskVisit) async throws -> Response {
        do {
            try await site.work.forms.take(
                try IdentityCard.read(card).card, replacing: visit.form.isTicked("replacing"), on: id,
                by: visit.officer)
            return .seeOther(Link.form(id))
        } catch FormRefusal.cardOfAnother(let name, let own) {
            let reply = FormDesk.Reply(
                cardError: FormRefusal.cardOfAnother(name, than: own).message, isCardOfAnother: true, status: .conflict)
            return try await FormDesk(site: site, visit: visit).answer(id, reply)
        } catch let refusal as IdentityRefusal {
            let reply = FormDesk.Reply(cardError: refusal.message, status: .unprocessableContent)
            return try await FormDesk(site: site, visit: visit).answer(id, reply)
        }
    }

    private func goOn(
        _ form: CitizenForm, _ definition: FormDefinition, _ visit: DeskVisit
    ) async throws -> Response {
        switch visit.form.text("step") {
        case "read": return .seeOther(Link.formReading(form.id))
        case "next", "later": return try await next(form, definition, visit)
        case "more": return .seeOther(Link.formQuestion(form.id, visit.form.text("field")))
        default: return .seeOther(Link.form(form.id))
        }
    }

    /// The question after the one that was answered; the same again while its answer cannot be.
    private func next(_ form: CitizenForm, _ definition: FormDefinition, _ visit: DeskVisit) async throws -> Response {
        let name = visit.form.text("field")
        let filled = form.content?.form ?? FilledForm()
        if visit.form.text("step") == "next" {
            let faults = definition.check(filled, on: site.work.surroundings.now().date)
            if let fault = faults.first(where: { $0.field == name }) {
                let reply = FormDesk.Reply(complaints: [name: fault.message], status: .unprocessableContent)
                return try await FormDesk(site: site, visit: visit).answer(form.id, field: name, reply)
            }
        }
        let opened = try await site.work.forms.open(form.id, by: visit.officer)
        guard let next = opened.toAsk(after: name) else { return .seeOther(Link.formReading(form.id)) }
        return .seeOther(Link.formQuestion(form.id, next.name))
    }

    /// A refused step shows the form as it is now, with the sentence, and with what was answered and could not be kept.
    private func guarded(
        _ id: String, _ visit: DeskVisit, keeping keepsAnswers: Bool = false, _ act: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await act()
        } catch let refusal as FormRefusal where refusal.kind == .conflict || refusal.kind == .invalid {
            let lost = keepsAnswers ? try await unsaved(id, visit) : ""
            let reply = FormDesk.Reply(refusal: refusal.message + lost, status: ErrorPages.status(of: refusal.kind))
            return try await FormDesk(site: site, visit: visit).answer(id, reply)
        }
    }

    private func unsaved(_ id: String, _ visit: DeskVisit) async throws -> String {
        let definition = try await site.work.forms.definition(ofForm: id, by: visit.officer)
        let answers = AnswerFields.answers(in: visit.form, of: definition)
        let lines = definition.fields.compactMap { field -> String? in
            guard case .text(let text)? = answers[field.name], let text = TextLine.tidied(text).presence else {
                return nil
            }
            return "\(field.label) «\(text.shortened(to: 200))»"
        }
        return lines.isEmpty ? "" : " Chưa lưu được: \(lines.joined(separator: "; "))."
    }
}

extension FieldValue {
    /// The text of an identity card's code, when the cursor stood in a question while it was scanned.
    fileprivate var cardText: String? {
        guard case .text(let text) = self, text.count(where: { $0 == "|" }) >= 5 else { return nil }
        return (try? IdentityCard.read(text)) == nil ? nil : text
    }
}
