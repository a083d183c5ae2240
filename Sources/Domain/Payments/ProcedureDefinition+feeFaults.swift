extension ProcedureDefinition {
    /// What is wrong with the plain fee, the rates and the exemptions; a rate or an exemption without its source is.
    ///
    /// Whatever takes money says whether it is phí or lệ phí: receipts are of two kinds.
    var feeFaults: [DefinitionFault] {
        let plain = fee.isWithinReason ? [] : [DefinitionFault(.fee, .amountOutOfRange)]
        let fees = [(fee, feeNature)] + rates.map { ($0.fee, $0.nature ?? feeNature) }
        let unnamed = fees.contains { $0.0.isAmount && $0.1 == nil }
        return plain + (unnamed ? [DefinitionFault(.feeNature, .feeNatureMissing)] : []) + rateFaults + exemptionFaults
    }

    private var rateFaults: [DefinitionFault] {
        let tooMany = rates.count > 50 ? [DefinitionFault(.rates, .countOutOfRange(.rates))] : []
        return tooMany
            + rates.enumerated().compactMap { index, rate in
                let texts = [rate.condition, rate.locality, rate.decision]
                let isRight =
                    rate.fee.isWithinReason && !rate.decision.isBlank && texts.allSatisfy(Self.isShortLine)
                    && Self.isInOrder(rate.from, rate.to)
                return isRight ? nil : DefinitionFault(.rates, .rateUnusable(number: index + 1))
            }
    }

    private var exemptionFaults: [DefinitionFault] {
        let tooMany = exemptions.count > 50 ? [DefinitionFault(.exemptions, .countOutOfRange(.exemptions))] : []
        return tooMany
            + exemptions.enumerated().compactMap { index, exemption in
                let texts = [exemption.group, exemption.evidence, exemption.decision]
                let isRight =
                    (1...100).contains(exemption.percent) && texts.allSatisfy { !$0.isBlank && Self.isShortLine($0) }
                    && Self.isShortLine(exemption.locality ?? "") && Self.isInOrder(exemption.from, exemption.to)
                return isRight ? nil : DefinitionFault(.exemptions, .exemptionUnusable(number: index + 1))
            }
    }

    /// Fits a line of the form: readable, not long, without the stroke that parts it.
    private static func isShortLine(_ text: String) -> Bool {
        !TextLine.isLonger(text, than: FeeRate.longestText) && text.isReadable
            && !text.contains { $0 == "|" || $0.isNewline }
    }

    private static func isInOrder(_ from: CivilDate?, _ to: CivilDate?) -> Bool {
        guard let from, let to else { return true }
        return from <= to
    }
}

extension Fee {
    /// Amounts from 1 đồng to a thousand million.
    fileprivate var isWithinReason: Bool {
        let amounts: [Int] =
            switch self {
            case .free, .setLocally: []
            case .perCase(let amount): [amount]
            case .perPage(let first, let firstPages, let further, let cap): [first, firstPages, further, cap]
            }
        return amounts.allSatisfy { (1...1_000_000_000).contains($0) }
    }
}
