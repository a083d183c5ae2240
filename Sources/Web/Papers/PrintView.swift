import Casework
public import Domain
import Hummingbird
import Papers

extension Site {
    /// The paper as the browser prints it: also its preview.
    func printView(_ paper: IssuedPaper, for visit: DeskVisit) throws -> Response {
        .html(try html(of: paper, address: visit.visit.absolute("")))
    }

    /// A paper's finished page.
    ///
    /// Its QR codes lead to the address an administrator configured, else to the one that is given.
    public func html(of paper: IssuedPaper, address: String) throws -> String {
        guard let sheet = paper.sheet else { throw PaperRefusal.erased }
        let office = work.surroundings.publicAddress.presence ?? address
        return try press.html(sheet, marks: marks(of: paper, at: office))
    }

    private func marks(of paper: IssuedPaper, at address: String) -> PaperMarks {
        var tracking: [String: String] = [:]
        if case .receipt(let slip) = paper.sheet?.content {
            for item in slip.items {
                let code = item.code.description
                let token = TrackingToken(
                    secret: work.surroundings.secret, office: paper.officeID, dossierCode: code,
                    edition: item.linkEdition ?? 0)
                tracking[code] = address + Link.track(token: token.text)
            }
        }
        return PaperMarks(
            check: address + Link.paperCheck(token: work.papers.token(of: paper).text), tracking: tracking)
    }
}

extension Visit {
    /// The full address of one of our pages, as somebody outside must write it.
    func absolute(_ path: String) -> String {
        "\(isSecure ? "https" : "http")://\(request.head.authority ?? host)\(path)"
    }
}
