import Domain

/// Fees, rates and exemptions as the file spells them.
extension CatalogueRowReader {
    /// What is written as the fee, or the plain amount of files gathered by hand.
    func fee(_ written: CatalogueRow.Fee?) throws(CatalogueRefusal) -> Fee {
        guard let written else {
            guard let amount = row.feeAmount?.number else { return .setLocally }
            return amount == 0 ? .free : .perCase(amount)
        }
        switch (written.kind, written.amount, written.first, written.firstPages, written.further, written.cap) {
        case ("free", _, _, _, _, _): return .free
        case ("set_locally", _, _, _, _, _): return .setLocally
        case ("per_case", let amount?, _, _, _, _): return .perCase(amount.number)
        case ("per_page", _, let first?, let pages?, let further?, let cap?):
            return .perPage(
                first: first.number, firstPages: pages.number, further: further.number, cap: cap.number)
        default: throw .rowUnreadable(row: place, field: "fee")
        }
    }

    func feeTable() throws(CatalogueRefusal) -> FeeTable? {
        var table = FeeTable()
        for rate in row.feeRates ?? [] {
            table.rates.append(
                FeeRate(
                    try fee(rate.fee), nature: try choice(rate.nature, "fee_rates.nature"),
                    condition: text(rate.condition), channel: try channel(rate.channel, "fee_rates"),
                    locality: text(rate.locality), from: try date(rate.from, "fee_rates.from"),
                    to: try date(rate.to, "fee_rates.to"), decision: text(rate.decision)))
        }
        for exemption in row.feeExemptions ?? [] {
            table.exemptions.append(
                FeeExemption(
                    group: text(exemption.group), percent: exemption.percent.number, evidence: text(exemption.evidence),
                    evidenceKinds: try (exemption.evidenceKinds ?? []).map(evidenceKind),
                    locality: text(exemption.locality), channel: try channel(exemption.channel, "fee_exemptions"),
                    from: try date(exemption.from, "fee_exemptions.from"),
                    to: try date(exemption.to, "fee_exemptions.to"), decision: text(exemption.decision)))
        }
        return table.isEmpty ? nil : table
    }

    private func evidenceKind(_ written: String) throws(CatalogueRefusal) -> EvidenceKind {
        guard let kind = EvidenceKind(rawValue: written) else {
            throw .rowUnreadable(row: place, field: "fee_exemptions.evidence_kinds")
        }
        return kind
    }

    private func channel(_ written: String?, _ field: String) throws(CatalogueRefusal) -> Channel? {
        guard let written else { return nil }
        guard let channel = Channel(rawValue: written) else {
            throw .rowUnreadable(row: place, field: "\(field).channel")
        }
        return channel
    }
}

extension CatalogueRow.Rate {
    init(_ rate: FeeRate) {
        self.init(
            condition: rate.condition.unlessEmpty, channel: rate.channel?.rawValue, locality: rate.locality.unlessEmpty,
            fee: CatalogueRow.Fee(rate.fee), nature: rate.nature?.rawValue, from: rate.from?.description,
            to: rate.to?.description,
            decision: rate.decision)
    }
}

extension CatalogueRow.Exemption {
    init(_ exemption: FeeExemption) {
        self.init(
            group: exemption.group, percent: CatalogueRow.Whole(exemption.percent), evidence: exemption.evidence,
            evidenceKinds: exemption.evidenceKinds?.map(\.rawValue), locality: exemption.locality,
            channel: exemption.channel?.rawValue, from: exemption.from?.description, to: exemption.to?.description,
            decision: exemption.decision)
    }
}
