/// How long a dossier is kept before anybody may decide on its end (thời hạn bảo quản).
///
/// Nothing is deleted by itself: papers are destroyed by a decision after their worth was judged (Luật Lưu trữ 33/2024/QH15).
public enum Retention: Hashable, Sendable {
    case permanent
    /// Whole years from the end of the year in which the dossier was finished.
    case years(Int)

    public static let allowedYears = 1...100
    /// What an office that has set nothing keeps its dossiers for: the longest that is usual for them.
    public static let usualYears = 20

    /// What the law says of what is written into a certification register.
    ///
    /// NĐ 23/2015/NĐ-CP Đ.14: a certified signature 2 years, a transaction 20.
    public static func lawful(registerCode: String) -> Retention? {
        switch CertificationBook(rawValue: registerCode) {
        case .signatures, .translators: .years(2)
        case .transactions: .years(20)
        default: nil
        }
    }

    /// «vĩnh viễn», «20 năm».
    public var vietnamese: String {
        switch self {
        case .permanent: "vĩnh viễn"
        case .years(let years): "\(Digits.padded(years, to: 2)) năm"
        }
    }

    /// The last year of which a dossier that was finished in a year is kept; nothing when it is kept for ever.
    public func lastYear(finishedIn year: Int) -> Int? {
        switch self {
        case .permanent: nil
        case .years(let years): year + years
        }
    }
}

extension Retention: Comparable {
    /// The shorter first.
    public static func < (first: Retention, second: Retention) -> Bool {
        (first.lastYear(finishedIn: 0) ?? .max) < (second.lastYear(finishedIn: 0) ?? .max)
    }
}

extension Retention: Codable {
    /// `permanent`, or the number of years.
    public var text: String {
        switch self {
        case .permanent: "permanent"
        case .years(let years): String(years)
        }
    }

    public init?(text: some StringProtocol) {
        if text == "permanent" {
            self = .permanent
        } else if let years = Digits.value(text) {
            self = .years(years)
        } else {
            return nil
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let retention = Retention(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "neither permanent nor years")
        }
        self = retention
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension ProcedureDefinition {
    /// How long its dossiers are kept: as the version says, else as the register's law does, else as the office has set it.
    public func retention(usual years: Int) -> Retention {
        retention ?? Retention.lawful(registerCode: registerCode) ?? .years(years)
    }
}
