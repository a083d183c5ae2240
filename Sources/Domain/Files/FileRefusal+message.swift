extension FileRefusal {
    /// The sentence that says why not, and what to do next.
    public var message: String { messageOnContent ?? messageOnPlace }

    private var messageOnContent: String? {
        switch self {
        case .nothingChosen: "Chưa chọn tệp nào; xin chọn tệp đã quét rồi đính kèm."
        case .empty(let name): "Tệp «\(name)» không có nội dung; xin quét lại."
        case .tooLarge(let name, let limit):
            "Tệp «\(name)» lớn hơn \(FileSize.words(limit)); xin quét lại ở 200–300 dpi hoặc tách thành nhiều tệp."
        case .tooManyPages(let name, let most):
            "Tệp «\(name)» có quá \(most) trang; xin tách thành nhiều tệp rồi đính kèm lại."
        case .kindNotAllowed(let name):
            "Tệp «\(name)» không phải là PDF hoặc ảnh JPEG, PNG, TIFF; xin quét lại theo một trong các loại này."
        case .resultNotPDF(let name): "Kết quả phải là tệp PDF đã ký; xin chọn tệp khác thay cho «\(name)»."
        case .damaged(let name): "Tệp «\(name)» bị hỏng, không mở được; xin quét lại."
        case .cardImage(let name):
            "Tệp «\(name)» có ảnh thẻ căn cước nên không được lưu (Nghị định 356/2025/NĐ-CP); chỉ cần đối chiếu thẻ, xin bỏ trang có thẻ rồi quét lại."
        case .cardNotRuledOut:
            "Chưa xác nhận các tệp không phải ảnh thẻ căn cước; xin xem lại từng trang, đánh dấu vào ô xác nhận rồi chọn tệp và đính kèm lại."
        case .checkTookTooLong(let name):
            "Không kiểm tra xong tệp «\(name)» trong thời gian cho phép; xin quét lại ở 200–300 dpi."
        case .checkUnavailable:
            "Máy chủ chưa kiểm tra được ảnh thẻ căn cước trong tệp nên chưa nhận tệp; xin báo quản trị chạy lệnh motcua doctor."
        case .harmful(let name): "Tệp «\(name)» có mã độc nên không được lưu; xin quét lại giấy trên máy khác."
        case .scannerUnavailable:
            "Máy chủ chưa quét được mã độc nên chưa nhận tệp; xin báo quản trị kiểm tra ClamAV rồi đính kèm lại."
        default: nil
        }
    }

    private var messageOnPlace: String {
        switch self {
        case .dossierFull(let limit):
            "Các tệp của hồ sơ sẽ vượt quá \(FileSize.words(limit)); xin gỡ tệp thừa hoặc quét lại ở độ phân giải thấp hơn."
        case .tooManyFiles(let most): "Một hồ sơ có tối đa \(most) tệp; xin gộp các trang quét vào một tệp PDF."
        case .attachedAlready(let name): "Tệp «\(name)» đã có trong mục này; xin kiểm tra lại danh sách tệp."
        case .componentUnknown: "Thủ tục không có thành phần này; xin tải lại trang và chọn lại."
        case .shownOnly(let component):
            "«\(component)» chỉ xuất trình để đối chiếu, không lưu bản quét; xin chọn thành phần khác."
        case .notHandedIn(let component):
            "Giấy tiếp nhận không ghi đã nhận «\(component)»; xin chọn thành phần khác."
        case .resultNotSigned:
            "Chỉ đính kèm kết quả sau khi lãnh đạo ký và trước khi trả cho người nộp; xin tải lại trang hồ sơ."
        case .fileUnknown: "Không tìm thấy tệp này trong hồ sơ; xin tải lại trang."
        case .contentMissing: "Nội dung tệp bị thiếu hoặc hỏng trong kho tệp; xin báo quản trị chạy lệnh motcua doctor."
        default: "Chưa có lý do gỡ tệp; xin ghi lý do."
        }
    }
}
