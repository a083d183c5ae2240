extension CaseRefusal {
    public var message: String {
        switch self {
        case .notYourPost: "Việc này do cán bộ tiếp nhận ghi. Ông/Bà hãy chuyển cho người trực quầy."
        case .caseUnknown(let code):
            "Không có vụ việc liên thông mã \(code). Ông/Bà hãy tìm lại trong danh sách «Liên thông»."
        case .notInterlinked(let name):
            "Thủ tục «\(name)» không đứng đầu nhóm liên thông nào. Ông/Bà hãy bỏ các phần việc liên thông đã chọn."
        case .legNotOffered(let leg):
            "Phần việc «\(leg.vietnamese)» không thuộc nhóm liên thông của thủ tục này. Ông/Bà hãy bỏ chọn phần việc đó."
        case .legUnknown(let text): "Không có phần việc «\(text)». Ông/Bà hãy chọn lại phần việc trong danh sách."
        case .stepUnknown(let text): "Không có việc «\(text)» để ghi. Ông/Bà hãy chọn lại trong danh sách."
        case .choiceOutOfRange: "Mỗi lần nộp liên thông từ 2 đến 4 thủ tục. Ông/Bà hãy chọn lại các phần việc."
        case .twoCases:
            "Hồ sơ này đã thuộc một vụ việc khác nên không mở được vụ việc mới. Ông/Bà hãy bỏ một trong hai lựa chọn liên thông."
        case .dueDateUnknown(let sentence): sentence
        case .closedAlready(let code):
            "Vụ việc \(code) đã kết thúc. Ông/Bà hãy tiếp nhận hồ sơ mới nếu người dân có yêu cầu khác."
        default: messageOnLeg
        }
    }

    private var messageOnLeg: String {
        switch self {
        case .legNotInCase(let leg):
            "Vụ việc này không có phần việc «\(leg.vietnamese)». Ông/Bà hãy mở lại trang vụ việc."
        case .legNotReady(let leg, let before):
            "Chưa chuyển được phần việc «\(leg.vietnamese)»: còn chờ kết quả «\(Self.names(before))». Ông/Bà hãy chuyển khi có kết quả đó."
        case .ownLeg(let code):
            "Phần việc này do cơ quan ta giải quyết theo hồ sơ \(code). Ông/Bà hãy mở hồ sơ đó để làm tiếp."
        case .stepNotPossible(let step, let leg):
            "Không ghi được «\(step.vietnamese)» cho phần việc «\(leg.vietnamese)» lúc này. Ông/Bà hãy mở lại trang vụ việc để xem phần việc đang ở đâu."
        case .applicantErased:
            "Thông tin của người nộp đã được xóa nên không mở được hồ sơ tiếp theo. Ông/Bà hãy tiếp nhận hồ sơ mới tại quầy."
        case .changedMeanwhile(let change):
            change?.sentence ?? "Vụ việc vừa được người khác cập nhật. Ông/Bà hãy mở lại trang rồi ghi tiếp."
        default: messageOnRecord
        }
    }

    private var messageOnRecord: String {
        switch self {
        case .wordsMissing(let label): "Ông/Bà hãy ghi mục «\(label)» trước khi lưu."
        case .wordsTooLong(let longest): "Nội dung dài quá \(longest) ký tự. Ông/Bà hãy rút gọn."
        case .dayAhead(let today): "Ngày ghi phải từ hôm nay (\(today.slashed)) trở về trước. Ông/Bà hãy nhập lại."
        case .tooEarly(let day):
            "Phần việc này có việc ghi ngày \(day.slashed), nên ngày ghi không được trước đó. Ông/Bà hãy nhập lại."
        case .notLate(let leg):
            "Phần việc «\(leg.vietnamese)» không quá hạn nên không cần văn bản xin lỗi. Ông/Bà hãy kiểm tra lại phần việc."
        case .apologyHere(let day): "Đã ghi nhận văn bản xin lỗi ngày \(day.slashed). Ông/Bà không phải ghi lại."
        case .newDayMissing:
            "Phần việc chưa xong nên văn bản xin lỗi phải có ngày hẹn mới. Ông/Bà hãy ghi ngày hẹn mới của cơ quan chậm."
        case .newDayTooEarly(let letter):
            "Ngày hẹn mới phải từ ngày của văn bản (\(letter.slashed)) trở đi. Ông/Bà hãy nhập lại."
        case .weekNumbersMissing: "Chưa có số nào của cơ quan. Ông/Bà hãy nhập ít nhất một số rồi ghi lại."
        case .weekAhead: "Tuần này chưa bắt đầu nên chưa có số để đối soát. Ông/Bà hãy chọn tuần khác."
        case .letterOwed(let party):
            "\(party) còn nợ văn bản xin lỗi người dân. Ông/Bà hãy liên hệ cơ quan đó và ghi lại khi nhận được."
        case .legsOpen(let legs):
            "Chưa kết thúc được vì còn phần việc «\(Self.names(legs))». Ông/Bà hãy kết thúc khi mọi phần việc đã xong."
        default: ""
        }
    }

    private static func names(_ legs: [LegKind]) -> String { legs.map(\.vietnamese).joined(separator: "», «") }
}
