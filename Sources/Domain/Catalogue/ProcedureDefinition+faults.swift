/// One thing that keeps a definition from being kept, with the part it is found in.
public struct DefinitionFault: Hashable, Sendable {
    public var part: CataloguePart
    public var refusal: CatalogueRefusal

    public init(_ part: CataloguePart, _ refusal: CatalogueRefusal) {
        self.part = part
        self.refusal = refusal
    }
}

extension ProcedureDefinition {
    /// Everything that is wrong with the definition, so that whoever wrote it hears it once; an empty list of components is right.
    ///
    /// A limit names the decision it comes from; a promised limit is shorter than the legal one and names its own decision
    /// (NĐ 63/2010/NĐ-CP Đ.8, Đ.15: only published decisions give a procedure its parts).
    public var faults: [DefinitionFault] {
        textFaults + listFaults + statutoryFaults + committedFaults + numberFaults + feeFaults + componentFaults
    }

    private var textFaults: [DefinitionFault] {
        let needed: [CataloguePart] = [.name, .field]
        let missing = needed.filter { part in !words(for: part).contains { !$0.isWhitespace } }
            .map { DefinitionFault($0, .textMissing($0)) }
        return missing + Self.texts.compactMap { part, longest in Self.fault(of: words(for: part), part, longest) }
    }

    private var listFaults: [DefinitionFault] {
        let lists: [(CataloguePart, [String])] = [
            (.legalBasis, legalBasis), (.notes, published.notes), (.steps, steps.map(\.name)),
            (.provenance, provenance.remarks + Array(provenance.details.values)),
        ]
        return lists.flatMap { part, lines -> [DefinitionFault] in
            let tooMany = lines.count > 100 ? [DefinitionFault(part, .countOutOfRange(part))] : []
            return tooMany + lines.compactMap { Self.fault(of: $0, part, 2000) }
        }
    }

    private static let texts: [(CataloguePart, Int)] = [
        (.name, 500), (.field, 200), (.limitDecision, 500), (.committedDecision, 500), (.feeNote, 2000),
        (.result, 500), (.authority, 200), (.registerCode, 50), (.limitNote, 4000), (.sequence, 8000),
        (.subjects, 2000), (.requirements, 8000), (.forms, 2000),
    ]

    private static func fault(of text: String, _ part: CataloguePart, _ longest: Int) -> DefinitionFault? {
        if text.unicodeScalars.count > longest { return DefinitionFault(part, .textTooLong(part, longest: longest)) }
        return text.isReadable ? nil : DefinitionFault(part, .textUnreadable(part))
    }

    private var statutoryFaults: [DefinitionFault] {
        guard let limit = statutoryLimit else { return [] }
        let outOfRange =
            limit.isWithinReason ? [] : [DefinitionFault(.statutoryLimit, .limitOutOfRange(.statutoryLimit))]
        return limitDecision.isBlank
            ? outOfRange + [DefinitionFault(.limitDecision, .limitWithoutDecision)] : outOfRange
    }

    private var committedFaults: [DefinitionFault] {
        guard let promised = committedLimit else { return [] }
        guard let limit = statutoryLimit else { return [DefinitionFault(.committedLimit, .committedWithoutStatutory)] }
        var faults: [DefinitionFault] = []
        if !promised.isWithinReason {
            faults.append(DefinitionFault(.committedLimit, .limitOutOfRange(.committedLimit)))
        }
        if !promised.isShorter(than: limit) { faults.append(DefinitionFault(.committedLimit, .committedNotShorter)) }
        if committedDecision.isBlank { faults.append(DefinitionFault(.committedDecision, .committedWithoutDecision)) }
        return faults
    }

    private var numberFaults: [DefinitionFault] {
        var faults: [DefinitionFault] = []
        if let review, !MonthlyReview.allowedDays.contains(review.day) {
            faults.append(DefinitionFault(.limitStart, .reviewDayOutOfRange))
        }
        if !(0..<24 * 60).contains(cutoff.minuteOfDay) { faults.append(DefinitionFault(.cutoff, .cutoffOutOfRange)) }
        if let days = verification?.days, !(1...365).contains(days) {
            faults.append(DefinitionFault(.verification, .verificationOutOfRange))
        }
        if let graceDays, !SupplementGrace.allowedDays.contains(graceDays) {
            faults.append(DefinitionFault(.grace, .countOutOfRange(.grace)))
        }
        if case .years(let years)? = retention, !Retention.allowedYears.contains(years) {
            faults.append(DefinitionFault(.retention, .countOutOfRange(.retention)))
        }
        if !(1...99).contains(published.setCount) {
            faults.append(DefinitionFault(.setCount, .countOutOfRange(.setCount)))
        }
        if steps.contains(where: { !(1...1000).contains($0.hours ?? 1) || $0.name.isBlank }) {
            faults.append(DefinitionFault(.steps, .countOutOfRange(.steps)))
        }
        return faults
    }

    private var componentFaults: [DefinitionFault] {
        let tooMany = components.count > 100 ? [DefinitionFault(.components, .countOutOfRange(.components))] : []
        return tooMany
            + components.enumerated().compactMap { index, component in
                let isRight =
                    component.number == index + 1 && !component.name.isBlank && component.name.count <= 500
                    && component.name.isReadable && component.note.count <= 2000 && component.note.isReadable
                    && (0...99).contains(component.copies)
                return isRight ? nil : DefinitionFault(.components, .componentUnusable(number: index + 1))
            }
    }
}

extension ProcessingLimit {
    fileprivate var isWithinReason: Bool { (1...999).contains(value) && (unit != .sameDay || value == 1) }
}

extension String {
    /// Nothing but spaces.
    var isBlank: Bool { !contains { !$0.isWhitespace } }

    /// Free of control characters; line ends and tabs are text.
    var isReadable: Bool {
        unicodeScalars.allSatisfy { scalar in
            scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t"
        }
    }
}
