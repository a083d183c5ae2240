import Domain

extension FormReader {
    /// A day as browsers send it (`2026-11-23`) or as people type it (`23/11/2026`).
    mutating func date(_ field: String, label: String) -> CivilDate? {
        let text = line(field, label: label, limit: 10)
        if text.isEmpty { return nil }
        if let date = CivilDate(text) ?? Self.typedDate(text) { return date }
        refuse("«\(label)» phải là ngày như 23/11/2026. Vui lòng nhập lại.", by: field)
        return nil
    }

    private static func typedDate(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Digits.value($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999 else {
            return nil
        }
        return CivilDate(year: year, month: month, day: day)
    }
}
