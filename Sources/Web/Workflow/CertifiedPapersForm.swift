import Casework
import Domain
import Storage

/// What the clerk enters into a certification register while numbering; filled with what the reception told.
struct CertifiedPapersForm: Sendable {
    let bookWords: String
    /// The list of names that were written into this book before.
    let listID: String
    let lines: [Line]
    let place: String
    let clock: String

    /// One type of paper.
    struct Line: Sendable {
        let paper: String
        let copies: String
        let pages: String
        let isFirst: Bool
    }

    /// So many types of paper fit at once; more is rare, and a second dossier takes them.
    private static let leastLines = 3

    init(_ book: CertificationBook, _ papers: [CertifiedPaper], typed: FormFields?) {
        bookWords = "\(book.rawValue): \(book.vietnamese.withSmallInitial)"
        listID = "papers-\(book.slug)"
        let known = papers.map { ($0.name == book.usualPaper ? "" : $0.name, String($0.copies), String($0.pages)) }
        var lines = typed.map { Self.typedLines($0) } ?? known
        while lines.count < min(Self.leastLines, CertifiedPaper.mostInOneVisit) { lines.append(("", "1", "1")) }
        self.lines = lines.enumerated().map { Line(paper: $1.0, copies: $1.1, pages: $1.2, isFirst: $0 == 0) }
        place = typed?.text("place") ?? ""
        clock = typed?.text("clock") ?? ""
    }

    private static func typedLines(_ form: FormFields) -> [(String, String, String)] {
        let (copies, pages) = (form.all("copies"), form.all("pages"))
        return form.all("paper").prefix(CertifiedPaper.mostInOneVisit).enumerated().map { index, name in
            (name, index < copies.count ? copies[index] : "", index < pages.count ? pages[index] : "")
        }
    }

    /// What was typed; nothing when the page asked for no papers.
    ///
    /// A single paper without a name is taken as the reception told it: then nothing needs to be typed at all.
    static func certification(
        in form: FormFields, certifiedOn day: CivilDate?, now: LocalInstant
    ) throws(CertificationRefusal) -> Certification? {
        let typed = typedLines(form)
        let outside = try outside(in: form, on: day ?? now.date, now: now)
        let named = typed.filter { !$0.0.trimmed.isEmpty }
        guard !named.isEmpty else {
            guard outside == nil, typed.count == 0 || isUntouched(typed) else { throw .paperNameMissing }
            return nil
        }
        var papers: [CertifiedPaper] = []
        for line in named {
            guard let copies = Digits.value(line.1.trimmed), let pages = Digits.value(line.2.trimmed) else {
                throw .countOutOfRange
            }
            papers.append(try CertifiedPaper(name: line.0, copies: copies, pages: pages))
        }
        return try Certification(papers: papers, outside: outside)
    }

    /// No name and no page of a second paper: the clerk only pressed the button.
    private static func isUntouched(_ lines: [(String, String, String)]) -> Bool {
        lines.dropFirst().allSatisfy { $0.1.trimmed == "1" && $0.2.trimmed == "1" || $0.1 == lines[0].1 }
    }

    private static func outside(
        in form: FormFields, on day: CivilDate, now: LocalInstant
    ) throws(CertificationRefusal) -> OutsideAct? {
        let (place, clock) = (form.text("place").trimmed, form.text("clock").trimmed)
        guard !place.isEmpty || !clock.isEmpty else { return nil }
        guard let second = SheetMoment(.text("\(day.description) \(clock)"), epoch: .since1900)?.second else {
            throw .outsideTimeUnreadable
        }
        return try OutsideAct(place: place, at: LocalInstant(day, second: second), now: now)
    }
}

/// Names that were written into a register before.
struct PaperNameList: Sendable {
    let listID: String
    let names: [String]
}
