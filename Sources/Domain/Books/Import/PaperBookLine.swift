/// One dossier of an office's old book, read and checked as far as a line alone can be.
public struct PaperBookLine: Hashable, Sendable {
    /// The line in the file, from 1.
    public var row: Int
    /// Số thứ tự in the old book; nothing when it is to be given.
    public var bookNumber: Int?
    /// The old code when it is one; nothing when it is to be made.
    public var code: DossierCode?
    /// The old code as written, when it is none of ours.
    public var foreignCode: String
    public var procedureCode: String
    public var owner: Person
    public var receivedAt: LocalInstant
    /// Nothing when the old book does not say: then the procedure's limit tells.
    public var dueAt: LocalInstant?
    public var ending: Ending?
    public var returnChannel: ReturnChannel
    /// Who signed for the result; empty when nobody has, or the book does not name them.
    public var collectorName: String
    /// Cơ quan chủ trì giải quyết; empty when the book does not name it.
    public var authority: String

    /// How the old book says the dossier ended.
    public struct Ending: Hashable, Sendable {
        public var status: DossierStatus
        public var at: LocalInstant

        public init(status: DossierStatus, at moment: LocalInstant) {
            self.status = status
            self.at = moment
        }
    }

    public init(
        row: Int, bookNumber: Int?, code: DossierCode?, foreignCode: String = "", procedureCode: String, owner: Person,
        receivedAt: LocalInstant, dueAt: LocalInstant?, ending: Ending?, returnChannel: ReturnChannel = .counter,
        collectorName: String = "", authority: String = ""
    ) {
        self.row = row
        self.bookNumber = bookNumber
        self.code = code
        self.foreignCode = foreignCode
        self.procedureCode = procedureCode
        self.owner = owner
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.ending = ending
        self.returnChannel = returnChannel
        self.collectorName = collectorName
        self.authority = authority
    }

    /// The year of the book it belongs to.
    public var bookYear: Int { receivedAt.date.year }
}

/// What is wrong in one place of the file, in a finished sentence.
public struct PaperBookFault: Error, Hashable, Sendable {
    /// The line in the file, from 1.
    public var row: Int
    public var sentence: String

    public init(row: Int, _ sentence: String) {
        self.row = row
        self.sentence = sentence
    }

    /// A line of which only one column is filled in.
    static func alone(_ column: PaperBookColumn, row: Int) -> PaperBookFault {
        PaperBookFault(
            row: row,
            "chỉ có cột «\(column.vietnamese)»; xin ghi đủ các cột của hồ sơ, hoặc xóa dòng nếu không phải hồ sơ.")
    }

    /// «Dòng 7: …», as reports list it.
    public var words: String { "Dòng \(row): \(sentence)" }
}

/// A whole file as it was understood.
public struct PaperBookReading: Sendable {
    public var layout: PaperBookLayout
    public var lines: [PaperBookLine]
    public var faults: [PaperBookFault]
    /// Lines passed over, from 1: empty ones are not counted, headings between days and repeated heads are.
    public var skippedRows: [Int]
    /// The agencies that its lines were read against.
    public var agencies: KnownAgencies
}
