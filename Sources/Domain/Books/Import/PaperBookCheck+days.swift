/// The days of a line, and what they say of each other.
extension PaperBookCheck {
    /// A day with the hour of its own column, or with `minute` of the day where none is written.
    mutating func moment(
        _ column: PaperBookColumn, time: PaperBookColumn, orMinute minute: Int, isRequired: Bool
    ) -> LocalInstant? {
        let cell = cell(column)
        guard !cell.isRefused else { return nil }
        guard !cell.isEmpty else {
            if isRequired { refuse(column, "chưa có ngày; xin ghi theo mẫu 24/12/2019.") }
            return nil
        }
        guard var moment = SheetMoment(cell, epoch: reader.epoch) else {
            refuse(column, "«\(cell.words.shortened)» không phải ngày có thật; xin ghi theo mẫu 24/12/2019.")
            return nil
        }
        if moment.second == nil { moment.second = clock(time) }
        return column == .due ? moment.instant(orMinute: minute) : reader.past(moment, orMinute: minute)
    }

    private func clock(_ column: PaperBookColumn) -> Int? {
        switch cell(column) {
        case .clock(let second): second
        case .number(let part) where (0..<1).contains(part): Int((part * 1440).rounded()) * 60
        case .text(let text): Self.clock(ofPart: text) ?? SheetMoment.moment(in: "01/01/2000 " + text)?.second
        default: nil
        }
    }

    /// `0,375`: the part of a day that a number of a spreadsheet has become in a text.
    private static func clock(ofPart text: String) -> Int? {
        guard let part = SheetMoment.bareNumber(text), (0..<1).contains(part),
            text.contains(where: { ".,".contains($0) })
        else { return nil }
        return Int((part * 1440).rounded()) * 60
    }

    /// How the matter ended; nothing while the book still waits for its result.
    mutating func ending() -> PaperBookLine.Ending? {
        let cell = cell(.returned)
        guard !cell.isEmpty, !cell.isRefused else { return nil }
        let plain = Folding.fold(cell.words)
        guard !plain.contains("cho ket qua") else { return nil }
        let status = Self.status(in: plain)
        if let status, status != .returned {
            guard let day = SheetMoment.day(within: cell.words) else {
                refuse(
                    .returned, "«\(cell.words.shortened)» chưa có ngày; xin ghi thêm ngày, ví dụ: rút hồ sơ 24/12/2019."
                )
                return nil
            }
            let moment = SheetMoment(day: day, second: nil)
            return PaperBookLine.Ending(status: status, at: reader.past(moment, orMinute: reader.hours.closesAt))
        }
        return moment(.returned, time: .returnedTime, orMinute: reader.hours.closesAt, isRequired: false)
            .map { PaperBookLine.Ending(status: .returned, at: $0) }
    }

    private static func status(in plain: String) -> DossierStatus? {
        if plain.contains("khong bo sung") { return .closedIncomplete }
        let isWithdrawn = ["rut ho so", "rut hs", "dung giai quyet", "dung thuc hien", "xin rut"].contains {
            plain.contains($0)
        }
        return isWithdrawn ? .withdrawn : nil
    }

    /// Names what is in the future, in another year, or before what it follows.
    mutating func check(received: LocalInstant?, due: LocalInstant?, ending: PaperBookLine.Ending?) {
        guard let received else { return }
        if received > reader.now {
            refuse(.received, "\(reader.future(received)) chưa tới; xin ghi lại.")
        } else if let year = reader.year, received.date.year != year {
            refuse(.received, "ngày \(received.date.slashed) không thuộc sổ năm \(year); xin kiểm tra lại.")
        }
        if let due, due < received { refuse(.due, "ngày hẹn \(due.date.slashed) trước ngày nhận; xin ghi lại.") }
        guard let ending else { return }
        if ending.at < received {
            refuse(.returned, "ngày \(ending.at.date.slashed) trước lúc nhận hồ sơ; xin ghi lại.")
        }
        if ending.at > reader.now { refuse(.returned, "\(reader.future(ending.at)) chưa tới; xin ghi lại.") }
    }
}

extension PaperBookReader {
    /// What has happened: today without an hour it was at the usual one, or just now when that is still to come.
    fileprivate func past(_ moment: SheetMoment, orMinute minute: Int) -> LocalInstant {
        let usual = moment.instant(orMinute: minute)
        return moment.second == nil && moment.day == now.date ? min(usual, now) : usual
    }

    /// How a moment that is still to come is called: today's by its hour.
    fileprivate func future(_ moment: LocalInstant) -> String {
        moment.date == now.date ? moment.vietnamese : "ngày \(moment.date.slashed)"
    }
}

extension SheetMoment {
    /// The day that stands somewhere inside a sentence.
    static func day(within text: String) -> CivilDate? {
        Folding.plain(text).split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }
            .lazy.compactMap { moment(in: String($0))?.day }.first
    }
}
