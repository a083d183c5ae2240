/// `dossiers/show`: one dossier, the viewer's next step on top.
struct DossierPage: PageSample {
    static let template = "dossiers/show"

    let dossierCode: String
    let seen: String
    let procedureName: String
    let procedureLine: String
    let statusWords: String
    let statusTone: Tone.RawValue
    let due: DueDateBlock
    /// What was told at reception, when it has moved since.
    let originalDue: String?
    /// What else must be known about time: the lawful date, the grace period, a re-appointment.
    let timeNotes: [TimeNote]
    /// What a specialist asks of the leader.
    let proposal: ProposalBlock?
    /// The letter of apology, when there is one.
    let letter: LetterBlock?
    let lock: LockNotice?
    let takeLockAction: String?
    let stepSentence: String
    let isMine: Bool
    let next: NextActs
    let outcome: OutcomeBlock?
    let people: [PersonBlock]
    let reveal: RevealForm?
    let facts: [FactLine]
    /// The counter may still note how it was filed.
    let filingWay: FilingWayForm?
    /// The page of the interlinked case it belongs to.
    let caseHref: String?
    let components: [ComponentLine]
    let filesHref: String
    /// «Bản quét: còn thiếu 2 bản».
    let filesLabel: String
    let papers: [PaperLine]
    let hasPapers: Bool
    let forms: [FormLine]
    let formOffers: [FormOffer]
    let hasFormPart: Bool
    /// What the portal knows of it; nothing when it was never to learn of it.
    let portal: PortalTrail?
    let timeline: [TimelineLine]
    /// Who looked at it, for whoever may read that.
    let logHref: String?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// What the viewer may do now; what is missing is not offered.
    struct NextActs: Sendable {
        let acceptAction: String?
        let goHref: String?
        let goLabel: String?
        let drafting: DraftForm?
        let handover: HandoverForm?
        let withdrawOfferAction: String?
        let buttons: [ActButton]
        let fee: FeePart?
        let acts: [ActLink]
    }

    /// One sentence about the dossier's time.
    struct TimeNote: Sendable {
        let note: String
    }

    /// A proposal as the leader reads it before approving.
    struct ProposalBlock: Sendable {
        let proposalHeading: String
        let proposalLines: [TimeNote]
        let proposalReason: String?
        let proposerLine: String
    }

    /// How far the letter of apology has come.
    struct LetterBlock: Sendable {
        let letterWords: String
        let letterTone: Tone.RawValue
        let letterKinds: String
        let letterHref: String
    }

    /// The specialist's draft.
    struct DraftForm: Sendable {
        let draftAction: String
        let isPositive: Bool
        let isNegative: Bool
        let draftSummary: FormField
        let draftGrounds: FormField
    }

    /// To whom it may be handed over.
    struct HandoverForm: Sendable {
        let handoverAction: String
        let receivers: FormChoice
    }

    /// The page of its fee.
    struct FeePart: Sendable {
        let feeHref: String
        let feeLabel: String
    }

    /// Why somebody did not file online, or whether they were helped to.
    struct FilingWayForm: Sendable {
        let filingAction: String
        let filingHeading: String
        let way: FormChoice
    }

    /// An act that needs no more than a press.
    struct ActButton: Sendable {
        let buttonAction: String
        let buttonLabel: String
    }

    /// A rarer act, on a page of its own.
    struct ActLink: Sendable {
        let actHref: String
        let actLabel: String
    }

    /// What is drafted, signed and numbered.
    struct OutcomeBlock: Sendable {
        let outcomeWords: String
        let outcomeTone: Tone.RawValue
        let outcomeLine: String
        let outcomeSummary: String
        let outcomeGrounds: String?
        /// Where the signed result is attached, or found.
        let resultHref: String?
        let resultLabel: String?
    }

    /// Where personal data are revealed, with a reason.
    struct RevealForm: Sendable {
        let revealAction: String
        let revealReason: FormField
    }

    /// A form that was written for the citizen.
    struct FormLine: Sendable {
        let formHref: String
        let formTitle: String
        let formLine: String
        /// What of the dossier no longer agrees with it.
        let formNote: String?
    }

    /// A form that can be written now.
    struct FormOffer: Sendable {
        let formAction: String
        let formName: String
        let formTitle: String
    }

    /// A paper of the dossier and how many of it were handed in.
    struct ComponentLine: Sendable {
        let componentName: String
        let countLine: String
    }
}
