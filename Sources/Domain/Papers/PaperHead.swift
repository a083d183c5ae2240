/// The head all papers share: who issues it, its number, and the place and day.
public struct PaperHead: Hashable, Sendable, Codable {
    /// «Ủy ban nhân dân xã Hoà Bình».
    public var agency: String
    /// The unit that receives.
    public var unit: String
    /// The form it is printed by.
    public var regulation: FormRegulation
    /// «Hoà Bình», before the date.
    public var place: String
    public var date: CivilDate
    /// The paper's number of the year; left out, a line to write it on.
    public var number: Int?
    /// The office's own letters after the number.
    public var symbol: String?

    /// Takes the names as people write them; the head prints them in capitals where the form wants it.
    ///
    /// - Parameters:
    ///   - agency: «Ủy ban nhân dân xã Hoà Bình».
    ///   - unit: the unit that receives; the circular's own name for it when left out.
    ///   - place: «Hoà Bình», before the date.
    ///   - date: the paper's day, which also decides the form.
    ///   - number: the paper's number of the year; left out, a line to write it on.
    ///   - symbol: the office's own letters after the number.
    public init(
        agency: String, unit: String? = nil, place: String, date: CivilDate, number: Int? = nil, symbol: String? = nil
    ) {
        self.regulation = FormRegulation(on: date)
        self.agency = agency
        self.unit = unit ?? regulation.receivingUnit
        self.place = place
        self.date = date
        self.number = number
        self.symbol = symbol
    }

    /// The head of an office's paper of a day.
    public init(office: Office, on date: CivilDate, number: Int? = nil, symbol: String? = nil) {
        self.init(agency: office.name, place: office.place, date: date, number: number, symbol: symbol)
    }

    /// What follows the number.
    public func symbol(for kind: PaperKind) -> String { symbol ?? regulation.symbol(for: kind) }

    /// «Trung tâm Phục vụ hành chính công, Ủy ban nhân dân xã Hoà Bình».
    public var receiver: String { "\(unit), \(agency)" }
}
