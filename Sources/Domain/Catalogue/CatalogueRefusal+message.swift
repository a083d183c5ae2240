extension CatalogueRefusal {
    public var message: String {
        switch self {
        case .effectiveInPast, .effectiveTooEarly, .alreadyReceived, .unchanged, .alreadyWaiting, .alreadyDecided,
            .versionUnknown, .reasonMissing, .selfApproval:
            versionMessage
        case .fileUnreadable, .fileTooLong, .fileEmpty, .rowUnreadable, .rowRefused, .rowTwice: fileMessage
        case .codeMalformed, .textMissing, .textTooLong, .textUnreadable, .countOutOfRange, .datesReversed:
            textMessage
        default: ruleMessage
        }
    }

    private var textMessage: String {
        switch self {
        case .codeMalformed:
            "Mã thủ tục gồm một chữ số, dấu chấm và sáu chữ số như 2.000815. Ông/Bà hãy nhập lại mã."
        case .textMissing(let part): "Phần «\(part.vietnamese)» còn trống. Ông/Bà hãy nhập phần này."
        case .textTooLong(let part, let longest):
            "Phần «\(part.vietnamese)» dài quá \(longest) ký tự. Ông/Bà hãy rút gọn."
        case .textUnreadable(let part):
            "Phần «\(part.vietnamese)» có ký tự không đọc được. Ông/Bà hãy nhập lại phần này."
        case .countOutOfRange(let part): "Số ở phần «\(part.vietnamese)» ngoài mức cho phép. Ông/Bà hãy kiểm tra lại."
        default: "Ngày hết hiệu lực phải từ ngày có hiệu lực trở đi. Ông/Bà hãy sửa lại hai ngày này."
        }
    }

    private var ruleMessage: String {
        switch self {
        case .limitOutOfRange(let part):
            "«\(part.vietnamese)» phải từ 1 đến 999; giải quyết trong ngày ghi là 1. Ông/Bà hãy nhập lại."
        case .limitWithoutDecision:
            "Thời hạn chưa có quyết định công bố kèm theo. Ông/Bà hãy ghi số, ngày của quyết định hoặc điều luật."
        case .committedWithoutStatutory:
            "Thời hạn cam kết chỉ đứng cạnh thời hạn theo quy định. Ông/Bà hãy nhập thời hạn theo quy định trước."
        case .committedNotShorter:
            "Thời hạn cam kết phải ngắn hơn thời hạn theo quy định. Ông/Bà hãy nhập thời hạn ngắn hơn hoặc để trống."
        case .committedWithoutDecision:
            "Thời hạn cam kết chưa có quyết định kèm theo. Ông/Bà hãy ghi số, ngày của quyết định."
        case .reviewDayOutOfRange: "Ngày bắt đầu rà soát hằng tháng phải từ 1 đến 28. Ông/Bà hãy nhập lại."
        case .cutoffOutOfRange: "Giờ chốt phải là giờ và phút trong ngày như 15:00. Ông/Bà hãy nhập lại."
        case .verificationOutOfRange: "Số ngày xác minh phải từ 1 đến 365. Ông/Bà hãy nhập lại."
        case .amountOutOfRange:
            "Mức phí, lệ phí phải là số đồng từ 1 đến 1.000.000.000. Ông/Bà hãy nhập lại hoặc chọn không thu."
        case .feeNatureMissing:
            "Thủ tục có thu tiền nên phải ghi rõ khoản thu là phí hay lệ phí. Ông/Bà hãy chọn loại khoản thu theo văn bản quy định."
        default: componentMessage
        }
    }

    private var componentMessage: String {
        switch self {
        case .rateUnusable(let number):
            "Mức thu thứ \(number) chưa dùng được: mức từ 0 đến 1.000.000.000 đồng, ngày đầu không sau ngày cuối, và phải có văn bản quy định. Ông/Bà hãy sửa lại dòng này."
        case .exemptionUnusable(let number):
            "Diện miễn, giảm thứ \(number) chưa dùng được: cần có đối tượng, mức giảm từ 1 đến 100, giấy tờ chứng minh và văn bản quy định. Ông/Bà hãy sửa lại dòng này."
        case .componentUnusable(let number):
            "Giấy tờ thứ \(number) cần có tên (không quá 500 ký tự) và từ 0 đến 99 bản sao. Ông/Bà hãy sửa lại."
        default: ""
        }
    }

    private var versionMessage: String {
        switch self {
        case .effectiveInPast(let today):
            "Ngày có hiệu lực không được trước hôm nay (\(today.slashed)). Ông/Bà hãy chọn ngày khác."
        case .effectiveTooEarly(let day):
            "Phiên bản trước có hiệu lực từ \(day.slashed). Ông/Bà hãy chọn ngày có hiệu lực sau ngày đó."
        case .alreadyReceived(let day):
            "Đã tiếp nhận hồ sơ theo phiên bản cũ đến ngày \(day.slashed). Ông/Bà hãy chọn ngày có hiệu lực sau ngày đó."
        case .unchanged: "Nội dung không khác phiên bản trước. Ông/Bà hãy sửa phần cần thay đổi rồi trình lại."
        case .alreadyWaiting(let number):
            "Phiên bản \(number) đang chờ lãnh đạo phê duyệt. Ông/Bà hãy đợi quyết định rồi soạn phiên bản mới."
        case .alreadyDecided: "Phiên bản này đã được quyết định. Ông/Bà hãy mở lại trang để xem quyết định."
        case .reasonMissing: "Ông/Bà hãy ghi lý do trả lại, không quá 1.000 ký tự, để người soạn biết cần sửa gì."
        case .selfApproval: "Người soạn không được tự phê duyệt. Ông/Bà hãy trình lãnh đạo khác phê duyệt."
        default: "Không có phiên bản này của thủ tục. Ông/Bà hãy quay lại danh mục và chọn lại."
        }
    }

    private var fileMessage: String {
        switch self {
        case .fileUnreadable:
            "Tệp danh mục không phải JSON đọc được. Ông/Bà hãy kiểm tra tệp; chưa có mục nào được nhập."
        case .fileTooLong: "Tệp danh mục quá lớn (trên 10 MB hoặc 5.000 mục). Ông/Bà hãy chia nhỏ tệp rồi nhập lại."
        case .fileEmpty: "Tệp danh mục không có mục nào. Ông/Bà hãy kiểm tra lại tệp."
        case .rowUnreadable(let row, let field):
            "\(row): trường «\(field)» thiếu hoặc không đúng kiểu. Ông/Bà hãy sửa tệp; chưa có mục nào được nhập."
        case .rowRefused(let row, let field, let reason):
            "\(row), trường «\(field)»: \(reason) Chưa có mục nào được nhập."
        default: rowTwiceMessage
        }
    }

    private var rowTwiceMessage: String {
        guard case .rowTwice(let code) = self else { return "" }
        return "Mã \(code) có hai lần trong tệp. Ông/Bà hãy bỏ một mục; chưa có mục nào được nhập."
    }
}
