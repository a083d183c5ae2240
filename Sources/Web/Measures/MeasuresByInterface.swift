import Casework
import Domain
import Hummingbird
import Storage

/// `GET /api/v1/measures?year=2019`: the measures of a year for programs.
struct MeasuresByInterface: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        var query = FormReader(try visit.query())
        let year = query.number("year", label: "year", in: MeasureRequest.years)
        try query.finish()
        guard let year else { throw query.errors }
        let office = visit.office.id
        return try .json(
            MeasuresAnswer(try await site.reader.read { try MeasureStore.year(year, office: office, in: $0) }))
    }
}

/// A year's measures as programs read them; what there is nothing to say of is null.
struct MeasuresAnswer: Encodable, Sendable {
    let year: Int
    let months: [Month]
    let procedures: [Procedure]

    init(_ measured: MeasuredYear) {
        year = measured.year
        months = measured.keys().map { Month($0, measured.measures[$0] ?? ServiceMeasure()) }
        procedures = measured.online.map {
            Procedure(
                procedureCode: $0.procedureCode, dossiers: $0.dossierCount, ownOnline: $0.ownCount,
                assistedOnline: $0.assistedCount)
        }
    }

    /// One month under one model, or outside of every model.
    struct Month: Encodable, Sendable {
        /// `2019-10`.
        let month: String
        let model: Int?
        let dossiers: Int
        let counter: Int
        let onTheSpot: Int
        let medianMinutes: Int?
        let worstMinutes: Int?
        let ownOnline: Int
        let assistedOnline: Int
        let reasons: [Reason]
        let unasked: Int
        let forms: Forms
        /// Rated after the result, and with four or five points of five.
        let rated: Int
        let satisfied: Int

        init(_ key: MeasureKey, _ measure: ServiceMeasure) {
            month = key.month
            model = key.model
            dossiers = measure.dossierCount
            counter = measure.counterCount
            onTheSpot = measure.onTheSpot.total
            medianMinutes = measure.onTheSpot.median
            worstMinutes = measure.onTheSpot.worst
            ownOnline = measure.onlineCount - measure.assistedCount
            assistedOnline = measure.assistedCount
            reasons = OfflineReason.allCases.compactMap { reason in
                measure.reasons[reason].map { Reason(reason: reason.rawValue, dossiers: $0) }
            }
            unasked = measure.unaskedCount
            (rated, satisfied) = (measure.ratedCount, measure.satisfiedCount)
            forms = Forms(
                finished: measure.forms.formCount, asked: measure.forms.effort.askedCount,
                answered: measure.forms.effort.answeredCount, untyped: measure.forms.effort.untypedCount)
        }
    }

    /// Why some did not file online.
    struct Reason: Encodable, Sendable {
        let reason: String
        let dossiers: Int
    }

    /// Finished forms, and what of them nobody typed.
    struct Forms: Encodable, Sendable {
        let finished: Int
        let asked: Int
        let answered: Int
        let untyped: Int
    }

    /// How one procedure came in.
    struct Procedure: Encodable, Sendable {
        let procedureCode: String
        let dossiers: Int
        let ownOnline: Int
        let assistedOnline: Int
    }
}
