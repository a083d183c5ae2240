import Casework
import Domain
import Hummingbird
import Storage

/// `GET /apologies`: how often the office had to apologise in writing, letter by letter and without a name.
///
/// The provinces' regulations of apology ask for it in public («công khai xin lỗi»; in An Giang QĐ 1311/QĐ-UBND,
/// 12/5/2016). Neither name nor code nor procedure stands here: with a day they would tell neighbours whose matter it was.
struct ShowPublicApologies: Sendable {
    let site: Site
    /// So many letters of a year at most are listed; no commune writes as many.
    private static let most = 1000

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let today = site.work.surroundings.now().date
        let year = try visit.query().optional("year").flatMap { Digits.value($0) } ?? today.year
        let period = ReportPeriod(yearOf: today, year: min(max(year, 2000), today.year))
        let letters = try await site.reader.read {
            try ApologyStore.signed(from: period.from, to: period.to, limit: Self.most, office: office.id, in: $0)
        }
        return try site.page(PublicApologiesPage(letters, year: period.from.year, today: today), office: office)
            .cached(seconds: 300)
    }
}

extension ReportPeriod {
    /// A year by its number; the year of the day when the calendar knows none such.
    fileprivate init(yearOf today: CivilDate, year: Int) {
        self.init(yearOf: CivilDate(year: year, month: 1, day: 1) ?? today)
    }
}

/// `public/apologies`: the months of a year, then its letters.
struct PublicApologiesPage: PageSample {
    static let template = "public/apologies"

    let year: String
    let months: [Month]
    let letters: [Letter]
    let hasLetters: Bool
    let earlierHref: String
    let earlierLabel: String
    let laterHref: String?
    let laterLabel: String?

    /// One month, with what had to be apologised for.
    struct Month: Sendable {
        let monthName: String
        let letterCount: String
        let faultWords: String
    }

    /// One letter, of which nobody learns whose it is.
    struct Letter: Sendable {
        let letterNumber: String
        let signedOn: String
        let faultWords: String
        let newDate: String
        let sentOn: String
    }

    init(_ signed: [Apology], year: Int, today: CivilDate) {
        self.year = String(year)
        let last = year == today.year ? today.month : 12
        let byMonth = Dictionary(grouping: signed) { $0.signedAt?.date.month ?? 0 }
        months = (1...last).reversed().map { Month($0, of: year, byMonth[$0] ?? []) }
        letters = signed.reversed().map(Letter.init)
        hasLetters = !signed.isEmpty
        earlierHref = Link.publicApologies(year: year - 1)
        earlierLabel = "Năm \(year - 1)"
        laterHref = year < today.year ? Link.publicApologies(year: year + 1) : nil
        laterLabel = year < today.year ? "Năm \(year + 1)" : nil
    }

    static var sample: PublicApologiesPage {
        var letter = Apology(
            dossierCode: "H01.89.12-261124-0001", ordinal: 1, kinds: [.overdue],
            openedAt: LocalInstant(epochSeconds: 1_700_000_000), openedByID: "", dueAt: LocalInstant(epochSeconds: 0))
        letter.signedAt = letter.openedAt
        return PublicApologiesPage([letter], year: 2023, today: CivilDate(dayNumber: 20_781))
    }
}

extension PublicApologiesPage.Month {
    fileprivate init(_ month: Int, of year: Int, _ letters: [Apology]) {
        monthName = "Tháng \(month)/\(year)"
        letterCount = String(letters.count)
        let faults = ApologyKind.allCases.compactMap { kind -> String? in
            let count = letters.count { $0.kinds.contains(kind) }
            return count == 0 ? nil : "\(kind.vietnamese): \(count)"
        }
        faultWords = faults.isEmpty ? "Không phải xin lỗi" : faults.joined(separator: "; ")
    }
}

extension PublicApologiesPage.Letter {
    fileprivate init(_ letter: Apology) {
        letterNumber = letter.symbol ?? "Chờ vào số"
        signedOn = letter.signedAt?.date.slashed ?? ""
        faultWords = letter.kinds.vietnamese
        newDate = letter.newDueAt?.date.slashed ?? "Không hẹn lại"
        sentOn = letter.forwardedAt?.date.slashed ?? "Đang gửi"
    }
}
