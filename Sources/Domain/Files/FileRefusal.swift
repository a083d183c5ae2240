/// Why a file is not attached, moved, removed or handed out.
public enum FileRefusal: Refusal {
    case nothingChosen
    case empty(name: String)
    case tooLarge(name: String, limit: Int)
    case dossierFull(limit: Int)
    case tooManyFiles(most: Int)
    case tooManyPages(name: String, most: Int)
    case kindNotAllowed(name: String)
    case resultNotPDF(name: String)
    case damaged(name: String)
    case cardImage(name: String)
    case cardNotRuledOut
    case checkTookTooLong(name: String)
    case checkUnavailable
    /// A harmful program is in it.
    case harmful(name: String)
    /// A scanner for harmful programs is set up and does not answer.
    case scannerUnavailable
    case attachedAlready(name: String)
    case componentUnknown
    case shownOnly(component: String)
    case notHandedIn(component: String)
    case resultNotSigned
    case fileUnknown
    case contentMissing
    case reasonMissing

    public var kind: RefusalKind {
        switch self {
        case .fileUnknown: .notFound
        case .resultNotSigned, .attachedAlready, .contentMissing, .checkUnavailable, .scannerUnavailable: .conflict
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .nothingChosen: "file-not-chosen"
        case .empty: "file-empty"
        case .tooLarge: "file-too-large"
        case .dossierFull: "dossier-full"
        case .tooManyFiles: "too-many-files"
        case .tooManyPages: "too-many-pages"
        case .kindNotAllowed: "file-kind-not-allowed"
        case .resultNotPDF: "result-not-pdf"
        case .damaged: "file-damaged"
        case .cardImage: "identity-card-image"
        case .cardNotRuledOut: "identity-card-not-ruled-out"
        case .checkTookTooLong: "file-check-took-too-long"
        case .checkUnavailable: "file-check-unavailable"
        case .harmful: "file-harmful"
        case .scannerUnavailable: "file-scanner-unavailable"
        case .attachedAlready: "file-attached-already"
        case .componentUnknown: "component-unknown"
        case .shownOnly: "component-shown-only"
        case .notHandedIn: "component-not-handed-in"
        case .resultNotSigned: "result-not-signed"
        case .fileUnknown: "file-unknown"
        case .contentMissing: "file-content-missing"
        case .reasonMissing: "reason-missing"
        }
    }
}
