import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/dossiers/{code}/rating`: the counter's screen is turned to the citizen; one tap.
struct ShowRating: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        let office = visit.office.id
        let dossier = try await site.reader.read { try DossierStore.find(code, office: office, in: $0) }
        guard let dossier else { throw WorkflowRefusal.dossierUnknown(code: code) }
        guard dossier.status == .returned else { throw WorkflowRefusal.wrongStatus(dossier.status) }
        return try site.page(RatingPage(dossier, formToken: visit.formToken), office: visit.office)
    }
}

/// `POST /desk/dossiers/{code}/ratings`: the citizen's one tap; a second tap changes nothing.
struct RateDossier: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            try await site.work.acts.rate(
                code, office: visit.office.id, score: Digits.value(visit.form.text("score").prefix(2)) ?? 0)
        } catch WorkflowRefusal.alreadyRated {
            // The page says thanks either way.
        }
        return .seeOther(Link.dossier(code, "rating"))
    }
}

/// `workflow/rating`: five large buttons, then a thank-you.
struct RatingPage: PageSample {
    static let template = "workflow/rating"

    let dossierCode: String
    let formToken: String
    let action: String
    let scores: [Score]
    let isDone: Bool
    let thanks: String
    let backHref: String

    /// One of the five answers.
    struct Score: Sendable {
        let score: String
        let words: String
    }

    /// The best first, as the national questionnaire orders them.
    static let answers = [
        Score(score: "5", words: "Rất hài lòng"), Score(score: "4", words: "Hài lòng"),
        Score(score: "3", words: "Bình thường"), Score(score: "2", words: "Không hài lòng"),
        Score(score: "1", words: "Rất không hài lòng"),
    ]
}

extension RatingPage {
    init(_ dossier: Dossier, formToken: String) {
        dossierCode = dossier.code
        self.formToken = formToken
        action = Link.dossier(dossier.code, "ratings")
        scores = Self.answers
        isDone = dossier.rating != nil
        thanks = "Ý kiến của Ông/Bà đã được ghi nhận và giúp cơ quan phục vụ tốt hơn."
        backHref = Link.returns
    }

    static var sample: RatingPage {
        RatingPage(
            dossierCode: "H01.89.12-261124-0001", formToken: "0f", action: "/", scores: answers, isDone: true,
            thanks: "Ý kiến của Ông/Bà đã được ghi nhận.", backHref: "/")
    }
}
