/// An entry of a certification register with what its line shows besides: who asked, who signed, what was corrected.
public struct CertificationLine: Hashable, Sendable {
    public var entry: CertificationEntry
    /// Nobody when the data were lawfully erased.
    public var requester: Person?
    /// «Lê Thu Hà, Chủ tịch».
    public var signer: String
    public var corrections: [CertificationCorrection]

    public init(
        entry: CertificationEntry, requester: Person?, signer: String, corrections: [CertificationCorrection]
    ) {
        self.entry = entry
        self.requester = requester
        self.signer = signer
        self.corrections = corrections
    }

    /// What stands in a column, as it was written first; personal numbers only when they are revealed.
    public func text(_ column: CertificationColumn, isRevealed: Bool) -> String {
        switch column {
        case .number: Digits.padded(entry.number, to: 2)
        case .certifiedOn: entry.certifiedText
        case .requester: requesterText(isRevealed: isRevealed)
        case .paper: entry.paper.name
        case .signer: signer
        case .copies: Digits.padded(entry.paper.copies, to: 2)
        case .pages: Digits.padded(entry.paper.pages, to: 2)
        case .fee: entry.fee.map { Money(dong: $0).grouped } ?? ""
        case .note: note
        }
    }

    private func requesterText(isRevealed: Bool) -> String {
        guard let requester else { return "" }
        let number = isRevealed ? requester.personalNumber : Masking.masked(number: requester.personalNumber)
        guard entry.book != .copies, !number.isEmpty else { return requester.name }
        return "\(requester.name), \(number)"
    }

    /// Where it was done, when outside, and every correction.
    private var note: String {
        let place = entry.outside.map { ["Chứng thực ngoài trụ sở tại \($0.place)."] } ?? []
        return (place + corrections.map(\.words)).joined(separator: " ")
    }
}

extension [CertificationLine] {
    /// What stands under the last line when a book is closed: «Tổng số: 12 việc chứng thực; 25.000 đồng».
    ///
    /// NĐ 23/2015/NĐ-CP Đ.13: at the end of a year the book is closed and all that was certified is counted.
    public var totalWords: String {
        let fees = reduce(0) { $0 + ($1.corrections.last.map { $0.fee ?? 0 } ?? $1.entry.fee ?? 0) }
        return "Tổng số: \(Digits.padded(count, to: 2)) việc chứng thực; phí: \(Money(dong: fees))"
    }
}

extension CertificationLine {
    /// What the papers of a dossier's latest numbering cost together, as they stand corrected; nothing when the rate of one is
    /// not known.
    public static func fee(of lines: [CertificationLine]) -> Int? {
        let latest = lines.map(\.entry.enteredAt).max()
        let current = lines.filter { $0.entry.enteredAt == latest }
        let fees = current.compactMap { line in line.corrections.last.map(\.fee) ?? line.entry.fee }
        return current.isEmpty || fees.count < current.count ? nil : fees.reduce(0, +)
    }
}
