/// The numbers that an agency named for a week, as somebody at our office wrote them down, beside ours at that moment.
///
/// Never changed: a corrected number is a further line, so that both books can be traced back to who said what, when.
public struct CaseWeekCount: Hashable, Sendable {
    public var agency: LegAgency
    public var week: CaseWeek
    /// 1 for the first of the week, and one more for each correction.
    public var number: Int
    public var theirs: [CaseWeekFigure: Int]
    public var ours: [CaseWeekFigure: Int]
    public var typedByID: String
    public var typedAt: LocalInstant

    public init(
        agency: LegAgency, week: CaseWeek, number: Int, theirs: [CaseWeekFigure: Int], ours: [CaseWeekFigure: Int],
        typedByID: String, typedAt: LocalInstant
    ) {
        self.agency = agency
        self.week = week
        self.number = number
        self.theirs = theirs
        self.ours = ours
        self.typedByID = typedByID
        self.typedAt = typedAt
    }

    /// «Chuyển đi trong tuần: 2, sổ của ta 1; …».
    public var vietnamese: String {
        CaseWeekFigure.allCases.compactMap { figure in
            guard let theirs = theirs[figure] else { return nil }
            let ours = ours[figure] ?? 0
            return "\(figure.vietnamese): \(theirs)" + (ours == theirs ? ", khớp" : ", sổ của ta \(ours)")
        }.joined(separator: "; ")
    }
}

extension [CaseWeekFigure: Int] {
    /// `handedOver=2,late=0`: as it is stored.
    public var text: String {
        CaseWeekFigure.allCases.compactMap { figure in self[figure].map { "\(figure.rawValue)=\($0)" } }
            .joined(separator: ",")
    }

    /// Reads the stored form.
    public init(text: String) {
        self.init()
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "=")
            guard ends.count == 2, let figure = CaseWeekFigure(rawValue: String(ends[0])),
                let number = Digits.value(ends[1])
            else { continue }
            self[figure] = number
        }
    }
}
