import Domain
import Foundation
import TestSupport

@testable import Web

extension TestSite {
    /// Two resolved, one withdrawn, one late and open, one paused, all of this month.
    func fillMonth() async throws {
        try await office.keep(.birth)
        try await office.keep(.copy)
        for (procedure, status) in [
            ("1.001193", DossierStatus.decided), ("2.000815", .returned), ("1.001193", .withdrawn),
            ("1.001193", .processing), ("1.001193", .awaitingSupplement),
        ] {
            let code = try await office.newDossier(procedure).code
            try await office.bring(code, to: status)
        }
        office.clock.set(LocalInstant(CivilDate(dayNumber: 20_787), hour: 9))
    }
}

extension Answer {
    /// The cells of the counts page's total line, as numbers and links.
    var totals: [(count: String, href: String?)] {
        guard let start = text.range(of: "<tfoot>"), let end = text.range(of: "</tfoot>") else { return [] }
        let line = String(text[start.upperBound..<end.lowerBound])
        return line.matches(of: #/<td class="end[^>]*>(?:<a href="([^"]+)">)?([\d.]+)/#).map { match in
            (String(match.output.2), match.output.1.map { $0.replacing("&amp;", with: "&") }.map(String.init))
        }
    }

    /// Every line of the counts page, the sum included: its name, then its eleven numbers.
    var countLines: [[String]] {
        text.components(separatedBy: "<tr><td class=\"number\">").dropFirst().map { line in
            let name = line.firstMatch(of: #/<th scope="row">([^<]*)</th>/#).map { String($0.output.1) } ?? ""
            let counts = line.matches(of: #/<td class="end[^>]*>(?:<a href="[^"]+">)?([\d.]+)/#)
            return [name.replacing("&#61;", with: "=")] + counts.map { String($0.output.1) }
        }
    }

    /// Where the link with these words leads.
    func href(_ words: String) -> String? {
        text.matches(of: #/<a [^>]*href="([^"]+)"[^>]*>([^<]+)</a>/#).first { $0.output.2 == words }
            .map { String($0.output.1).replacing("&amp;", with: "&").replacing("&#x3D;", with: "=") }
    }
}
