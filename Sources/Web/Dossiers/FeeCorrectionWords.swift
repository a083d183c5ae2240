import Domain

extension DossierFile {
    /// What a correction of the fee changed.
    ///
    /// «Phải thu sửa từ 12.000 đồng thành 0 đồng. Miễn phí, lệ phí: …».
    func words(ofCorrection event: DossierEvent) -> String {
        let before = events.filter { $0.sequence < event.sequence }
        let counted = before.feeCounting
        let (old, new) = (before.feeDue.dueWords, (before + [event]).feeDue.dueWords)
        let amount = old == new ? "Phải thu vẫn là \(new)." : "Phải thu sửa từ \(old) thành \(new)."
        let numbers = Self.numbers(of: event)
        let recounted = counted.map(Self.numbers) == numbers ? nil : numbers
        let reason = event.facts[.reason].map { "Lý do: \($0)" }
        return [amount, exemption(event, before: counted), recounted, reason].compactMap(\.self).joined(separator: " ")
    }

    private func exemption(_ event: DossierEvent, before: DossierEvent?) -> String? {
        let definition = version.definition
        if let now = definition.charge(under: FeeTerms(event)).exemption { return "\(now.remark)." }
        let earlier = before.flatMap { definition.charge(under: FeeTerms($0)).exemption }
        return earlier == nil ? nil : "Không còn được miễn, giảm."
    }

    private static func numbers(of event: DossierEvent) -> String {
        let pages = event.facts[.pages].map { ", số trang: \($0)" } ?? ""
        return "Số lượng: \(event.facts[.quantity] ?? "1")\(pages)."
    }
}

extension Int? {
    /// «0 đồng»; «số chưa xác định» while nobody knows the rate.
    fileprivate var dueWords: String { map { Money(dong: $0).description } ?? "số chưa xác định" }
}
