public import Casework
public import Domain
import Hummingbird
public import Papers

extension Site {
    /// The paper as the browser prints it: also its preview.
    func printView(_ paper: IssuedPaper, for visit: DeskVisit) throws -> Response {
        guard let sheet = paper.sheet else { throw PaperRefusal.erased }
        let links = PaperLinks(work: work, address: visit.visit.absolute(""))
        return .html(try press.html(sheet, marks: links.marks(of: paper)))
    }
}

/// The links that a paper's QR codes carry.
public struct PaperLinks: Sendable {
    let work: OfficeWork
    /// The office's address without a path, as somebody outside must write it.
    let address: String

    /// The address an administrator configured goes before the one that a browser happened to use.
    public init(work: OfficeWork, address: String) {
        self.work = work
        self.address = work.surroundings.publicAddress.presence ?? address
    }

    /// What only the printer may know of a paper.
    public func marks(of paper: IssuedPaper) -> PaperMarks {
        let tracking = paper.kind == .receipt ? paper.dossierCodes : []
        return PaperMarks(
            check: address + Link.paperCheck(token: work.papers.token(of: paper).text),
            tracking: Dictionary(
                uniqueKeysWithValues: tracking.map { code in
                    let token = TrackingToken(
                        secret: work.surroundings.secret, office: paper.officeID, dossierCode: code)
                    return (code, address + Link.track(token: token.text))
                }))
    }
}

extension Visit {
    /// The full address of one of our pages, as somebody outside must write it.
    func absolute(_ path: String) -> String {
        "\(isSecure ? "https" : "http")://\(request.head.authority ?? host)\(path)"
    }
}
