public import Domain

extension PaperBookReading {
    /// What was understood: which column is what, and the first lines.
    public func understood(of grid: SheetGrid) -> String {
        var lines = [
            "Trang tính «\(grid.name)»: \(self.lines.count) dòng hồ sơ, tiêu đề ở trên dòng \(layout.firstRow + 1)."
        ]
        for column in PaperBookColumn.allCases {
            guard let place = layout.columns[column] else { continue }
            lines.append("  Cột \(Self.letters(place)): \(column.vietnamese)")
            if column == .authority { lines += namedAgencies.map { "    \($0.understood)" } }
        }
        for (place, head) in layout.unknownHeads.sorted(by: { $0.key < $1.key }) {
            lines.append("  Cột \(Self.letters(place)): «\(head)» không được nhập")
        }
        if !skippedRows.isEmpty {
            lines.append("Bỏ qua các dòng không phải hồ sơ: \(skippedRows.map(String.init).joined(separator: ", ")).")
        }
        lines += self.lines.prefix(3).map { "  Dòng \($0.row): \($0.understood)" }
        return lines.joined(separator: "\n")
    }

    private static func letters(_ place: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + place % 26)))
        return place < 26 ? letter : letters(place / 26 - 1) + letter
    }
}

extension NamedAgency {
    fileprivate var understood: String {
        let known =
            switch standing {
            case .own: "cơ quan mình"
            case .known: "có trong danh mục thủ tục hoặc quy chế phối hợp"
            case .unknown: "chưa có trong danh mục, được giữ như sổ ghi"
            }
        return "«\(name)»: \(lineCount) dòng, \(known)"
    }
}

extension PaperBookLine {
    fileprivate var understood: String {
        let parts = [
            "mã \(code?.description ?? "sẽ được cấp")", "thủ tục \(procedureCode)", "nhận \(receivedAt.vietnamese)",
            dueAt.map { "hẹn \($0.vietnamese)" } ?? "hẹn theo thời hạn của thủ tục",
            ending.map { "\($0.status.vietnamese.lowercased()) \($0.at.vietnamese)" } ?? "chưa trả",
        ]
        return parts.joined(separator: "; ")
    }
}
