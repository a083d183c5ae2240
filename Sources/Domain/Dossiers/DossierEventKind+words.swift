extension DossierEventKind {
    /// The line of the timeline.
    public var vietnamese: String {
        switch self {
        case .received: "Tiếp nhận hồ sơ"
        case .immediateAbandoned: "Chuyển sang hẹn trả kết quả"
        case .handoverOffered: "Chuyển hồ sơ"
        case .handoverAccepted: "Nhận hồ sơ"
        case .handoverWithdrawn: "Thu hồi hồ sơ đã chuyển"
        case .outcomeDrafted: "Dự thảo kết quả"
        case .outcomeSentBack: "Trả lại dự thảo"
        case .outcomeSigned: "Ký kết quả"
        case .outcomeNumbered: "Vào số, đóng dấu"
        case .arrivedAtCounter: "Kết quả đã về quầy"
        case .returned: "Trả kết quả"
        case .rated: "Người dân đánh giá"
        case .personalDataRevealed: "Xem thông tin cá nhân"
        case .lockReleased: "Lãnh đạo mở khóa hồ sơ"
        case .collectionReminded: "Nhắc nhận kết quả"
        default: timeWords ?? apologyWords ?? recordWords
        }
    }

    /// What stops, ends or lengthens the clock.
    private var timeWords: String? {
        switch self {
        case .supplementProposed: "Đề xuất yêu cầu bổ sung hồ sơ"
        case .supplementSentBack: "Không duyệt yêu cầu bổ sung hồ sơ"
        case .supplementRequested: "Yêu cầu bổ sung hồ sơ"
        case .supplementReceived: "Nhận bổ sung hồ sơ"
        case .closedIncomplete: "Kết thúc hồ sơ do không bổ sung"
        case .paymentRequested: "Thông báo nghĩa vụ tài chính"
        case .paymentConfirmed: "Xác nhận hoàn thành nghĩa vụ tài chính"
        case .suspended: "Tạm dừng giải quyết"
        case .resumed: "Tiếp tục giải quyết"
        case .withdrawn: "Dừng giải quyết theo đề nghị"
        case .extensionProposed: "Đề xuất gia hạn để xác minh"
        case .extensionSentBack: "Không duyệt gia hạn để xác minh"
        case .extended: "Gia hạn để xác minh"
        case .suspensionProposed: "Đề xuất tạm dừng giải quyết"
        case .suspensionSentBack: "Không duyệt tạm dừng giải quyết"
        case .dueDateRecounted: "Tính lại hạn theo lịch làm việc"
        case .reopened: "Giải quyết lại do kết quả có sai sót"
        default: nil
        }
    }

    private var apologyWords: String? {
        switch self {
        case .apologyOpened: "Phải có phiếu xin lỗi"
        case .apologyDrafted: "Soạn phiếu xin lỗi"
        case .apologySentBack: "Trả lại phiếu xin lỗi để soạn lại"
        case .apologyReviewed: "Lãnh đạo đồng ý phiếu xin lỗi"
        case .apologySigned: "Thủ trưởng cơ quan ký phiếu xin lỗi"
        case .apologyNumbered: "Vào số phiếu xin lỗi"
        case .apologyForwarded: "Gửi phiếu xin lỗi"
        case .apologyDropped: "Không còn phải xin lỗi về việc chậm"
        case .delayExplained: "Giải trình về việc quá ngày hẹn lại"
        default: nil
        }
    }

    /// What is written or kept beside the dossier.
    private var recordWords: String {
        switch self {
        case .personsCorrected: "Sửa thông tin người nộp"
        case .contactsErased: "Xóa thông tin liên hệ theo yêu cầu"
        case .filingWayNoted: "Ghi nhận cách người dân nộp hồ sơ"
        case .endedInPaperBook: "Kết thúc theo sổ giấy đã nhập"
        case .certificationCorrected: "Đính chính sổ chứng thực"
        case .fileAttached: "Đính kèm bản quét"
        case .fileRemoved: "Gỡ bản quét"
        case .filesArranged: "Sắp xếp các bản quét"
        case .resultAttached: "Đính kèm kết quả đã ký"
        case .resultRemoved: "Gỡ tệp kết quả"
        case .paperFiled: "Lưu bản PDF của giấy tờ"
        case .paperWithdrawn: "Thu hồi giấy tờ"
        case .feePaid: "Thu phí, lệ phí"
        case .feeRefunded: "Hoàn trả phí, lệ phí"
        case .feeCorrected: "Sửa mức phí, lệ phí"
        case .trackingLinkRenewed: "Thu hồi mã tra cứu, cấp mã mới"
        default: rawValue
        }
    }
}
