import Domain
import Spreadsheets
import Storage

/// The dossiers behind a number as a table, in the order of the page.
struct CountedDossiersTable: Sendable {
    let request: CountRequest
    let figure: CountFigure
    let office: Office
    let lines: [DossierLine]
    let calendar: WorkingCalendar
    let now: LocalInstant

    var table: SheetTable {
        SheetTable(
            name: "Hồ sơ",
            heading: [
                "\(figure.fullName), \(request.period.vietnamese.withSmallInitial)", office.name, figure.definition,
            ],
            columns: [
                .init("STT", width: 6), .init("Mã hồ sơ", width: 26), .init("Mã thủ tục", width: 12),
                .init("Thủ tục hành chính", width: 44), .init("Hình thức nộp", width: 18),
                .init("Ngày tiếp nhận", width: 14), .init("Ngày phải trả", width: 14),
                .init("Kết quả", width: 30), .init("Ngày giải quyết", width: 14),
            ], rows: lines.enumerated().map { row($1, number: $0 + 1) })
    }

    private func row(_ line: DossierLine, number: Int) -> [SheetTable.Cell] {
        let dossier = line.dossier
        let ending = CountedEnding(dossier, calendar: calendar, at: now)
        let texts = [
            dossier.code, dossier.procedureCode, line.procedureName, dossier.channel.vietnamese,
            dossier.receivedAt.date.slashed, dossier.countedDueAt.date.slashed, ending.words, ending.on?.slashed ?? "",
        ]
        return [.number(number)] + texts.map(SheetTable.Cell.text)
    }
}

/// How a dossier ended, or how it stands, as the lists behind the numbers say it.
struct CountedEnding: Sendable {
    let words: String
    /// The day it is counted as resolved; nothing while it is not.
    let on: CivilDate?
    let tone: Tone

    init(_ dossier: Dossier, calendar: WorkingCalendar, at now: LocalInstant) {
        guard let resolution = dossier.resolution else {
            let isLate = dossier.countedLife.isPendingLate(on: now.date)
            words = isLate ? calendar.remainingTime(until: dossier.countedDueAt, at: now) : dossier.status.vietnamese
            tone = isLate ? .late : dossier.status.isPaused ? .waiting : .going
            on = nil
            return
        }
        let word = resolution.result.vietnamese
        words = word.prefix(1).uppercased() + word.dropFirst()
        tone = resolution.result == .late ? .late : .done
        on = resolution.on
    }
}
