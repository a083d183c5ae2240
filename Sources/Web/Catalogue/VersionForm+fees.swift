import Domain

/// What a version costs, as typed.
extension VersionForm {
    mutating func fee() -> Fee {
        let kind: FeeKind = reader.choice("feeKind", label: "Cách tính phí, lệ phí") ?? .free
        switch kind {
        case .free: return .free
        case .setLocally: return .setLocally
        case .perCase: return .perCase(amount("feeAmount", "Mức thu"))
        case .perPage:
            return .perPage(
                first: amount("feeAmount", "Mức thu trang đầu"), firstPages: amount("feeFirstPages", "Số trang đầu"),
                further: amount("feeFurther", "Mức thu trang tiếp theo"), cap: amount("feeCap", "Mức thu tối đa"))
        }
    }

    private mutating func amount(_ field: String, _ label: String) -> Int {
        reader.number(field, label: label, in: 1...1_000_000_000) ?? 1
    }

    /// Rates and exemptions, one a line; a form that does not show them leaves them as they were.
    mutating func feeTable() -> FeeTable? {
        let table = FeeTable(
            rates: table("rates", "Mức thu", TypedFields.ratesHelp) { FeeRate(line: $0) },
            exemptions: table("exemptions", "Diện miễn, giảm", TypedFields.exemptionsHelp) { FeeExemption(line: $0) })
        return table.isEmpty ? nil : table
    }

    private mutating func table<Row>(
        _ field: String, _ label: String, _ help: String, _ row: (String) -> Row?
    ) -> [Row] {
        var rows: [Row] = []
        for (index, line) in list(field, label).enumerated() {
            guard let read = row(line) else {
                reader.refuse("\(label) thứ \(index + 1) chưa đúng mẫu. \(help)", by: field)
                continue
            }
            rows.append(read)
        }
        return rows
    }
}
