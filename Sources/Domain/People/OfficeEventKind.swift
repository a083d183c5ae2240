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
    case agreementProposed
    case agreementApproved
    case agreementSentBack
    case serviceModelProposed
    case serviceModelApproved
    case serviceModelSentBack
    case serviceModelEnded
    case waitingRoomSet
    case feeAccountSet
    case tillClosed
    case calendarImported
    case closureEntered
    case closureProposed
    case closureApproved
    case closureSentBack
    case closureRevoked
    case hoursChanged
    case hoursProposed
    case hoursApproved
    case hoursSentBack
    case paperBookImported
    case registerRevealed
    case registerExported
    /// A slip of before any reception was opened again.
    case slipRevealed
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
    /// A person has put right at the portal what it could not be told.
    case portalToldByHand
    case portalCompared
    case portalExported
    case inboundConfigured
    case filingArrived
    case filingRevealed
    case filingReceived
    case filingReturned
    case filingRefused
    case filingsErased
    case formConfirmed
    case formReopened
    case formAttached
    /// A scan of a form's signed sheet, before there is a dossier.
    case formSheetScanned
    case formSheetRemoved
    case formLockReleased
    case formsErased
    /// What an agency named for a week of interlinked cases was written down.
    case caseWeekCounted
    case placesSet
}
