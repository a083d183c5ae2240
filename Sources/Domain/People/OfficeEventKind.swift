/// What happened at the office itself, apart from dossiers: accounts, tokens, settings, the catalogue.
public enum OfficeEventKind: String, Sendable, CaseIterable, Hashable {
    case officeCreated
    case hostSet
    case accountCreated
    case rolesChanged
    case accountDeactivated
    case accountReactivated
    case passwordReset
    case passwordChanged
    case signedIn
    case tokenCreated
    case tokenRevoked
    case timesSet
    case wordingSet
    case absenceEntered
    case absenceEnded
    case versionProposed
    case versionApproved
    case versionSentBack
    case catalogueImported
    case calendarImported
    case closureEntered
    case hoursChanged
    case paperBookImported
    case registerRevealed
    case registerExported
    case countsFrozen
    case paperFiled
    case paperWithdrawn
    case portalConfigured
    case portalPaused
    case portalResumed
    case portalReleased
    case portalResent
    /// A person has looked at the portal and said which steps in doubt it has.
    case portalStepsSeen
    case portalCompared
    case portalExported
    case inboundConfigured
    case filingArrived
    case filingReceived
    case filingReturned
    case filingRefused
}
