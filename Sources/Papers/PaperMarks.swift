/// The links behind a paper's QR codes: they hold secrets, so they are made when it is printed and never stored.
public struct PaperMarks: Sendable, Hashable {
    /// Says whether the paper is genuine and current; none on a preview of what is not issued yet.
    public var check: String?
    /// Follows a dossier, by its code: on the applicant's copy of a receipt.
    public var tracking: [String: String]

    public init(check: String? = nil, tracking: [String: String] = [:]) {
        self.check = check
        self.tracking = tracking
    }

    static let none = PaperMarks()
}

/// A QR code's picture, with the words under it.
struct CodeModel: Sendable {
    let side: String
    let path: String

    /// None for a link that is missing or too long for a code.
    static func list(_ link: String?) -> [CodeModel] {
        [link.flatMap { QRCode($0) }].compactMap { $0 }.map { CodeModel(side: String($0.side), path: $0.path) }
    }
}
