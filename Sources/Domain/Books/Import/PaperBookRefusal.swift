/// Why a spreadsheet of an office's old book cannot be taken over.
public enum PaperBookRefusal: Refusal {
    case nothingInside
    case headsMissing([String])
    case headTwice(String)
    case noLines
    case linesRefused(count: Int)
    case aliasUnreadable(String)

    public var kind: RefusalKind { .invalid }

    public var slug: String {
        switch self {
        case .nothingInside: "paper-book-empty"
        case .headsMissing: "paper-book-heads-missing"
        case .headTwice: "paper-book-head-twice"
        case .noLines: "paper-book-no-lines"
        case .linesRefused: "paper-book-lines-refused"
        case .aliasUnreadable: "paper-book-alias-unreadable"
        }
    }

    public var message: String {
        switch self {
        case .nothingInside: "Trang tính không có ô nào; xin chọn đúng trang tính bằng --sheet. Chưa có gì được nhập."
        case .headsMissing(let names):
            "Không tìm thấy tiêu đề cột: \(names.joined(separator: "; ")). Xin kiểm tra đúng trang tính của sổ theo dõi hồ sơ và dòng tiêu đề trong 30 dòng đầu. Chưa có gì được nhập."
        case .headTwice(let name):
            "Có hai cột cùng là «\(name)»; xin đổi tên hoặc bỏ bớt một cột. Chưa có gì được nhập."
        case .noLines: "Dưới dòng tiêu đề không có hồ sơ nào; xin kiểm tra lại trang tính. Chưa có gì được nhập."
        case .linesRefused(let count):
            "Có \(count) chỗ chưa nhập được, đã liệt kê ở trên; xin sửa trong tệp rồi nhập lại. Chưa có gì được nhập."
        case .aliasUnreadable(let text):
            "Không hiểu «\(text)»; xin ghi theo mẫu --procedure \"khai sinh=1.001193\"."
        }
    }
}

/// Why a file is not a spreadsheet that can be read.
public enum SpreadsheetRefusal: Refusal {
    case fileTooLarge(megabytes: Int)
    case fileEmpty
    case notASpreadsheet
    case oldWorkbook
    case swellsTooMuch
    case tooManyCells
    case sheetUnknown([String])
    case quotesUnclosed(line: Int)
    case readerMissing
    case readerStopped

    public var kind: RefusalKind { .invalid }

    public var slug: String {
        switch self {
        case .fileTooLarge: "spreadsheet-too-large"
        case .fileEmpty: "spreadsheet-empty"
        case .notASpreadsheet: "not-a-spreadsheet"
        case .oldWorkbook: "spreadsheet-old-format"
        case .swellsTooMuch: "spreadsheet-swells"
        case .tooManyCells: "spreadsheet-too-many-cells"
        case .sheetUnknown: "spreadsheet-sheet-unknown"
        case .quotesUnclosed: "spreadsheet-quotes-unclosed"
        case .readerMissing: "spreadsheet-reader-missing"
        case .readerStopped: "spreadsheet-reader-stopped"
        }
    }

    public var message: String {
        switch self {
        case .fileTooLarge(let megabytes):
            "Tệp lớn hơn \(megabytes) MB; xin tách theo năm rồi nhập từng tệp. Chưa có gì được nhập."
        case .fileEmpty: "Tệp rỗng; xin kiểm tra lại tệp. Chưa có gì được nhập."
        case .notASpreadsheet:
            "Tệp không phải bảng tính đọc được; xin lưu sổ thành tệp .xlsx hoặc .csv rồi nhập lại. Chưa có gì được nhập."
        case .oldWorkbook:
            "Tệp thuộc định dạng .xls cũ hoặc có mật khẩu; xin mở tệp, bỏ mật khẩu và lưu thành .xlsx. Chưa có gì được nhập."
        case .swellsTooMuch:
            "Tệp nén giải ra quá lớn, có thể là tệp hỏng hoặc tệp gây hại; xin lưu lại sổ thành tệp mới. Chưa có gì được nhập."
        case .tooManyCells: "Trang tính có quá 100.000 dòng hoặc 200 cột; xin tách theo năm. Chưa có gì được nhập."
        case .sheetUnknown(let names):
            "Không có trang tính đó; tệp có: \(names.joined(separator: "; ")). Xin chọn một tên trong số này. Chưa có gì được nhập."
        case .quotesUnclosed(let line):
            "Dòng \(line): dấu ngoặc kép không được đóng hoặc đặt sai chỗ; xin sửa tệp. Chưa có gì được nhập."
        case .readerMissing:
            "Máy chưa đọc được tệp .xlsx; xin cài gói python3-openpyxl, hoặc lưu sổ thành tệp .csv. Chưa có gì được nhập."
        case .readerStopped:
            "Đọc tệp quá lâu hoặc tốn quá nhiều bộ nhớ nên đã dừng; xin tách tệp hoặc lưu thành .csv. Chưa có gì được nhập."
        }
    }
}
