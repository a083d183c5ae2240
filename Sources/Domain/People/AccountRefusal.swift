/// Why a sign-in, an account or a token is refused.
public enum AccountRefusal: Refusal {
    /// Unknown name, wrong password or a closed account: one sentence, so that guessing learns nothing.
    case wrongCredentials
    case throttled(until: LocalInstant)
    /// More people sign in at this moment than the server checks passwords for.
    case tooBusy
    case signInNeeded
    case tokenNeeded
    case sessionLocked
    case passwordChangeNeeded
    case notAllowed
    case passwordTooShort
    case passwordTooLong
    case passwordCommon
    case passwordLikeUserName
    case passwordUnchanged
    case currentPasswordWrong
    case userNameMalformed
    case userNameTaken(String)
    case personNameMissing
    case rolesMissing
    case rolesConflict
    case officerUnknown
    case officerInactive
    case ownAccount
    case lastAdministrator
    case tokenUnknown
    case tokenExpiryPast
    case officeUnknown
    case agencyCodeTaken(String)
    case agencyCodeMalformed
    case officeNameMissing
    case hostMalformed

    public var kind: RefusalKind {
        switch self {
        case .throttled, .tooBusy: .tooMany
        case .notAllowed, .sessionLocked, .passwordChangeNeeded: .forbidden
        case .officerUnknown, .tokenUnknown, .officeUnknown: .notFound
        case .userNameTaken, .agencyCodeTaken, .officerInactive, .ownAccount, .lastAdministrator: .conflict
        case .signInNeeded, .tokenNeeded: .unknownPerson
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .wrongCredentials: "wrong-credentials"
        case .throttled: "too-many-sign-ins"
        case .tooBusy: "sign-in-busy"
        case .signInNeeded: "sign-in-needed"
        case .tokenNeeded: "token-needed"
        case .sessionLocked: "session-locked"
        case .passwordChangeNeeded: "password-change-needed"
        case .notAllowed: "not-allowed"
        case .passwordTooShort: "password-too-short"
        case .passwordTooLong: "password-too-long"
        case .passwordCommon: "password-common"
        case .passwordLikeUserName: "password-like-user-name"
        case .passwordUnchanged: "password-unchanged"
        case .currentPasswordWrong: "current-password-wrong"
        case .userNameMalformed: "user-name-malformed"
        case .userNameTaken: "user-name-taken"
        case .personNameMissing: "person-name-missing"
        case .rolesMissing: "roles-missing"
        case .rolesConflict: "roles-conflict"
        case .officerUnknown: "officer-unknown"
        case .officerInactive: "officer-inactive"
        case .ownAccount: "own-account"
        case .lastAdministrator: "last-administrator"
        case .tokenUnknown: "token-unknown"
        case .tokenExpiryPast: "token-expiry-past"
        case .officeUnknown: "office-unknown"
        case .agencyCodeTaken: "agency-code-taken"
        case .agencyCodeMalformed: "agency-code-malformed"
        case .officeNameMissing: "office-name-missing"
        case .hostMalformed: "host-malformed"
        }
    }
}
