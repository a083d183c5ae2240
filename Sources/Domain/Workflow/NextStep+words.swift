extension NextStep {
    /// The verb of the law, as on a button.
    public var vietnamese: String {
        switch self {
        case .sign: "Ký kết quả"
        case .number: "Vào số, đóng dấu"
        case .giveBack: "Trả kết quả"
        case .acceptHandover: "Nhận hồ sơ"
        case .receiveSupplement: "Nhận bổ sung hồ sơ"
        case .confirmPayment: "Xác nhận đã hoàn thành nghĩa vụ tài chính"
        case .resume: "Tiếp tục giải quyết"
        case .draft: "Dự thảo kết quả"
        case .offerHandover: "Chuyển hồ sơ"
        case .withdrawHandover: "Thu hồi hồ sơ đã chuyển"
        case .sendBack: "Trả lại dự thảo"
        case .approveSupplement: "Duyệt bổ sung"
        case .approveExtension: "Duyệt gia hạn"
        case .approveSuspension: "Duyệt tạm dừng"
        case .sendBackProposal: "Trả lại đề xuất"
        case .proposeSupplement: "Đề xuất yêu cầu bổ sung"
        case .proposeExtension: "Đề xuất gia hạn để xác minh"
        case .proposeSuspension: "Đề xuất tạm dừng giải quyết"
        case .requestPayment: "Thông báo nghĩa vụ tài chính"
        case .suspend: "Tạm dừng giải quyết"
        case .closeIncomplete: "Kết thúc do không bổ sung"
        case .abandonImmediate: "Chuyển sang hẹn trả kết quả"
        case .withdraw: "Dừng theo đề nghị của người nộp"
        case .correctPersons: "Sửa thông tin người nộp"
        case .reopen: "Giải quyết lại do sai sót"
        case .renewLink: "Thu hồi mã tra cứu trên giấy hẹn"
        default: apologyVerb
        }
    }

    private var apologyVerb: String {
        switch self {
        case .draftApology: "Soạn phiếu xin lỗi"
        case .reviewApology: "Đồng ý phiếu xin lỗi"
        case .signApology: "Ký phiếu xin lỗi"
        case .numberApology: "Vào số phiếu xin lỗi"
        case .forwardApology: "Gửi phiếu xin lỗi"
        case .sendBackApology: "Trả lại phiếu xin lỗi"
        case .explainDelay: "Giải trình việc quá ngày hẹn lại"
        default: "Mở phiếu xin lỗi"
        }
    }
}
