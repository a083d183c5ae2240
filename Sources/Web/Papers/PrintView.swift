import Casework
public import Domain
import Foundation
import Hummingbird
import Papers
import Storage

extension Site {
    /// The paper as the browser prints it: also its preview.
    func printView(_ paper: IssuedPaper, for visit: DeskVisit) async throws -> Response {
        .html(try await html(of: paper, address: visit.visit.absolute("")))
    }

    /// A paper's finished page.
    ///
    /// Its QR codes lead to the door of its own office: to the host name kept for the office, where the server serves
    /// several; else to the address an administrator configured, else to the one that is given.
    public func html(of paper: IssuedPaper, address: String) async throws -> String {
        guard let sheet = paper.sheet else { throw PaperRefusal.erased }
        let hosts = try await reader.read { reader in
            try OfficeStore.all(in: reader).count > 1 ? OfficeStore.hosts(officeID: paper.officeID, in: reader) : []
        }
        let door = Self.door(amongHosts: hosts, known: [work.surroundings.publicAddress, address])
        return try press.html(sheet, marks: marks(of: paper, at: door))
    }

    /// The known address that is one of the office's own; `https://` and its first host when none is.
    static func door(amongHosts hosts: [String], known: [String]) -> String {
        guard let first = hosts.first else { return known.first { !$0.isEmpty } ?? "" }
        return known.first { URLComponents(string: $0)?.host.map(hosts.contains) ?? false } ?? "https://\(first)"
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
