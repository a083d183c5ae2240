import Casework
import Domain

/// `portal/rows`: dossiers to be copied into the province's system, a field each, without a file in between.
struct PortalRowsPage: PageSample {
    static let template = "portal/rows"

    let stretchText: String
    let portalHref: String
    let rows: [Row]
    let hasRows: Bool
    /// Every dossier in a line of its own, below the names of the cells.
    let whole: String

    /// One dossier: its cells between tabs, as spreadsheets and forms take them from the clipboard.
    struct Row: Sendable {
        let rowID: String
        let dossierCode: String
        let cells: String
    }
}

extension PortalRowsPage {
    init(_ dossiers: [PortalDossier], from: CivilDate, to: CivilDate) {
        let days = from == to ? "ngày \(from.slashed)" : "từ ngày \(from.slashed) đến ngày \(to.slashed)"
        stretchText = "Hồ sơ tiếp nhận \(days). Việc chép được ghi vào nhật ký của cơ quan."
        portalHref = Link.portal
        rows = dossiers.enumerated().map { place, dossier in
            Row(
                rowID: "row-\(place + 1)", dossierCode: dossier.code,
                cells: dossier.exportedFields.map { Self.pasted($0.value) }.joined(separator: "\t"))
        }
        hasRows = !rows.isEmpty
        whole = ([PortalDossier.exportedNames.joined(separator: "\t")] + rows.map(\.cells)).joined(separator: "\n")
    }

    /// A text that a spreadsheet would run as a formula is kept a text; what would break the line becomes a space.
    private static func pasted(_ value: String) -> String {
        let plain = value.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        return plain.first.map { "=+-@＝＋－＠".contains($0) } == true ? "'" + plain : plain
    }

    static let sample = PortalRowsPage(
        stretchText: "Hồ sơ tiếp nhận ngày 24/11/2026.", portalHref: Link.portal,
        rows: [Row(rowID: "row-1", dossierCode: "H01.89.12-261124-0001", cells: "H01.89.12-261124-0001\t1.001193")],
        hasRows: true, whole: "MaHoSo\tMaTTHC\nH01.89.12-261124-0001\t1.001193")
}
