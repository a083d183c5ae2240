/// Reads an office's old book line by line; every line that cannot be taken is told with its reason.
public struct PaperBookReader: Sendable {
    let layout: PaperBookLayout
    let epoch: SheetGrid.Epoch
    let procedures: ProcedureNames
    let hours: OfficeHours
    let today: CivilDate
    /// The one year the book is of; nothing when the days decide.
    let year: Int?

    /// Reads a whole sheet.
    ///
    /// - Throws: `PaperBookRefusal` when it is no register at all.
    public static func read(
        _ grid: SheetGrid, procedures: ProcedureNames, hours: OfficeHours, today: CivilDate, year: Int? = nil
    ) throws(PaperBookRefusal) -> PaperBookReading {
        let layout = try PaperBookLayout(grid)
        let reader = PaperBookReader(
            layout: layout, epoch: grid.epoch, procedures: procedures, hours: hours, today: today, year: year)
        var reading = PaperBookReading(layout: layout, lines: [], faults: [], skippedRows: [])
        for (index, cells) in grid.rows.enumerated().dropFirst(layout.firstRow) {
            reader.take(cells, row: index + 1, into: &reading)
        }
        guard !reading.lines.isEmpty || !reading.faults.isEmpty else { throw .noLines }
        reading.faults += doubles(in: reading.lines)
        return reading
    }

    private func take(_ cells: [SheetCell], row: Int, into reading: inout PaperBookReading) {
        let filled = cells.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return }
        guard filled.count > 1 || filled.contains(.formula), !isRepeatedHead(cells) else {
            return reading.skippedRows.append(row)
        }
        var check = PaperBookCheck(row: row, cells: cells, reader: self)
        if let line = check.line() { reading.lines.append(line) }
        reading.faults += check.faults
    }

    /// The heads again at the top of a printed page, or the numbers of columns below them.
    private func isRepeatedHead(_ cells: [SheetCell]) -> Bool {
        let words = cells.filter { !$0.isEmpty }.map { $0.words.trimmed }
        if words.count > 2, words.count(where: { PaperBookColumn(head: $0) != nil }) * 2 > words.count { return true }
        return words.allSatisfy {
            $0.filter { !"()".contains($0) }.count <= 2 && Digits.value($0.filter { !"()".contains($0) }) != nil
        }
    }

    /// Two lines with one code, or with one number of one year's book.
    private static func doubles(in lines: [PaperBookLine]) -> [PaperBookFault] {
        var codes: [String: Int] = [:]
        var numbers: [BookLineNumber: Int] = [:]
        var faults: [PaperBookFault] = []
        for line in lines {
            if let code = line.code?.description, let first = codes.updateValue(line.row, forKey: code) {
                faults.append(
                    PaperBookFault(row: line.row, "mã hồ sơ «\(code)» đã có ở dòng \(first); xin sửa một trong hai."))
            }
            guard let number = line.bookNumber else { continue }
            let place = BookLineNumber(year: line.bookYear, number: number)
            guard let first = numbers.updateValue(line.row, forKey: place) else { continue }
            faults.append(
                PaperBookFault(
                    row: line.row,
                    "số thứ tự \(number) của năm \(line.bookYear) đã có ở dòng \(first); xin sửa, hoặc xóa cả cột STT để chương trình đánh số."
                ))
        }
        return faults
    }
}

/// A number in the book of a year.
private struct BookLineNumber: Hashable {
    var year: Int
    var number: Int
}
