import Casework
import Domain
import Hummingbird
import Storage

/// What both slips are about: the person and the procedure of the counter's form.
struct SlipSubject: Sendable {
    let version: ProcedureVersion
    let form: FormFields
    let errors: FieldErrors
    let earlierSlips: [IntakeNotice]

    /// «Nguyễn Văn Thử · 0890900*****».
    var personLine: String {
        [form.text("ownerName"), form.text("ownerNumber").presence.map(Masking.masked(number:))]
            .compactMap { $0?.presence }.joined(separator: " · ")
    }

    /// The reception goes on where it was.
    static let backHref = Link.newReception

    var carried: [CarriedField] { ReceptionFields.carried(form) }
}

extension ReceptionDesk {
    /// The subject of a slip, from the counter's form or the slip's own page.
    func slipSubject(_ form: FormFields, errors: FieldErrors = FieldErrors()) async throws -> SlipSubject {
        let prospect = try await chosenProspect(of: form)
        return SlipSubject(
            version: prospect.version, form: form, errors: errors, earlierSlips: prospect.earlierSlips)
    }
}

/// Runs a slip's verb and leads to the slip, or shows the page again with what is wrong.
struct SlipWriting: Sendable {
    let desk: ReceptionDesk

    /// - Throws: whatever is no refusal of the form.
    func answer(
        again: (FieldErrors) async throws -> Response, field: (IntakeRefusal) -> String,
        _ write: () async throws -> IntakeNotice
    ) async throws -> Response {
        do {
            return .seeOther(Link.notice(try await write().id))
        } catch let errors as FieldErrors {
            return try await again(errors)
        } catch let refusal as IntakeRefusal {
            var errors = FieldErrors()
            errors.add(refusal.message, by: field(refusal))
            return try await again(errors)
        }
    }
}
