public import Storage

/// The first thing found wrong with an office's records.
public enum BrokenLink: Error, Equatable, Sendable {
    case hashDiffers(subject: String, sequence: Int)
    case previousDiffers(subject: String, sequence: Int)
    case sequenceGap(subject: String, expected: Int, found: Int)
    case doesNotReplay(subject: String, sequence: Int)
    case stateDiffers(code: String)
    case personDiffers(code: String)
    case apologyDiffers(code: String)
    case codeMissingEvents(code: String)
    case numberBehind(series: String)
    case fileRowDiffers(code: String)
    case contentMissing(owner: String, hash: FileHash)
    case contentDiffers(owner: String, hash: FileHash)
    case countColumnsDiffer(code: String)
    case tallyDiffers(month: String)
    case snapshotDiffers(period: String)
    case snapshotMissing
    case paperDiffers(number: String)
    case certificationDiffers(code: String)
    case formDiffers(id: String)
    case formSheetDiffers(form: String)
    case caseDiffers(code: String)
    case serviceModelDiffers(number: Int)
    case paymentDiffers(code: String)
    case closingDiffers(id: String)
    case feeAccountDiffers
    case trackingDiffers(code: String)
    case sealDiffers(number: Int)
    case sealMissing(number: Int)
    case sealKeyUnknown(number: Int)
    case sealedChainDiffers(subject: String, sequence: Int, seal: Int)
    case calendarDiffers

    /// The sentence `motcua verify` prints.
    public var sentence: String {
        switch self {
        case .hashDiffers(let subject, let sequence):
            "Chuỗi \(subject): mã băm của sự kiện \(sequence) không khớp với nội dung."
        case .previousDiffers(let subject, let sequence):
            "Chuỗi \(subject): sự kiện \(sequence) không nối với sự kiện trước đó."
        case .sequenceGap(let subject, let expected, let found):
            "Chuỗi \(subject): thiếu sự kiện \(expected), gặp sự kiện \(found)."
        case .doesNotReplay(let subject, let sequence):
            "Chuỗi \(subject): không dựng lại được hồ sơ từ sự kiện \(sequence)."
        case .stateDiffers(let code):
            "Hồ sơ \(code): trạng thái hiện tại khác với trạng thái dựng lại từ các sự kiện."
        case .personDiffers(let code):
            "Hồ sơ \(code): thông tin cá nhân khác với thông tin khi tiếp nhận."
        case .apologyDiffers(let code):
            "Hồ sơ \(code): phiếu xin lỗi khác với phiếu dựng lại từ các sự kiện."
        case .codeMissingEvents(let code):
            "Hồ sơ \(code): không có sự kiện nào."
        case .numberBehind(let series):
            "Dãy số «\(series)»: số đã cấp lớn hơn số cuối cùng được ghi nhận."
        case .fileRowDiffers(let code):
            "Hồ sơ \(code): danh sách tệp khác với danh sách dựng lại từ các sự kiện."
        case .contentMissing(let owner, let hash):
            "Tệp \(hash) của \(owner): không có trong kho tệp."
        case .contentDiffers(let owner, let hash):
            "Tệp \(hash) của \(owner): nội dung trong kho tệp khác với mã băm đã ghi."
        default: recordSentence
        }
    }
}

extension BrokenLink {
    private var recordSentence: String {
        switch self {
        case .countColumnsDiffer(let code): "Hồ sơ \(code): dữ liệu phục vụ thống kê khác với dữ liệu của hồ sơ."
        case .tallyDiffers(let month): "Thống kê tháng \(month): số cộng sẵn khác với số đếm từ từng hồ sơ."
        case .snapshotDiffers(let period): "Bản chốt số liệu «\(period)»: nội dung không khớp với chữ ký."
        case .snapshotMissing: "Số bản chốt số liệu khác với số lần chốt ghi trong nhật ký của cơ quan."
        case .paperDiffers(let number): "Giấy tờ số \(number): nội dung khác với nội dung khi lập."
        case .caseDiffers(let code):
            "Vụ việc liên thông \(code): nội dung hiện tại khác với nội dung dựng lại từ các sự kiện."
        case .certificationDiffers(let code):
            "Hồ sơ \(code): nội dung trong sổ chứng thực khác với nội dung ghi trong các sự kiện."
        case .formDiffers(let id): "Tờ khai \(id): nội dung khác với nội dung đã đọc lại và xác nhận."
        case .formSheetDiffers(let form):
            "Tờ khai \(form): danh sách bản quét khác với danh sách ghi trong nhật ký của cơ quan."
        case .serviceModelDiffers(let number):
            "Mô hình số \(number): nội dung khác với nội dung ghi trong nhật ký của cơ quan."
        case .paymentDiffers(let code): "Hồ sơ \(code): khoản thu, hoàn trả khác với nội dung ghi trong các sự kiện."
        case .closingDiffers(let id): "Lần chốt quỹ \(id): số tiền khác với nội dung ghi trong nhật ký của cơ quan."
        case .calendarDiffers: "Lịch làm việc: ngày nghỉ đột xuất hoặc giờ làm việc khác với nhật ký của cơ quan."
        case .feeAccountDiffers: "Tài khoản nhận phí, lệ phí khác với nội dung ghi trong nhật ký của cơ quan."
        default: proofSentence
        }
    }

    private var proofSentence: String {
        switch self {
        case .trackingDiffers(let code): "Hồ sơ \(code): mã tra cứu đang lưu khác với mã ghi trong các sự kiện."
        case .sealDiffers(let number): "Lần niêm phong \(number): nội dung không khớp với chữ ký hoặc với lần trước."
        case .sealMissing(let number): "Lần niêm phong \(number): không còn trong cơ sở dữ liệu, hoặc đã bị thay."
        case .sealKeyUnknown(let number):
            "Lần niêm phong \(number): ký bằng khóa khác với khóa của máy chủ. "
                + "Nếu máy chủ đã đổi khóa, hãy ghi khóa công khai trước đây bằng --public-key."
        case .sealedChainDiffers(let subject, let sequence, let seal):
            "Chuỗi \(subject): sự kiện \(sequence) đã được niêm phong ở lần \(seal), "
                + "nay không còn hoặc đã bị sửa sau khi niêm phong."
        default: ""
        }
    }
}
