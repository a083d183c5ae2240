/// Why an interlinked case cannot be opened, or a step of a leg not be recorded.
public enum CaseRefusal: Refusal {
    case notYourPost
    case caseUnknown(code: String)
    case notInterlinked(name: String)
    case legNotOffered(LegKind)
    case legUnknown(String)
    case stepUnknown(String)
    case choiceOutOfRange
    case twoCases
    case dueDateUnknown(String)
    case closedAlready(code: String)
    case legNotInCase(LegKind)
    case legNotReady(LegKind, waitsFor: [LegKind])
    case ownLeg(dossier: String)
    case stepNotPossible(LegStep, LegKind)
    case wordsMissing(label: String)
    case wordsTooLong(longest: Int)
    case dayAhead(today: CivilDate)
    case tooEarly(after: CivilDate)
    case notLate(LegKind)
    case apologyHere(on: CivilDate)
    /// A late agency that still has the leg says by when it will be done.
    case newDayMissing
    case newDayTooEarly(letter: CivilDate)
    /// Nothing of the agency's book was typed.
    case weekNumbersMissing
    case weekAhead
    case letterOwed(party: String)
    case legsOpen([LegKind])
    case applicantErased
    /// What was recorded since, when it is known what the officer saw.
    case changedMeanwhile(CaseMeanwhile?)

    public var kind: RefusalKind {
        switch self {
        case .notYourPost: .forbidden
        case .caseUnknown: .notFound
        case .closedAlready, .legNotReady, .stepNotPossible, .legsOpen, .letterOwed, .changedMeanwhile: .conflict
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .notYourPost: "case-not-your-post"
        case .caseUnknown: "interlinked-case-unknown"
        case .notInterlinked: "not-interlinked"
        case .legNotOffered: "leg-not-offered"
        case .legUnknown: "leg-unknown"
        case .stepUnknown: "leg-step-unknown"
        case .choiceOutOfRange: "leg-choice-out-of-range"
        case .twoCases: "two-cases"
        case .dueDateUnknown: "case-due-date-unknown"
        case .closedAlready: "case-closed"
        case .legNotInCase: "leg-not-in-case"
        case .legNotReady: "leg-not-ready"
        case .ownLeg: "leg-is-our-dossier"
        case .stepNotPossible: "leg-step-not-possible"
        default: slugOfRecord
        }
    }

    private var slugOfRecord: String {
        switch self {
        case .wordsMissing: "leg-words-missing"
        case .wordsTooLong: "leg-words-too-long"
        case .dayAhead: "leg-day-ahead"
        case .tooEarly: "leg-day-too-early"
        case .notLate: "leg-not-late"
        case .apologyHere: "leg-apology-here"
        case .newDayMissing: "leg-new-day-missing"
        case .newDayTooEarly: "leg-new-day-too-early"
        case .weekNumbersMissing: "case-week-numbers-missing"
        case .weekAhead: "case-week-ahead"
        case .letterOwed: "leg-letter-owed"
        case .legsOpen: "legs-open"
        case .applicantErased: "case-applicant-erased"
        default: "case-changed-meanwhile"
        }
    }
}
