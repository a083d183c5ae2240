/// Reads one line of an old book and gathers everything that is wrong with it.
struct PaperBookCheck {
    let row: Int
    let cells: [SheetCell]
    let reader: PaperBookReader
    private(set) var faults: [PaperBookFault] = []

    init(row: Int, cells: [SheetCell], reader: PaperBookReader) {
        self.row = row
        self.cells = cells
        self.reader = reader
    }

    mutating func line() -> PaperBookLine? {
        refuseFormulas()
        let procedure = procedureCode()
        let owner = person()
        let received = moment(.received, time: .receivedTime, orMinute: reader.hours.opensAt, isRequired: true)
        let due = moment(.due, time: .dueTime, orMinute: reader.hours.closesAt, isRequired: false)
        let number = bookNumber()
        let (code, foreign) = dossierCode()
        let ending = ending()
        let authority = authority()
        check(received: received, due: due, ending: ending)
        guard faults.isEmpty, let procedure, let owner, let received else { return nil }
        return PaperBookLine(
            row: row, bookNumber: number, code: code, foreignCode: foreign, procedureCode: procedure, owner: owner,
            receivedAt: received, dueAt: due, ending: ending, returnChannel: returnChannel(),
            collectorName: ending?.status == .returned ? collectorName() : "", authority: authority)
    }

    func cell(_ column: PaperBookColumn) -> SheetCell {
        guard let place = reader.layout.columns[column], place < cells.count else { return .empty }
        return cells[place]
    }

    func words(_ column: PaperBookColumn) -> String {
        TextLine.tidied(cell(column).words.split { $0.isNewline || $0 == "\t" }.joined(separator: " "))
    }

    mutating func refuse(_ column: PaperBookColumn, _ sentence: String) {
        faults.append(PaperBookFault(row: row, "cột «\(column.vietnamese)»: \(sentence)"))
    }

    private mutating func refuseFormulas() {
        for column in PaperBookColumn.allCases {
            switch cell(column) {
            case .formula: refuse(column, "ô chứa công thức; xin chép và dán lại thành giá trị.")
            case .fault(let text): refuse(column, "ô báo lỗi \(text); xin nhập lại giá trị.")
            default: break
            }
        }
    }

    private mutating func bookNumber() -> Int? {
        let text = words(.number)
        guard !text.isEmpty else { return nil }
        if let number = Digits.value(text), (1...9_999_999).contains(number) { return number }
        refuse(.number, "«\(text.shortened)» không phải số thứ tự; xin ghi số nguyên hoặc để trống.")
        return nil
    }

    private func dossierCode() -> (code: DossierCode?, foreign: String) {
        let text = words(.code)
        guard !text.isEmpty else { return (nil, "") }
        if let code = DossierCode(text) { return (code, "") }
        return (nil, text.shortened)
    }

    private mutating func authority() -> String {
        let text = words(.authority)
        if TextLine.isLonger(text, than: Office.longestName) {
            refuse(.authority, "«\(text.shortened)» dài hơn \(Office.longestName) ký tự; xin ghi gọn tên cơ quan.")
        }
        return reader.agencies.name(written: text)
    }

    private mutating func procedureCode() -> String? {
        let (code, name) = (words(.procedureCode), words(.procedure))
        do throws(ProcedureNames.Unmatched) {
            return try reader.procedures.code(code: code, name: name)
        } catch {
            let column: PaperBookColumn = reader.layout.columns[.procedure] == nil ? .procedureCode : .procedure
            if !cell(column).isRefused { refuse(column, error.sentence) }
            return nil
        }
    }
}

// MARK: - Days

extension PaperBookCheck {
    private mutating func moment(
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

    private mutating func ending() -> PaperBookLine.Ending? {
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

    private mutating func check(received: LocalInstant?, due: LocalInstant?, ending: PaperBookLine.Ending?) {
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

extension SheetCell {
    /// A formula or a fault, which is told by itself.
    var isRefused: Bool {
        switch self {
        case .formula, .fault: true
        default: false
        }
    }
}

extension SheetMoment {
    /// The day that stands somewhere inside a sentence.
    static func day(within text: String) -> CivilDate? {
        Folding.plain(text).split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }
            .lazy.compactMap { moment(in: String($0))?.day }.first
    }
}

extension String {
    /// At most forty signs, to be quoted in a report.
    var shortened: String { count <= 40 ? self : prefix(40) + "…" }
}
