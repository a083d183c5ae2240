/// Where the columns of an office's spreadsheet stand, found by their heads in any order, in one line or in two.
public struct PaperBookLayout: Hashable, Sendable {
    /// Each column understood, by its place from 0.
    public var columns: [PaperBookColumn: Int]
    /// Heads that mean nothing to us, with their places.
    public var unknownHeads: [Int: String]
    /// The first line below the heads, from 0.
    public var firstRow: Int

    private static let linesSearched = 30

    /// Finds the heads in the first lines of a sheet.
    ///
    /// - Throws: `PaperBookRefusal` when there are none, or two of one kind.
    public init(_ grid: SheetGrid) throws(PaperBookRefusal) {
        let width = grid.rows.prefix(Self.linesSearched).map(\.count).max() ?? 0
        guard width > 0 else { throw .nothingInside }
        let found = (0..<min(grid.rows.count, Self.linesSearched)).lazy
            .compactMap { Self.heads(from: $0, in: grid, width: width) }.first
        guard let found else { throw .headsMissing(Self.required.map(\.vietnamese)) }
        (columns, unknownHeads, firstRow) = ([:], [:], found.next)
        for (place, head) in found.heads.enumerated() where !head.isEmpty { try take(head, at: place) }
        let missing = Self.missing(in: Set(columns.keys))
        guard missing.isEmpty else { throw .headsMissing(missing.map(\.vietnamese)) }
    }

    private mutating func take(_ head: String, at place: Int) throws(PaperBookRefusal) {
        guard let column = PaperBookColumn(head: head) else {
            unknownHeads[place] = head
            return
        }
        guard columns[column] == nil else { throw .headTwice(column.vietnamese) }
        columns[column] = place
    }

    private static let required: [PaperBookColumn] = [.procedure, .owner, .received]

    private static func missing(in known: Set<PaperBookColumn>) -> [PaperBookColumn] {
        required.filter { !known.contains($0) && !($0 == .procedure && known.contains(.procedureCode)) }
    }

    /// The heads that begin in a line: those of the line itself, or with those of the next line under merged ones.
    private static func heads(from row: Int, in grid: SheetGrid, width: Int) -> (heads: [String], next: Int)? {
        let upper = texts(of: grid.rows[row], width: width)
        let single = known(in: upper)
        var best = (heads: upper, next: row + 1, count: single.count)
        if row + 1 < grid.rows.count {
            let lower = texts(of: grid.rows[row + 1], width: width)
            let both = zip(upper, lower).map { $1.isEmpty ? $0 : $1 }
            if single.count >= 1, known(in: lower).count >= 1, known(in: both).count > single.count {
                best = (both, row + 2, known(in: both).count)
            }
        }
        return best.count >= 3 ? (best.heads, best.next) : nil
    }

    private static func known(in heads: [String]) -> Set<PaperBookColumn> {
        Set(heads.compactMap { PaperBookColumn(head: $0) })
    }

    private static func texts(of row: [SheetCell], width: Int) -> [String] {
        (0..<width).map { place in
            guard place < row.count, case .text(let text) = row[place] else { return "" }
            return LegacyText.repaired(text).split { $0.isWhitespace }.joined(separator: " ")
        }
    }
}
