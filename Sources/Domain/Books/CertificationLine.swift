/// An entry of a certification register with what its line shows besides: who asked, who signed, what was corrected.
public struct CertificationLine: Hashable, Sendable {
    public var entry: CertificationEntry
    /// Who asked, as it was written with the entry; nobody when the data were lawfully erased.
    public var requester: Person?
    /// «Lê Thu Hà, Chủ tịch».
    public var signer: String
    public var corrections: [CertificationCorrection]
    /// What was put right of the person who asked since the entry was written, in that order.
    public var requesterCorrections: [RequesterCorrection]

    public init(
        entry: CertificationEntry, requester: Person?, signer: String, corrections: [CertificationCorrection],
        requesterCorrections: [RequesterCorrection] = []
    ) {
        self.entry = entry
        self.requester = requester
        self.signer = signer
        self.corrections = corrections
        self.requesterCorrections = requesterCorrections
    }

    /// The paper as it stands corrected.
    public var paper: CertifiedPaper { corrections.last?.paper ?? entry.paper }

    /// What it costs as it stands corrected; nothing when the rate is not known.
    public var fee: Int? { corrections.last.map(\.fee) ?? entry.fee }

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
        case .note: note(isRevealed: isRevealed)
        }
    }

    private func requesterText(isRevealed: Bool) -> String {
        requester.map { text(of: $0, isRevealed: isRevealed) } ?? ""
    }

    private func text(of person: Person, isRevealed: Bool) -> String {
        let number = isRevealed ? person.personalNumber : Masking.masked(number: person.personalNumber)
        guard entry.book != .copies, !number.isEmpty else { return person.name }
        return "\(person.name), \(number)"
    }

    /// Where it was done, when outside, and every correction.
    private func note(isRevealed: Bool) -> String {
        let place = entry.outside.map { ["Chứng thực ngoài trụ sở tại \($0.place)."] } ?? []
        return (place + corrections.map(\.words) + requesterNotes(isRevealed: isRevealed)).joined(separator: " ")
    }

    /// What was put right of the requester since, each with its day and reason; only for what the line shows.
    private func requesterNotes(isRevealed: Bool) -> [String] {
        var written = requester.map { text(of: $0, isRevealed: true) } ?? ""
        return requesterCorrections.compactMap { correction in
            let corrected = text(of: correction.person, isRevealed: true)
            guard corrected != written else { return nil }
            written = corrected
            let shown = text(of: correction.person, isRevealed: isRevealed)
            let day = correction.enteredAt.date.slashed
            return "Đính chính ngày \(day): người yêu cầu là \(shown). Lý do: \(correction.reason)"
        }
    }
}

/// A person who asked for a certification, put right after its number was given: what was written stays in the book.
public struct RequesterCorrection: Hashable, Sendable {
    /// As the data are right.
    public var person: Person
    public var reason: String
    public var enteredAt: LocalInstant

    public init(person: Person, reason: String, enteredAt: LocalInstant) {
        self.person = person
        self.reason = reason
        self.enteredAt = enteredAt
    }
}

extension [CertificationLine] {
    /// What stands under the last line when a book is closed: «Tổng số: 12 việc chứng thực; 25.000 đồng».
    ///
    /// NĐ 23/2015/NĐ-CP Đ.13: at the end of a year the book is closed and all that was certified is counted.
    public var totalWords: String {
        let fees = reduce(0) { $0 + ($1.fee ?? 0) }
        return "Tổng số: \(Digits.padded(count, to: 2)) việc chứng thực; phí: \(Money(dong: fees))"
    }
}

extension CertificationLine {
    /// The lines of a dossier's latest numbering.
    public static func latest(of lines: [CertificationLine]) -> [CertificationLine] {
        let latest = lines.map(\.entry.enteredAt).max()
        return lines.filter { $0.entry.enteredAt == latest }
    }

    /// What is written beside it when its fee is counted by another charge; nothing when it costs the same.
    public func recounted(by charge: FeeCharge, because reason: String, act: Act) -> CertificationCorrection? {
        let counted = charge.amount(of: paper)
        guard counted != fee else { return nil }
        return CertificationCorrection(
            sequence: corrections.count + 1, paper: paper, fee: counted, reason: reason, officerID: act.officer.id,
            enteredAt: act.at)
    }

    /// What the papers of a dossier's latest numbering cost together, as they stand corrected; nothing when the rate of one is
    /// not known.
    public static func fee(of lines: [CertificationLine]) -> Int? {
        let current = latest(of: lines)
        let fees = current.compactMap(\.fee)
        return current.isEmpty || fees.count < current.count ? nil : fees.reduce(0, +)
    }
}
