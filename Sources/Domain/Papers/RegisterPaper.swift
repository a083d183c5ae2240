/// Sheets of Sổ theo dõi hồ sơ (Mẫu 06 of TT 01/2018/TT-VPCP, 07 of TT 03/2025/TT-VPCP), by day.
///
/// An electronic book need not be printed but must hold all of this. A line is found by «Quyển số» and «Số thứ tự», the two
/// that Mẫu 01 writes on the citizen's slip; both never change. «Tờ số» at the foot counts within one printing only: no form
/// asks for it, and a day printed and bound by itself must not depend on which days were printed before.
public struct RegisterPaper: Hashable, Sendable, Codable {
    /// One line of the book.
    public struct Row: Hashable, Sendable, Codable {
        /// Số thứ tự within the book.
        public var ordinal: Int
        public var code: String
        public var procedure: String
        public var person: String
        /// Địa chỉ, số điện thoại.
        public var reach: String
        /// Cơ quan chủ trì giải quyết.
        public var authority: String
        public var receivedAt: LocalInstant
        public var dueAt: LocalInstant?
        /// Trả kết quả: when, or how the dossier ended otherwise; empty while it is open.
        public var returned: String
        /// Phương thức nhận kết quả.
        public var returnManner: String
        /// Ký nhận: who collected, or empty.
        public var collector: String

        public init(
            ordinal: Int, code: String, procedure: String, person: String, reach: String, authority: String,
            receivedAt: LocalInstant, dueAt: LocalInstant?, returned: String, returnManner: String, collector: String
        ) {
            self.ordinal = ordinal
            self.code = code
            self.procedure = procedure
            self.person = person
            self.reach = reach
            self.authority = authority
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.returned = returned
            self.returnManner = returnManner
            self.collector = collector
        }
    }

    /// The lines of one day.
    public struct Day: Hashable, Sendable, Codable {
        public var date: CivilDate
        public var rows: [Row]

        public init(_ date: CivilDate, rows: [Row]) {
            self.date = date
            self.rows = rows
        }
    }

    /// Quyển số: «2019».
    public var volume: String
    /// The field or group the book is kept for; empty for the book of all.
    public var field: String
    /// Which part of the book these sheets are, when they are not the whole of it: «ngày 24/12/2019».
    public var part: String?
    public var days: [Day]
    /// The last seal when the sheets were made: printed, it can be taken out of no database.
    public var seal: SealMark?

    public init(
        volume: String, field: String = "", part: String? = nil, days: [Day], seal: SealMark? = nil
    ) {
        self.volume = volume
        self.field = field
        self.part = part
        self.days = days
        self.seal = seal
    }
}
