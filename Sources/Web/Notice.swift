/// What a page says on top after an act; the address carries only its name.
enum Notice: String, CaseIterable, Sendable {
    case passwordChanged = "password-changed"
    case rolesChanged = "roles-changed"
    case accountClosed = "account-closed"
    case tokenRevoked = "token-revoked"
    case handedOver = "handed-over"
    case handoverWithdrawn = "handover-withdrawn"
    case accepted
    case drafted
    case signed
    case sentBack = "sent-back"
    case proposed
    case proposalSentBack = "proposal-sent-back"
    case supplementRequested = "supplement-requested"
    case extended
    case reopened
    case linkRenewed = "link-renewed"
    case corrected
    case contactsErased = "contacts-erased"
    case delayExplained = "delay-explained"
    case letterOpened = "letter-opened"
    case letterDrafted = "letter-drafted"
    case letterReviewed = "letter-reviewed"
    case letterSigned = "letter-signed"
    case letterNumbered = "letter-numbered"
    case letterForwarded = "letter-forwarded"
    case timesSet = "times-set"
    case wordingSet = "wording-set"
    case clockRuns = "clock-runs"
    case clockStopped = "clock-stopped"
    case closed
    case withdrawn
    case appointed
    case appointedLate = "appointed-late"
    case opened
    case released
    case absenceEntered = "absence-entered"
    case absenceEnded = "absence-ended"
    case versionProposed = "version-proposed"
    case versionApproved = "version-approved"
    case versionSentBack = "version-sent-back"
    case waitingRoomSet = "waiting-room-set"
    case feeAccountSet = "fee-account-set"
    case modelProposed = "model-proposed"
    case modelApproved = "model-approved"
    case modelSentBack = "model-sent-back"
    case modelEnded = "model-ended"
    case closureProposed = "closure-proposed"
    case closureApproved = "closure-approved"
    case closureSentBack = "closure-sent-back"
    case closureRevoked = "closure-revoked"
    case hoursProposed = "hours-proposed"
    case hoursApproved = "hours-approved"
    case hoursSentBack = "hours-sent-back"
    case filesAttached = "files-attached"
    case fileRemoved = "file-removed"
    case formSheetRemoved = "form-sheet-removed"
    case countsFrozen = "counts-frozen"
    case collectionReminded = "collection-reminded"
    case filingWayNoted = "filing-way-noted"
    case caseRecorded = "case-recorded"
    case agreementProposed = "agreement-proposed"
    case agreementApproved = "agreement-approved"
    case agreementSentBack = "agreement-sent-back"
    case portalPaused = "portal-paused"
    case portalResumed = "portal-resumed"
    case portalReleased = "portal-released"
    case portalResent = "portal-resent"
    case portalStepsSeen = "portal-steps-seen"
    case portalToldByHand = "portal-told-by-hand"
    case caseWeekCounted = "case-week-counted"
    case formConfirmed = "form-confirmed"
    case formReleased = "form-released"
    case placesSet = "places-set"

    var sentence: String {
        switch self {
        case .passwordChanged: "Mật khẩu đã được đổi."
        case .rolesChanged: "Vị trí công tác của tài khoản đã được cập nhật."
        case .accountClosed: "Tài khoản đã ngừng hoạt động; các phiên và mã truy cập của tài khoản không còn hiệu lực."
        case .tokenRevoked: "Mã truy cập đã bị thu hồi."
        default: workSentence
        }
    }

    private var workSentence: String {
        switch self {
        case .handedOver: "Hồ sơ đã được chuyển, đang chờ người nhận."
        case .handoverWithdrawn: "Hồ sơ đã được thu hồi."
        case .accepted: "Hồ sơ đã được nhận."
        case .drafted: "Dự thảo đã được trình lãnh đạo ký."
        case .signed: "Kết quả đã được ký và chuyển văn thư."
        case .sentBack: "Dự thảo đã được trả lại người dự thảo."
        case .supplementRequested: "Yêu cầu bổ sung đã được ghi nhận; thời hạn tạm dừng đến khi nhận bổ sung."
        case .clockRuns: "Thời hạn tiếp tục được tính; ngày hẹn trả đã được tính lại."
        case .clockStopped: "Thời hạn đã tạm dừng."
        case .closed: "Hồ sơ đã kết thúc."
        case .withdrawn: "Hồ sơ đã dừng giải quyết theo đề nghị của người nộp."
        case .appointed: "Hồ sơ chuyển sang hẹn trả kết quả; xin in giấy hẹn cho người nộp."
        case .appointedLate:
            "Hồ sơ chuyển sang hẹn trả kết quả khi đã quá thời hạn; xin lập phiếu xin lỗi, hẹn lại ngày trả cho người nộp."
        case .opened: "Ông/Bà đang mở hồ sơ để xử lý; đồng nghiệp thấy tên Ông/Bà."
        case .released: "Hồ sơ đã được mở khóa."
        case .absenceEntered: "Kỳ vắng mặt đã được ghi nhận."
        case .absenceEnded: "Kỳ vắng mặt đã kết thúc."
        case .countsFrozen: "Số liệu đã được ký chốt."
        case .filingWayNoted: "Cách người dân nộp hồ sơ đã được ghi nhận."
        case .collectionReminded: "Việc nhắc nhận kết quả đã được ghi nhận."
        default: letterSentence ?? calendarSentence ?? catalogueSentence
        }
    }

