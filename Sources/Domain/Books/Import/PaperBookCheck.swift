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

extension SheetCell {
    /// A formula or a fault, which is told by itself.
    var isRefused: Bool {
        switch self {
        case .formula, .fault: true
        default: false
        }
    }
}

extension String {
    /// At most forty signs, to be quoted in a report.
    var shortened: String { count <= 40 ? self : prefix(40) + "…" }
}
