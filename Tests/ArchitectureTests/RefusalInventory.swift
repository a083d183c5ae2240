import Domain

/// Every kind of refusal of the project with an example of each of its cases, made-up but likely.
///
/// A new kind or case is added here: a test reads every sentence, and another finds what is missing.
let refusalInventory: [any ListedRefusals] = [
    RefusalExamples<AccountRefusal>(
        .wrongCredentials, .throttled(until: noon), .tooBusy, .signInNeeded, .tokenNeeded, .sessionLocked,
        .passwordChangeNeeded, .notAllowed, .passwordTooShort, .passwordTooLong, .passwordCommon,
        .passwordLikeUserName, .passwordUnchanged, .currentPasswordWrong, .userNameMalformed, .userNameTaken("hoa"),
        .personNameMissing, .rolesMissing, .rolesConflict, .officerUnknown, .officerInactive, .ownAccount,
        .lastAdministrator, .tokenUnknown, .tokenExpiryPast, .officeUnknown, .agencyCodeTaken("H01.89.12"),
        .agencyCodeMalformed, .officeNameMissing),
    RefusalExamples<CalendarRefusal>(
        .hoursUnreadable("7h-11h"), .hoursOutOfOrder, .closureReversed(from: day, to: day), .closureWithoutDocument,
        .closureWithoutReason),
    RefusalExamples<DeadlineRefusal>(
        .limitBelowOne, .outsideCalendar(2019...2027), .pauseReversed(ClockPause(from: noon, to: noon))),
    RefusalExamples<IdentityRefusal>(
        .cardEmpty, .cardTooLong, .cardUnknown, .cardCutShort, .cardBirthDateUnreadable, .personalNumberMalformed,
        .phoneMalformed, .birthDateMalformed, .nameMissing, .nameTooLong, .nameUnreadable),
]

private let noon = LocalInstant(epochSeconds: 0)
private let day = noon.date
