import Casework
import Domain
import Hummingbird

/// `GET /track`: the form; `POST /track`: the dossier, or the form again.
struct ShowTracking: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        // Kept by the browser, so that going back finds what was typed.
        return try site.page(page(office), office: office).cached(seconds: 300)
    }

    @Sendable func find(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let typed = TypedQuestion(visit.form, agency: office.agencyCode)
        guard let question = typed.question else {
            let again = page(office, typed: typed)
            return try site.page(again, office: office, status: .unprocessableContent)
        }
        do {
            let found = try await site.work.tracking.find(question, office: office.id, from: visit.countedAddress)
            return try site.page(TrackedPage(found, office: office), office: office)
        } catch let refusal as TrackingRefusal {
            // What was typed is not shown again: the answer must be the same to the byte, whatever was typed.
            let again = page(office, refusal: refusal)
            let status: HTTPResponse.Status = refusal.kind == .tooMany ? .tooManyRequests : .unprocessableContent
            return try site.page(again, office: office, status: status)
        }
    }

    private func page(_ office: Office, typed: TypedQuestion? = nil, refusal: TrackingRefusal? = nil) -> TrackPage {
        TrackPage(
            agency: office.agencyCode, typed: typed, refusal: refusal, script: site.publicFiles.address(of: "track.js"))
    }
}

/// What stood in the form, and the question it amounts to.
struct TypedQuestion: Sendable {
    static let codeField = "code"
    static let digitsField = "digits"

    let code: String
    let digits: String
    private(set) var errors = FieldErrors()
    private(set) var question: TrackingQuestion?

    init(_ form: FormFields, agency: String) {
        code = String(form.text(Self.codeField).prefix(200))
        digits = String(form.text(Self.digitsField).prefix(100))
        do { _ = try TrackingQuestion.readCode(code, agency: agency) } catch {
            errors.add(error.message, by: Self.codeField)
        }
        do { _ = try TrackingQuestion.readDigits(digits) } catch {
            errors.add(error.message, by: Self.digitsField)
        }
        question = try? TrackingQuestion(code: code, digits: digits, agency: agency)
    }
}

/// `public/track`: two fields and one button.
struct TrackPage: PageSample {
    static let template = "public/track"

    let code: FormField
    let digits: FormField
    let errors: [ErrorLine]
    let hasErrors: Bool
    let trackScript: String

    /// A refusal belongs to no single field, so it stands on top alone.
    init(agency: String, typed: TypedQuestion? = nil, refusal: TrackingRefusal? = nil, script: String) {
        code = FormField(
            TypedQuestion.codeField, "Mã hồ sơ", value: typed?.code ?? "", limit: 200,
            help: "Ví dụ: \(agency)-261124-0001. Có thể chỉ nhập 261124-0001.",
            complaint: typed?.errors[TypedQuestion.codeField])
        digits = FormField(
            TypedQuestion.digitsField, "4 số cuối", value: typed?.digits ?? "", mode: "numeric", limit: 20,
            help: "Của số điện thoại hoặc số định danh cá nhân đã khai khi nộp hồ sơ.",
            complaint: typed?.errors[TypedQuestion.digitsField])
        let top = refusal.map { ErrorLine(field: TypedQuestion.codeField, message: $0.message) }
        errors = (typed?.errors.lines ?? []) + [top].compactMap(\.self)
        hasErrors = !errors.isEmpty
        trackScript = script
    }

    static var sample: TrackPage {
        TrackPage(
            agency: "H01.89.12", typed: TypedQuestion(FormFields(), agency: "H01.89.12"), script: "/public/track.js")
    }
}
