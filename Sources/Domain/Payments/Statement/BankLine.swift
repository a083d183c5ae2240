/// Money that came into the office's account, as one line of the bank's statement tells it.
public struct BankLine: Hashable, Sendable {
    /// The line of the file, from 1.
    public var row: Int
    public var day: CivilDate
    /// In đồng, always above zero.
    public var amount: Int
    public var description: String
    /// What the bank calls the transfer, at most fifty signs; made of the line itself where the file has no such column.
    public var reference: String

    /// Nothing when the words are too long or cannot be shown, or the amount is none.
    public init?(row: Int, day: CivilDate, amount: Int, description: String, reference: String) {
        let words = TextLine.tidied(description)
        let name = TextLine.tidied(reference)
        guard (1...1_000_000_000_000).contains(amount), words.count <= 500, name.count <= 50,
            !TextLine.holdsControl(words), !TextLine.holdsControl(name)
        else { return nil }
        self.row = row
        self.day = day
        self.amount = amount
        self.description = words
        self.reference = name.isEmpty ? Self.ownReference(day, amount, words) : name
    }

    /// The same line gets the same name in every file.
    private static func ownReference(_ day: CivilDate, _ amount: Int, _ words: String) -> String {
        var sum: UInt32 = 2_166_136_261
        // FNV-1a: it tells lines of one day and one amount apart, and guards nothing.
        for byte in words.utf8 { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
        return "SK \(day.slashed) \(amount) \(String(sum, radix: 36, uppercase: true))"
    }
}

/// What a bank's statement holds of money that came in.
public struct BankReading: Hashable, Sendable {
    public var lines: [BankLine] = []
    /// Lines that tell of money going out.
    public var outgoingCount = 0
    /// Lines that could not be read, with what is wrong.
    public var faults: [Fault] = []

    /// One line that could not be read.
    public struct Fault: Hashable, Sendable {
        public var row: Int
        public var words: String

        public init(row: Int, words: String) {
            self.row = row
            self.words = words
        }
    }

    public init() {}
}

/// Why a file is no statement of a bank.
public enum BankStatementRefusal: Refusal {
    case headsMissing([String])
    case headTwice(String)
    case noLines
    case tooManyLines(most: Int)

    public var kind: RefusalKind { .invalid }

    public var slug: String {
        switch self {
        case .headsMissing: "bank-statement-heads-missing"
        case .headTwice: "bank-statement-head-twice"
        case .noLines: "bank-statement-no-lines"
        case .tooManyLines: "bank-statement-too-many-lines"
        }
    }

    public var message: String {
        switch self {
        case .headsMissing(let names):
            "Không tìm thấy tiêu đề cột: \(names.joined(separator: "; ")). Xin chọn tệp sao kê có các cột ngày, số tiền ghi có, nội dung."
        case .headTwice(let name): "Có hai cột cùng là «\(name)»; xin xóa bớt một cột trong tệp rồi chọn lại."
        case .noLines: "Dưới dòng tiêu đề không có khoản nào; xin chọn tệp sao kê của ngày cần đối chiếu."
        case .tooManyLines(let most): "Sao kê có hơn \(most) khoản; xin xuất sao kê theo từng ngày rồi chọn lại."
        }
    }
}
