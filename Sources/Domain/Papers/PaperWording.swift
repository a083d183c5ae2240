/// What an office may word in its own way on papers, because practice differs and no form decides it.
public enum PaperWording {
    /// The longest letters after a number, in characters.
    public static let longestSymbol = 30
    /// The longest name of a fee receipt's sheet.
    public static let longestCopy = 60
    /// How many sheets a fee receipt may have.
    public static let copyCounts = 2...4

    /// The letters after a paper's number, as typed; empty ones mean the usual.
    ///
    /// NĐ 30/2020/NĐ-CP, Phụ lục I: the symbol is written in capitals, its parts joined by hyphens.
    public static func symbol(_ typed: String) throws(PaperWordingRefusal) -> String {
        let symbol = TextLine.tidied(typed).uppercased()
        guard symbol.count <= longestSymbol, symbol.allSatisfy(mayStandInSymbol),
            symbol.first != "-", symbol.last != "-", !symbol.contains("--")
        else { throw .symbolUnusable(symbol) }
        return symbol
    }

    private static func mayStandInSymbol(_ sign: Character) -> Bool {
        sign.isLetter || sign == "-" || ("0"..."9").contains(sign)
    }

    /// The names of a fee receipt's sheets, one a line; no line means the usual.
    public static func copies(_ typed: String) throws(PaperWordingRefusal) -> [String] {
        let names = typed.split(whereSeparator: \.isNewline).map { TextLine.tidied(String($0)) }.filter { !$0.isEmpty }
        guard !names.isEmpty else { return [] }
        guard copyCounts.contains(names.count) else { throw .copyCountOutOfRange }
        guard names.allSatisfy({ $0.count <= longestCopy && !TextLine.holdsControl($0) }) else {
            throw .copyNameUnusable
        }
        guard Set(names).count == names.count else { throw .copyTwice }
        return names
    }
}

/// Why an office's own words for its papers cannot be taken.
public enum PaperWordingRefusal: Refusal {
    case notYourPost
    case symbolUnusable(String)
    case copyCountOutOfRange
    case copyNameUnusable
    case copyTwice

    public var kind: RefusalKind { self == .notYourPost ? .forbidden : .invalid }

    public var slug: String {
        switch self {
        case .notYourPost: "wording-not-your-post"
        case .symbolUnusable: "wording-symbol-unusable"
        case .copyCountOutOfRange: "wording-copy-count"
        case .copyNameUnusable: "wording-copy-unusable"
        case .copyTwice: "wording-copy-twice"
        }
    }

    public var message: String {
        switch self {
        case .notYourPost:
            "Vị trí của Ông/Bà không đặt ký hiệu của giấy tờ. Vui lòng báo văn thư hoặc quản trị hệ thống."
        case .symbolUnusable(let symbol):
            "Ký hiệu «\(symbol)» không dùng được. Ký hiệu chỉ gồm chữ cái, chữ số và dấu gạch nối giữa các phần, tối đa \(PaperWording.longestSymbol) ký tự, như «PXL-UBND»."
        case .copyCountOutOfRange:
            "Biên lai có từ \(PaperWording.copyCounts.lowerBound) đến \(PaperWording.copyCounts.upperBound) liên. Vui lòng ghi mỗi liên một dòng."
        case .copyNameUnusable:
            "Tên liên dài quá \(PaperWording.longestCopy) ký tự hoặc có ký tự không hợp lệ. Vui lòng ghi ngắn gọn."
        case .copyTwice: "Hai liên của biên lai trùng tên. Vui lòng đặt tên khác nhau cho từng liên."
        }
    }
}
