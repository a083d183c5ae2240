public import Domain

extension SheetTable {
    /// The dossier register as a table, every column of its form.
    public static func register(_ entries: [RegisterEntry], heading: [String], isRevealed: Bool) -> SheetTable {
        SheetTable(
            name: "Sổ theo dõi hồ sơ", heading: heading,
            columns: RegisterColumn.allCases.map { Column($0.vietnamese, group: $0.group, width: $0.width) },
            rows: entries.map { entry in
                RegisterColumn.allCases.map { column in
                    column == .number
                        ? .number(entry.dossier.bookNumber) : .text(entry.text(column, isRevealed: isRevealed))
                }
            })
    }

    /// A certification register as a table.
    public static func certifications(
        _ book: CertificationBook, _ lines: [CertificationLine], heading: [String], isRevealed: Bool
    ) -> SheetTable {
        SheetTable(
            name: book.rawValue.replacing("/", with: "-"), heading: heading,
            columns: CertificationColumn.allCases.map { Column($0.vietnamese(in: book), width: $0.width) },
            rows: lines.map { line in CertificationColumn.allCases.map { cell($0, of: line, isRevealed) } })
    }

    private static func cell(
        _ column: CertificationColumn, of line: CertificationLine, _ isRevealed: Bool
    ) -> Cell {
        switch column {
        case .number: .number(line.entry.number)
        case .copies: .number(line.entry.paper.copies)
        case .pages: .number(line.entry.paper.pages)
        case .fee: line.entry.fee.map(Cell.number) ?? .text("")
        default: .text(line.text(column, isRevealed: isRevealed))
        }
    }
}

extension RegisterColumn {
    fileprivate var width: Int {
        switch self {
        case .number: 6
        case .code: 24
        case .procedure, .contact: 36
        case .owner, .authority: 26
        case .received, .due, .returned: 20
        case .manner: 16
        case .signature: 20
        }
    }
}

extension CertificationColumn {
    fileprivate var width: Int {
        switch self {
        case .number, .copies, .pages: 10
        case .certifiedOn: 16
        case .requester, .signer: 28
        case .paper, .note: 40
        case .fee: 14
        }
    }
}
