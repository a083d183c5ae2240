/// Reads a bank's statement of some days: heads anywhere in the first lines, columns in any order.
public enum BankStatement {
    /// A commune's day has some tens of transfers.
    public static let mostLines = 500
    private static let linesSearched = 40
    private static let required: [BankColumn] = [.day, .amount, .description]

    /// - Throws: `BankStatementRefusal` when it is none.
    public static func read(_ grid: SheetGrid) throws(BankStatementRefusal) -> BankReading {
        let (columns, first) = try heads(of: grid)
        var reading = BankReading()
        for (index, cells) in grid.rows.enumerated().dropFirst(first) {
            take(cells, row: index + 1, columns, grid.epoch, into: &reading)
            guard reading.lines.count <= mostLines else { throw .tooManyLines(most: mostLines) }
        }
        guard !reading.lines.isEmpty || !reading.faults.isEmpty || reading.outgoingCount > 0 else { throw .noLines }
        return reading
    }

    private static func heads(
        of grid: SheetGrid
    ) throws(BankStatementRefusal) -> (columns: [BankColumn: Int], first: Int) {
        var best: [BankColumn: Int] = [:]
        for (index, cells) in grid.rows.prefix(linesSearched).enumerated() {
            var found: [BankColumn: Int] = [:]
            var twice: BankColumn?
            for (place, cell) in cells.enumerated() {
                guard case .text(let text) = cell, let column = BankColumn(head: text) else { continue }
                if found.updateValue(place, forKey: column) != nil { twice = column }
            }
            if required.allSatisfy({ found[$0] != nil }) {
                if let twice { throw .headTwice(twice.vietnamese) }
                return (found, index + 1)
            }
            if found.count > best.count { best = found }
        }
        throw .headsMissing(required.filter { best[$0] == nil }.map(\.vietnamese))
    }

    private static func take(
        _ cells: [SheetCell], row: Int, _ columns: [BankColumn: Int], _ epoch: SheetGrid.Epoch,
        into reading: inout BankReading
    ) {
        func cell(_ column: BankColumn) -> SheetCell {
            columns[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? .empty
        }
        // Sums and remarks below the list have no day.
        guard !cell(.day).isEmpty, let moment = SheetMoment(cell(.day), epoch: epoch) else { return }
        switch BankAmount(cell(.amount)) {
        case .unreadable:
            reading.faults.append(.init(row: row, words: "số tiền «\(cell(.amount).words)» không phải là số đồng chẵn"))
        case .dong(let amount) where amount > 0:
            let line = BankLine(
                row: row, day: moment.day, amount: amount, description: cell(.description).words,
                reference: cell(.reference).words)
            if let line { return reading.lines.append(line) }
            reading.faults.append(
                .init(row: row, words: "nội dung hoặc mã giao dịch quá dài, hoặc có ký tự không hợp lệ"))
        case .dong(let amount):
            if amount < 0 || BankAmount(cell(.outgoing)) != .dong(0) { reading.outgoingCount += 1 }
        }
    }
}

/// An amount as banks write it: nothing is rounded, what has a part of a đồng is told.
enum BankAmount: Equatable {
    case dong(Int)
    case unreadable

    init(_ cell: SheetCell) {
        switch cell {
        case .empty: self = .dong(0)
        case .number(let number):
            guard number.magnitude < 1e15, number == number.rounded() else {
                self = .unreadable
                return
            }
            self = .dong(Int(number))
        case .text(let text): self = Self.read(text).map(BankAmount.dong) ?? .unreadable
        default: self = .unreadable
        }
    }

    /// «+8.000 VND», «8,000.00», «-12 000»; nothing for a text that may mean two amounts.
    private static func read(_ text: String) -> Int? {
        var bare = Folding.plain(LegacyText.repaired(text)).filter { !$0.isWhitespace }
        for unit in ["vnd", "dong", "d"] where bare.hasSuffix(unit) { bare.removeLast(unit.count) }
        guard !bare.isEmpty, bare != "-" else { return 0 }
        let isBelowZero = bare.hasPrefix("-") || bare.hasPrefix("−")
        if isBelowZero || bare.hasPrefix("+") { bare.removeFirst() }
        return whole(bare).map { isBelowZero ? -$0 : $0 }
    }

    private static func whole(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return Digits.value(text) }
        // What stands behind the last sign are thousands, or a part of a đồng, which must be none.
        let hasPart = last.count != 3
        if hasPart {
            guard last.count <= 2, last.allSatisfy({ $0 == "0" }) else { return nil }
            let signs = text.filter { $0 == "." || $0 == "," }
            guard parts.count == 2 || signs.dropLast().allSatisfy({ $0 != signs.last }) else { return nil }
        } else if Set(text.filter { $0 == "." || $0 == "," }).count > 1 {
            return nil
        }
        let groups = hasPart ? Array(parts.dropLast()) : parts
        guard (1...3).contains(first.count) || groups.count == 1, groups.dropFirst().allSatisfy({ $0.count == 3 })
        else {
            return nil
        }
        return Digits.value(groups.joined())
    }
}
