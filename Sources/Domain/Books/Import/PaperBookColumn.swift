/// What a column of an office's own spreadsheet may hold: those of the register's form, and some that offices add.
public enum PaperBookColumn: String, Sendable, CaseIterable, Hashable {
    case number, code, procedureCode, procedure, owner, personalNumber, contact, address, phone, authority, received
    case receivedTime, due, dueTime, returned, returnedTime, manner, signature

    /// The word for it in reports.
    public var vietnamese: String {
        switch self {
        case .number: "STT"
        case .code: "Mã hồ sơ"
        case .procedureCode: "Mã TTHC"
        case .procedure: "Tên TTHC"
        case .owner: "Tên tổ chức, cá nhân"
        case .personalNumber: "Số định danh"
        case .contact: "Địa chỉ, số điện thoại"
        case .address: "Địa chỉ"
        case .phone: "Số điện thoại"
        case .authority: "Cơ quan chủ trì giải quyết"
        case .received: "Nhận hồ sơ"
        case .receivedTime: "Giờ nhận"
        case .due: "Hẹn trả kết quả"
        case .dueTime: "Giờ hẹn trả"
        case .returned: "Trả kết quả"
        case .returnedTime: "Giờ trả"
        case .manner: "Phương thức nhận kết quả"
        case .signature: "Ký nhận"
        }
    }

    /// The column a head names, with or without accents and remarks in brackets; nothing when it is unknown.
    public init?(head: String) {
        let bare = LegacyText.repaired(head).replacing(#/\([^)]*\)/#, with: " ")
        // A head written behind the one above it: «Nhận và trả kết quả: Nhận hồ sơ».
        let last = bare.split(separator: ":").last.map(String.init) ?? bare
        guard let column = Self.byHead[Folding.fold(bare)] ?? Self.byHead[Folding.fold(last)] else { return nil }
        self = column
    }

    private var heads: [String] {
        switch self {
        case .number: ["stt", "so tt", "so thu tu", "tt"]
        case .code: ["ma ho so", "ma so ho so", "so ho so", "ma hs", "so bien nhan", "ma bien nhan"]
        case .procedureCode: ["ma tthc", "ma thu tuc", "ma thu tuc hanh chinh", "ma so tthc"]
        case .procedure:
            [
                "ten tthc", "tthc", "ten thu tuc", "thu tuc", "ten thu tuc hanh chinh", "thu tuc hanh chinh",
                "noi dung yeu cau giai quyet", "noi dung giai quyet", "noi dung", "loai ho so", "ten ho so",
                "noi dung ho so", "loai thu tuc",
            ]
        case .owner:
            [
                "ten to chuc ca nhan", "to chuc ca nhan", "ten ca nhan to chuc", "ho ten", "ho va ten", "chu ho so",
                "ten chu ho so", "nguoi nop", "nguoi nop ho so", "ho ten nguoi nop", "ho va ten nguoi nop",
                "ten nguoi nop", "ten to chuc ca nhan nop ho so", "ho ten chu ho so", "cong dan",
            ]
        case .personalNumber:
            [
                "so dinh danh", "so dinh danh ca nhan", "so cccd", "cccd", "so cmnd", "cmnd", "so cmnd cccd",
                "cmnd cccd",
                "so can cuoc", "so giay to", "ma so thue",
            ]
        case .contact:
            [
                "dia chi so dien thoai", "dia chi dien thoai", "dia chi sdt", "dia chi va so dien thoai",
                "so dien thoai dia chi",
            ]
        default: headsOfTheRest
        }
    }

    private var headsOfTheRest: [String] {
        switch self {
        case .address: ["dia chi", "noi o", "noi cu tru", "dia chi lien he", "thuong tru"]
        case .phone: ["so dien thoai", "dien thoai", "sdt", "dt", "so dt"]
        case .authority:
            [
                "co quan chu tri giai quyet", "co quan giai quyet", "co quan chu tri", "don vi giai quyet",
                "noi giai quyet", "co quan don vi giai quyet", "don vi chu tri giai quyet",
            ]
        case .received:
            [
                "nhan ho so", "ngay nhan", "ngay nhan ho so", "ngay tiep nhan", "tiep nhan", "thoi gian nhan ho so",
                "thoi gian nhan", "ngay gio nhan", "ngay nop", "ngay tiep nhan ho so", "ngay thang nam nhan ho so",
            ]
        case .receivedTime: ["gio nhan", "gio tiep nhan", "gio nhan ho so"]
        case .due:
            [
                "hen tra ket qua", "ngay hen tra", "hen tra", "ngay hen", "ngay hen tra ket qua", "han tra",
                "thoi gian hen tra", "han giai quyet", "ngay hen tra kq", "thoi gian tra ket qua",
            ]
        case .dueTime: ["gio hen tra", "gio hen"]
        case .returned:
            [
                "tra ket qua", "ngay tra", "ngay tra ket qua", "da tra", "tra kq", "ngay tra kq", "ngay tra thuc te",
                "thoi gian tra", "ket qua",
            ]
        case .returnedTime: ["gio tra", "gio tra ket qua"]
        case .manner:
            ["phuong thuc nhan ket qua", "hinh thuc nhan ket qua", "phuong thuc nhan", "hinh thuc tra", "cach nhan"]
        case .signature: ["ky nhan", "nguoi nhan", "nguoi nhan ket qua", "ky nhan ket qua", "ky ten"]
        default: []
        }
    }

    private static let byHead: [String: PaperBookColumn] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { column in column.heads.map { ($0, column) } })
}
