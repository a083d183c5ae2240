/// Taking money for a dossier, and giving it back.
extension Dossier {
    /// Money has come in, and its receipt `paperID` is written; a transfer only once the bank has confirmed it.
    ///
    /// A code to be scanned is no payment: a transfer names what the bank calls it.
    public func pay(
        _ amount: Int, by means: PaymentMeans, reference: String, paperID: String, act: Act
    ) throws(FeeRefusal) -> Acted {
        guard act.officer.may(.receiveDossiers) else { throw .notYourPost }
        guard amount > 0 else { throw .nothingToPay }
        var facts: [Fact: String] = [.amount: String(amount), .means: means.rawValue, .paper: paperID]
        if means == .transfer { facts[.reference] = try Self.checkedReference(reference) }
        return recording(.feePaid, act, facts)
    }

    /// Gives money back, at most what is held.
    ///
    /// What was refused or stopped costs no more than what the office keeps; what was taken by mistake is still due.
    public func refund(
        _ amount: Int, by means: PaymentMeans, because reason: RefundReason, reference: String, paperID: String,
        balance: FeeBalance, act: Act
    ) throws(FeeRefusal) -> Acted {
        guard act.officer.may(.receiveDossiers) else { throw .notYourPost }
        guard balance.held > 0 else { throw .nothingToRefund }
        guard reason.allows(self, balance) else { throw .refundReasonUnfounded(reason) }
        let most = reason.most(of: balance)
        guard amount > 0, amount <= most else { throw .refundTooMuch(held: most) }
        var facts: [Fact: String] = [
            .amount: String(amount), .means: means.rawValue, .reason: reason.vietnamese, .paper: paperID,
        ]
        if means == .transfer { facts[.reference] = try Self.checkedReference(reference) }
        if reason.endsTheFee, let due = balance.due, due > balance.held - amount {
            facts[.feeDue] = String(balance.held - amount)
        }
        return recording(.feeRefunded, act, facts)
    }

    func recording(_ kind: DossierEventKind, _ act: Act, _ facts: [Fact: String]) -> Acted {
        var acted = Acted(self)
        do {
            try acted.record(kind, by: act, facts: facts)
        } catch {
            preconditionFailure("Money changes no status, so its event always fits: \(error)")
        }
        return acted
    }

    private static func checkedReference(_ text: String) throws(FeeRefusal) -> String {
        let tidy = TextLine.tidied(text)
        guard !tidy.isEmpty else { throw .referenceMissing }
        guard tidy.count <= 50, !TextLine.holdsControl(tidy) else { throw .referenceUnusable }
        return tidy
    }
}

/// Why money is given back.
public enum RefundReason: String, Sendable, CaseIterable, Hashable {
    /// The dossier was refused.
    case refused
    /// The applicant withdrew it, or never completed it.
    case stopped
    /// More was paid than it costs.
    case overpaid
    /// Taken from the wrong person, or for the wrong dossier.
    case mistaken

    public var vietnamese: String {
        switch self {
        case .refused: "Hồ sơ không được chấp thuận"
        case .stopped: "Hồ sơ dừng giải quyết"
        case .overpaid: "Thu thừa"
        case .mistaken: "Thu nhầm"
        }
    }

    /// How much may be given back for it.
    public func most(of balance: FeeBalance) -> Int {
        self == .overpaid ? max(0, balance.held - (balance.due ?? 0)) : balance.held
    }

    /// Whether what is given back is no longer owed.
    var endsTheFee: Bool { self == .refused || self == .stopped }

    /// Whether the dossier bears the reason out.
    public func allows(_ dossier: Dossier, _ balance: FeeBalance) -> Bool {
        switch self {
        case .refused: dossier.isRefused
        case .stopped: dossier.hasStopped
        case .overpaid: balance.held > (balance.due ?? 0)
        case .mistaken: true
        }
    }
}
