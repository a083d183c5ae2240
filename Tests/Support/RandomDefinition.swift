public import Domain

extension ProcedureDefinition {
    /// Any definition that may be kept: every part present or absent, every kind of fee, up to five papers.
    public static func random(using chance: inout SeededChance) -> ProcedureDefinition {
        var definition = ProcedureDefinition(name: chance.words(), field: chance.words())
        definition.statutoryLimit = chance.one(of: [nil, .sameDay, .hours(12), .workingDays(3), .calendarDays(30)])
        definition.limitDecision = definition.statutoryLimit == nil ? chance.maybeWords() : chance.words()
        if definition.statutoryLimit == .workingDays(3) {
            definition.committedLimit = chance.one(of: [nil, .workingDays(2), .hours(8), .sameDay])
            definition.committedDecision = chance.words()
        }
        definition.review = chance.one(of: [nil, MonthlyReview(day: 1 + chance.below(28))])
        definition.cutoff = Cutoff(policy: chance.one(of: CutoffPolicy.allCases), minuteOfDay: chance.below(24 * 60))
        definition.verification = chance.one(of: [
            nil, VerificationExtension(mode: .total, days: 5), VerificationExtension(mode: .additional, days: 3),
        ])
        definition.pausePolicy = chance.one(of: PausePolicy.allCases)
        definition.graceDays = chance.one(of: [nil, 7, 60])
        definition.retention = chance.one(of: [nil, .permanent, .years(2), .years(70)])
        definition.fee = chance.one(of: [
            .free, .setLocally, .perCase(1 + chance.below(1_000_000)),
            .perPage(first: 2000, firstPages: 1 + chance.below(3), further: 1000, cap: 200_000),
        ])
        definition.feeNature = definition.fee.isFree ? nil : chance.one(of: FeeNature.allCases)
        definition.feeNote = chance.maybeWords()
        definition.components = (0..<chance.below(6)).map { .random(number: $0 + 1, using: &chance) }
        definition.readTexts(using: &chance)
        return definition
    }

    private mutating func readTexts(using chance: inout SeededChance) {
        result = chance.maybeWords()
        online = chance.one(of: OnlineLevel.allCases)
        isInterlinked = chance.below(2) == 0
        authority = chance.maybeWords()
        legalBasis = chance.list()
        registerCode = chance.maybeWords()
        limitNote = chance.maybeWords()
        published = PublishedParts(
            sequence: chance.maybeWords(), subjects: chance.maybeWords(), requirements: chance.maybeWords(),
            forms: chance.maybeWords(), setCount: 1 + chance.below(4), notes: chance.list())
        steps = chance.list().map {
            WorkflowStep(name: $0, role: chance.one(of: Role.allCases), hours: chance.one(of: [nil, 1, 8]))
        }
        provenance = Provenance(
            source: chance.maybeWords(), confidence: chance.one(of: ["verified", "memory"]),
            details: chance.below(2) == 0 ? [:] : ["limit": chance.words(), "code/name": chance.words()],
            remarks: chance.list())
    }
}

extension DossierComponent {
    fileprivate static func random(number: Int, using chance: inout SeededChance) -> DossierComponent {
        DossierComponent(
            number: number, name: chance.words(), wantsOriginal: chance.below(2) == 0, copies: chance.below(4),
            note: chance.maybeWords(), isRequired: chance.below(2) == 0)
    }
}

extension SeededChance {
    /// One of a list.
    public mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// Text as people write it, with all that a file must carry: accents, quotation marks, slashes, line ends.
    mutating func words() -> String {
        let stock = [
            "Đăng ký", "khai sinh", "«Chứng thực»", "\"bản sao\"", "và/hoặc", "\\", "dưới 6 tuổi", "Ủy ban\nnhân dân",
            "ẵễợ", "<b>&amp;", "100 %",
        ]
        return (0...below(4)).map { _ in one(of: stock) }.joined(separator: " ")
    }

    mutating func maybeWords() -> String { below(2) == 0 ? "" : words() }

    mutating func list() -> [String] { (0..<below(4)).map { _ in words() } }
}
