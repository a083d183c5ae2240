import Domain
import Storage

/// The highest number of each day that a dossier's code carries, while an office's chains are walked.
struct CodeTrace {
    private var highest: [CivilDate: Int] = [:]

    /// Codes of other systems, with letters in place of the number, belong to no series of the office.
    mutating func take(_ dossier: Dossier) {
        guard let code = DossierCode(dossier.code), let number = Digits.value(code.number),
            let day = Self.day(of: code, receivedOn: dossier.receivedAt.date)
        else { return }
        highest[day] = max(highest[day] ?? 0, number)
    }

    /// Compares with the counters: one that stands below a number it has given would give it again.
    ///
    /// - Throws: `BrokenLink.numberBehind`.
    func finish(_ office: String, _ reader: any SQLReader) throws {
        for (day, number) in highest.sorted(by: { $0.key < $1.key }) {
            let series = DossierNumberStore.Series.code(day)
            guard try DossierNumberStore.last(series, office: office, in: reader) >= number else {
                throw BrokenLink.numberBehind(series: series.name)
            }
        }
    }

    /// A code writes two digits of its year; they are those of the reception, else of this century.
    private static func day(of code: DossierCode, receivedOn date: CivilDate) -> CivilDate? {
        if DossierCode(agency: code.agency, on: date, number: 1).day == code.day { return date }
        let parts = [code.day.prefix(2), code.day.dropFirst(2).prefix(2), code.day.suffix(2)]
        return CivilDate("20" + parts.joined(separator: "-"))
    }
}
