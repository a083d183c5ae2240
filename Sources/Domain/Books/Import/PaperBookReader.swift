/// Reads an office's old book line by line; every line that cannot be taken is told with its reason.
public struct PaperBookReader: Sendable {
    let layout: PaperBookLayout
    let epoch: SheetGrid.Epoch
    let procedures: ProcedureNames
    let agencies: KnownAgencies
    let hours: OfficeHours
    let now: LocalInstant
    /// The one year the book is of; nothing when the days decide.
    let year: Int?

    /// Reads a whole sheet.
    ///
    /// - Throws: `PaperBookRefusal` when it is no register at all.
    public static func read(
        _ grid: SheetGrid, procedures: ProcedureNames, agencies: KnownAgencies, hours: OfficeHours, now: LocalInstant,
        year: Int? = nil
    ) throws(PaperBookRefusal) -> PaperBookReading {
        let layout = try PaperBookLayout(grid)
        let reader = PaperBookReader(
            layout: layout, epoch: grid.epoch, procedures: procedures, agencies: agencies, hours: hours, now: now,
            year: year)
        var reading = PaperBookReading(layout: layout, lines: [], faults: [], skippedRows: [], agencies: agencies)
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
            guard let column = loneEntry(in: cells) else { return reading.skippedRows.append(row) }
            return reading.faults.append(.alone(column, row: row))
        }
        var check = PaperBookCheck(row: row, cells: cells, reader: self)
        if let line = check.line() { reading.lines.append(line) }
        reading.faults += check.faults
    }

    /// The column of the only filled cell, when it begins a line that somebody has not finished: neither a heading between
    /// lines nor a number written in beforehand.
    private func loneEntry(in cells: [SheetCell]) -> PaperBookColumn? {
        guard let place = cells.firstIndex(where: { !$0.isEmpty }), !isRepeatedHead(cells),
            let column = layout.columns.first(where: { $0.value == place })?.key, column != .number,
            PaperBookColumn(head: cells[place].words) == nil
        else { return nil }
        return Self.isHeading(cells[place].words) ? nil : column
    }

    /// «Ngày 24/12/2019», «Tháng 12», «Lĩnh vực: Hộ tịch», «Tổng cộng 12 hồ sơ».
    private static func isHeading(_ text: String) -> Bool {
        let plain = Folding.plain(text.trimmed)
        return plain.contains(#/^(?:ngay|thang|quy|nam|tuan|trang|cong)\b[ :.]*(?:[0-9ivx]+\b|$)/#)
            || plain.contains(#/^(?:tong cong|tong so|cong so|linh vuc)\b/#)
    }

    /// The heads again at the top of a printed page, or the numbers of columns below them.
    private func isRepeatedHead(_ cells: [SheetCell]) -> Bool {
        let words = cells.filter { !$0.isEmpty }.map { $0.words.trimmed }
        if words.count > 2, words.count(where: { PaperBookColumn(head: $0) != nil }) * 2 > words.count { return true }
        return words.allSatisfy {
            $0.filter { !"()".contains($0) }.count <= 2 && Digits.value($0.filter { !"()".contains($0) }) != nil
        }
    }

    /// Two lines with one code, ours or the old book's own, or with one number of one year's book.
    private static func doubles(in lines: [PaperBookLine]) -> [PaperBookFault] {
        var codes: [String: Int] = [:]
        var numbers: [BookLineNumber: Int] = [:]
        var faults: [PaperBookFault] = []
        for line in lines {
            let code = line.code?.description ?? line.foreignCode
            if !code.isEmpty, let first = codes.updateValue(line.row, forKey: code.uppercased()) {
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