    private var letterSentence: String? {
        switch self {
        case .proposed: "Đề xuất đã được trình lãnh đạo duyệt."
        case .proposalSentBack: "Đã trả lại, kèm lý do."
        case .extended: "Đã gia hạn để xác minh; hạn trả kết quả đã được tính lại."
        case .linkRenewed: "Mã tra cứu cũ đã hết hiệu lực; xin in lại giấy hẹn để giao người nộp mã mới."
        case .reopened: "Hồ sơ được giải quyết lại; phiếu xin lỗi về sai sót đang chờ soạn."
        case .corrected: "Thông tin người nộp đã được sửa; thông tin cũ được lưu lại."
        case .contactsErased: "Số điện thoại, thư điện tử đã được xóa; hãy báo lại cho người yêu cầu."
        case .delayExplained: "Giải trình đã được gửi thủ trưởng cơ quan."
        case .letterOpened: "Phiếu xin lỗi đã được mở, đang chờ soạn."
        case .letterDrafted: "Phiếu xin lỗi đã được trình lãnh đạo xem xét."
        case .letterReviewed: "Phiếu xin lỗi đã được trình thủ trưởng cơ quan ký."
        case .letterSigned: "Phiếu xin lỗi đã được ký và chuyển văn thư."
        case .letterNumbered: "Phiếu xin lỗi đã vào số, chờ bộ phận một cửa gửi."
        case .letterForwarded: "Đã ghi nhận việc gửi phiếu xin lỗi."
        case .caseRecorded: "Vụ việc liên thông đã được cập nhật."
        case .wordingSet: "Ký hiệu và tên liên đã được ghi nhận; giấy tờ lập từ nay dùng nội dung mới."
        case .timesSet: "Số ngày cảnh báo, thời hạn bổ sung và thời hạn lưu trữ đã được ghi nhận."
        default: nil
        }
    }

    private var calendarSentence: String? {
        switch self {
        case .closureProposed: "Đợt nghỉ đột xuất đã được trình lãnh đạo phê duyệt; hạn của hồ sơ chưa thay đổi."
        case .closureApproved: "Đợt nghỉ đã được phê duyệt; hạn của các hồ sơ đang giải quyết đã được tính lại."
        case .closureSentBack: "Đợt nghỉ không được phê duyệt; lý do đã được ghi cho người soạn."
        case .closureRevoked: "Đợt nghỉ đã được thu hồi; hạn của các hồ sơ đang giải quyết đã được tính lại."
        case .hoursProposed: "Giờ làm việc mới đã được trình lãnh đạo phê duyệt."
        case .hoursApproved: "Giờ làm việc mới đã được phê duyệt; hạn của các hồ sơ đang giải quyết đã được tính lại."
        case .hoursSentBack: "Giờ làm việc mới không được phê duyệt; lý do đã được ghi cho người soạn."
        default: nil
        }
    }

    private var catalogueSentence: String {
        switch self {
        case .versionProposed: "Phiên bản mới đã được trình lãnh đạo phê duyệt."
        case .versionApproved: "Phiên bản đã được phê duyệt."
        case .versionSentBack: "Phiên bản đã được trả lại kèm lý do."
        case .agreementProposed: "Quy chế phối hợp đã được trình lãnh đạo phê duyệt."
        case .agreementApproved: "Quy chế phối hợp đã được phê duyệt."
        case .agreementSentBack: "Quy chế phối hợp đã được trả lại kèm lý do."
        case .feeAccountSet: "Tài khoản đã được ghi nhận; mã VietQR lập từ nay dùng tài khoản này."
        case .waitingRoomSet: "Cách lấy số đã được ghi nhận."
        case .modelProposed: "Mô hình đã được trình lãnh đạo phê duyệt."
        case .modelApproved: "Mô hình đã được phê duyệt; quầy áp dụng từ ngày đã ghi."
        case .modelSentBack: "Mô hình đã được trả lại kèm lý do."
        case .modelEnded: "Đã ghi ngày áp dụng cuối của mô hình."
        case .filesAttached: "Tệp đã được đính kèm."
        case .formSheetRemoved: "Bản quét đã được gỡ khỏi tờ khai."
        case .fileRemoved: "Tệp đã được gỡ khỏi hồ sơ; lý do được ghi vào nhật ký."
        case .portalPaused: "Đã tạm dừng gửi lên cổng; hồ sơ phát sinh được giữ trong hàng đợi."
        case .portalResumed: "Đã tiếp tục gửi lên cổng."
        case .portalReleased: "Hồ sơ đã được đưa trở lại hàng đợi gửi cổng."
        case .portalResent: "Hồ sơ sẽ được gửi lại lên cổng."
        case .caseWeekCounted: "Đã ghi số của cơ quan; khác biệt hiện bên cạnh từng số."
        case .portalToldByHand: "Đã ghi nhận thay đổi được sửa tay trên cổng."
        case .portalStepsSeen: "Đã ghi nhận các bước thấy trên cổng; bước còn thiếu sẽ được gửi lại."
        case .formConfirmed: "Tờ khai đã được người dân nghe và đồng ý; xin in và mời Ông/Bà ký."
        case .formReleased: "Tờ khai đã được mở khóa; đồng nghiệp có thể viết tiếp."
        case .placesSet: "Danh sách địa danh đã được ghi nhận."
        default: ""
        }
    }
}
