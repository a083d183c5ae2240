public import Domain

/// Biểu số 06/VPCP/KSTT as it is signed and sent: the numbers of a period by field, with two signatures.
public struct CountSheetPaper: Sendable {
    var agency: String
    var place: String
    var snapshot: CountSnapshot
    var author: String
    var head: String

    /// Takes a frozen report.
    ///
    /// - Parameters:
    ///   - agency: «Ủy ban nhân dân xã Hoà Bình».
    ///   - place: «Hoà Bình», before the date.
    ///   - snapshot: what was frozen.
    ///   - author: người lập biểu; empty for a line to write on.
    ///   - head: thủ trưởng cơ quan; empty for a line to write on.
    public init(agency: String, place: String, snapshot: CountSnapshot, author: String = "", head: String = "") {
        self.agency = agency
        self.place = place
        self.snapshot = snapshot
        self.author = author
        self.head = head
    }

    public func html(_ press: PaperPress) throws -> String { try press.html(CountSheetModel(self)) }
}

/// The form in finished strings.
struct CountSheetModel: PaperModel {
    static let template = "statistics/count-sheet"

    let agency: String
    let placeAndDate: String
    let period: String
    let days: String
    let rows: [Row]
    let total: Row
    let identities: [String]
    let author: String
    let head: String
    let definition: String
    let listHash: String
    let dossierCount: String
    let signature: String

    /// One field, or all of them.
    struct Row: Sendable {
        let number: String
        let name: String
        let counts: [String]
    }

    init(_ paper: CountSheetPaper) {
        let (snapshot, total) = (paper.snapshot, paper.snapshot.total)
        agency = paper.agency.uppercased()
        placeAndDate = "\(paper.place), \(FormDates.long(snapshot.madeAt.date))"
        period = snapshot.period.vietnamese
        days = "Từ ngày \(snapshot.period.from.slashed) đến ngày \(snapshot.period.to.slashed)"
        rows = snapshot.fields.enumerated().map { Row(number: String($0 + 1), name: $1.field, counts: $1.counts) }
        self.total = Row(number: "", name: "TỔNG CỘNG", counts: total)
        identities = total.identities(ended: total.resolved).map { "\($0.sentence): \($0.verdict)" }
        author = paper.author
        head = paper.head
        definition = snapshot.definition
        listHash = snapshot.listHash
        dossierCount = Digits.grouped(snapshot.dossierCount)
        signature = snapshot.signature
    }
}

extension CountSheetModel.Row {
    fileprivate init(number: String, name: String, counts: Counts) {
        self.init(
            number: number, name: name, counts: CountFigure.allCases.map { Digits.grouped(counts[$0]) })
    }
}
