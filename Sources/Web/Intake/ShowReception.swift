import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/receptions/new`: the counter's screen, empty, or with a procedure or the person of the last dossier.
struct ShowReception: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let query = try visit.query()
        var step = ReceptionDesk.Step(form: FormFields())
        if let code = query.optional("procedure") { step.form.set("procedure", code) }
        if let ticket = query.optional("ticket") { step.form.set("ticket", ticket) }
        if let code = query.optional("filing") { try await fill(filing: code, into: &step, visit) }
        if let id = query.optional("form") { try await fill(form: id, into: &step, visit) }
        if let code = query.optional("of") { try await fillPersons(of: code, into: &step, visit) }
        return try await ReceptionDesk(site: site, visit: visit).answer(step)
    }

    /// A dossier filed online, with what its form tells of the person; that the officer looks is noted first.
    private func fill(filing code: String, into step: inout ReceptionDesk.Step, _ visit: DeskVisit) async throws {
        let office = visit.office.id
        guard let filing = try await site.reader.read({ try FilingStore.find(code, office: office, in: $0) }) else {
            throw FilingRefusal.unknown(code: code)
        }
        try filing.checkWaiting()
        try await site.work.filings.noteAccess(to: code, by: visit.officer)
        step.form.set("filing", filing.code)
        step.form.set("procedure", filing.procedureCode)
        step.form.fill("owner", with: filing.applicant)
        let files = try await site.reader.read {
            try FilingFileStore.files(of: filing.code, round: filing.round, office: office, in: $0)
        }
        for number in Set(files.map(\.component)) where number > 0 {
            step.form.set("handed-\(number)", "on")
            for (kind, count) in [("originals", "1"), ("certified", "0"), ("photocopies", "0")] {
                step.form.set("\(kind)-\(number)", count)
            }
        }
        step.isPersonChosen = true
        step.focus = .elsewhere
    }

    /// The person and procedure of a form that was written just now; nothing of it is asked again.
    private func fill(form id: String, into step: inout ReceptionDesk.Step, _ visit: DeskVisit) async throws {
        let opened = try await site.work.forms.open(id, by: visit.officer)
        guard let content = opened.form.content else { throw FormRefusal.erased }
        for (name, value) in content.reception ?? [:] { step.form.set(name, value) }
        setFee(opened, in: &step)
        step.form.set("form", opened.form.id)
        step.form.set("ticket", try await servedTicket(visit, kept: step.form.text("ticket")) ?? "")
        step.form.set("procedure", opened.form.procedureCode)
        let (email, kind) = (step.form.text("ownerEmail"), step.form.text("ownerKind"))
        let owner = Self.owner(of: opened, content)
        step.form.fill("owner", with: owner)
        if let card = content.party.card, card.printedAddress.isOfDistrictEra, owner.address == card.addressOnCard {
            // Asked again: neither the card nor the form has told the address of today.
            step.form.set("ownerAddress", "")
            step.form.fill("owner", with: card)
        }
        step.form.set("ownerEmail", email)
        step.form.set("ownerKind", kind)
        if let representative = content.representative {
            let email = step.form.text("representativeEmail")
            step.form.fill("representative", with: representative.person)
            step.form.set("representativeEmail", email)
        }
        step.isPersonChosen = true
        step.focus = .elsewhere
    }

    /// The person as the form names them: what they said of themselves since the card was read is not asked again.
    private static func owner(of opened: OpenedForm, _ content: CitizenForm.Content) -> Person {
        var owner = content.party.person
        let said = opened.definition.valuesOfParty(in: content)
        func text(_ name: String) -> String {
            if case .text(let text)? = said["applicant.\(name)"] { TextLine.tidied(text) } else { "" }
        }
        if owner.phone.isEmpty { owner.phone = (try? PhoneNumber(text("phone")))?.digits ?? "" }
        if let address = (text("presentAddress").presence ?? text("residence").presence) { owner.address = address }
        return owner
    }

    /// The copies and pages that the form asks for.
    private func setFee(_ opened: OpenedForm, in step: inout ReceptionDesk.Step) {
        let fields = opened.definition.feeFields
        for (name, field) in [("feeQuantity", fields.quantity), ("pageCount", fields.pages)] where !field.isEmpty {
            let text = opened.filled.text(field)
            if Digits.value(text) != nil { step.form.set(name, text) }
        }
    }

    /// The number whose holder sits at this officer's counter: the form was written for them.
    ///
    /// Of several it is the one that was there when the form was begun.
    private func servedTicket(_ visit: DeskVisit, kept: String) async throws -> String? {
        let called = try await site.work.waitingRoom.queue(office: visit.office.id).called
        let mine = called.filter { $0.officerID == visit.officer.id }
        return mine.first { $0.id == kept }?.id ?? (mine.count == 1 ? mine.first?.id : nil)
    }

    /// Another dossier of somebody received today at this desk; of anybody else nothing is shown.
    private func fillPersons(of code: String, into step: inout ReceptionDesk.Step, _ visit: DeskVisit) async throws {
        let receipt = try await site.work.intake.receipt(of: code, for: visit.officer)
        guard let owner = receipt.person(.owner) else { return }
        step.form.fill("owner", with: owner.person)
        if let representative = receipt.person(.representative) {
            step.form.fill("representative", with: representative.person)
            step.form.set("authorisation", representative.authorisation)
        }
        // Of one person at one counter, but of one case only when the officer says so.
        step.form.set("companion", receipt.dossier.leadingCode)
        step.isPersonChosen = true
        step.focus = .search
    }
}

/// `POST /desk/receptions/preview`: the screen again, one step further; nothing is received.
///
/// With scripts only the parts that changed are taken from it; without them it is the page.
struct PreviewReception: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        var step = ReceptionDesk.Step(form: visit.form, focus: .elsewhere)
        if visit.form.text("step") == "correct" {
            correct(&step)
        } else if visit.form.isTicked("card") {
            read(visit.form.text("card"), into: &step)
        } else if let id = visit.form.optional("person") {
            try await fillKnown(id, into: &step, visit)
        }
        if visit.form.isTicked("change") {
            step.form = step.form.without { $0 == "procedure" || ReceptionFields.componentNumber(in: $0) != nil }
            step.focus = .search
        }
        return try await ReceptionDesk(site: site, visit: visit).answer(step)
    }

    /// The card's text is read and forgotten: neither stored nor logged nor sent back.
    private func read(_ text: String, into step: inout ReceptionDesk.Step) {
        do {
            let reading = try IdentityCard.read(text)
            if step.form.isAbout(anotherThan: reading.card) { step.form = step.form.withoutContacts }
            step.form.fill("owner", with: reading.card)
            step.cardWarnings = reading.warnings
            step.cardNote = "Đã đọc thẻ của \(reading.card.name.text)."
            step.focus = .search
        } catch {
            step.cardError = error.message
            step.focus = .card
        }
    }

    /// Puts the offered spelling in place of what the scanner garbled.
    private func correct(_ step: inout ReceptionDesk.Step) {
        for (offered, field) in [
            (ReceptionFields.correctedName, "ownerName"), (ReceptionFields.correctedAddress, "ownerAddress"),
        ] {
            if let text = step.form.text(offered).presence { step.form.set(field, text) }
        }
        step.cardNote = "Đã sửa theo gợi ý. Vui lòng đối chiếu với thẻ."
        step.focus = .search
    }

    /// Takes over what an earlier dossier knows of a person.
    ///
    /// Their data were masked until now: the look is an event of that dossier, on disk before anything is shown.
    private func fillKnown(_ id: String, into step: inout ReceptionDesk.Step, _ visit: DeskVisit) async throws {
        let halves = id.split(separator: "/")
        guard halves.count == 2, let part = PersonPart(rawValue: String(halves[1])) else {
            throw RequestProblem.malformed
        }
        let persons = try await site.work.acts.revealPersons(
            String(halves[0]), reason: "Lấy lại thông tin người nộp khi tiếp nhận hồ sơ mới", by: visit.officer)
        guard let entry = persons.first(where: { $0.part == part }) else { throw RequestProblem.notFound }
        step.form.fill("owner", with: entry.person)
        step.isPersonChosen = true
        step.focus = .search
    }
}

extension FormFields {
    /// Whether the owner typed or read until now is somebody else.
    fileprivate func isAbout(anotherThan card: IdentityCard) -> Bool {
        if let number = text("ownerNumber").presence { return number.filter(\.isNumber) != card.number.digits }
        return text("ownerName").presence.map { Folding.fold($0) != card.name.folded } ?? false
    }

    /// Without what belonged to the person before: it would go to the next one's dossier.
    fileprivate var withoutContacts: FormFields {
        let own: Set = ["ownerPhone", "ownerEmail", "ownerSex", "ownerBirth", "ownerAddress", "exemption"]
        return without { own.contains($0) || $0.hasPrefix("representative") || $0 == "authorisation" }
    }
}
