extension WorkflowRefusal {
    /// The sentence that says why not, and what to do next.
    public var message: String { messageOnHolding ?? messageOnProposal ?? messageOnContent }

    private var messageOnHolding: String? {
        switch self {
        case .notYourPost:
            "Việc này không thuộc nhiệm vụ của Ông/Bà; xin chuyển hồ sơ cho người có nhiệm vụ."
        case .notYours:
            "Hồ sơ đang do người khác giữ; xin nhận bàn giao trước khi xử lý."
        case .personsNotYours:
            "Hồ sơ này không do Ông/Bà giải quyết nên Ông/Bà không xem được thông tin cá nhân trong hồ sơ; xin hỏi người đang giữ hồ sơ hoặc lãnh đạo."
        case .locked(let name):
            "\(name) đang mở hồ sơ này để xử lý; xin đợi hoặc đề nghị lãnh đạo mở khóa."
        case .notLocked:
            "Hồ sơ không có ai đang giữ khóa; xin tải lại trang."
        case .wrongStatus(let status):
            "Hồ sơ đang ở trạng thái «\(status.vietnamese)» nên không thực hiện được việc này; xin tải lại trang để xem việc tiếp theo."
        case .changedMeanwhile(let change):
            change?.sentence ?? "Hồ sơ vừa được người khác cập nhật; xin tải lại trang, xem lại rồi thực hiện."
        case .alreadyOffered:
            "Hồ sơ đã được chuyển và đang chờ người nhận; xin thu hồi trước khi chuyển cho người khác."
        case .nothingOffered:
            "Không có ai chuyển hồ sơ này cho Ông/Bà; xin tải lại trang."
        case .noNextStep:
            "Quy trình không còn bước nào để chuyển tiếp; xin chọn việc khác trên trang hồ sơ."
        case .receiverUnsuitable(let name, let post):
            "\(name) không thuộc vị trí «\(post)»; xin chọn người khác để chuyển hồ sơ."
        case .summaryMissing:
            "Chưa có nội dung kết quả; xin ghi nội dung dự thảo."
        default: nil
        }
    }

    private var messageOnProposal: String? {
        switch self {
        case .proposalPending:
            "Hồ sơ đang có một đề xuất chờ lãnh đạo duyệt; xin đợi lãnh đạo duyệt hoặc trả lại."
        case .nothingProposed: "Hồ sơ không có đề xuất nào chờ duyệt; xin tải lại trang."
        case .approverIsProposer: "Người đề xuất không được tự duyệt; xin để lãnh đạo khác duyệt."
        case .itemAskedBefore(let item):
            "Nội dung «\(item)» đã được yêu cầu bổ sung một lần; mỗi nội dung chỉ được yêu cầu một lần, xin bỏ nội dung này."
        case .itemRepeated(let item):
            "Nội dung «\(item)» được ghi hai lần trong cùng một đề xuất; xin giữ lại một dòng."
        case .graceNotOver(let day):
            "Người nộp còn được bổ sung đến hết ngày \(day.slashed); xin đợi qua ngày này rồi mới kết thúc hồ sơ."
        case .extensionNotAllowed:
            "Thủ tục này không có quy định kéo dài thời hạn để xác minh; xin giải quyết trong thời hạn hoặc soạn phiếu xin lỗi."
        case .extensionUsed: "Hồ sơ đã được gia hạn để xác minh một lần; xin giải quyết trong thời hạn đã gia hạn."
        case .extensionTooLate:
            "Thời hạn giải quyết đã hết nên không gia hạn được nữa; xin soạn phiếu xin lỗi và hẹn lại."
        case .extensionNotLonger:
            "Thời hạn khi xác minh không dài hơn thời hạn hiện tại; xin kiểm tra lại quy định của thủ tục."
        case .resumeFirst:
            "Hồ sơ đang tạm dừng xử lý; xin đề nghị lãnh đạo cho tiếp tục giải quyết trước khi dừng theo đề nghị."
        case .contactsNeeded:
            "Hồ sơ chưa kết thúc nên cơ quan còn cần số điện thoại, thư điện tử để liên hệ; xin xóa sau khi hồ sơ kết thúc."
        case .nothingToErase:
            "Hồ sơ không còn số điện thoại, thư điện tử nào; xin trả lời người yêu cầu rằng không còn thông tin để xóa."
        case .nothingToCorrect: "Chưa có thông tin nào được sửa; xin ghi thông tin đúng vào ô cần sửa."
        case .apologyMissing:
            "Hồ sơ quá hạn hoặc có sai sót nên chỉ được ký hoặc kết thúc khi thủ trưởng cơ quan đã ký phiếu xin lỗi; xin hoàn thành phiếu xin lỗi trước."
        case .explanationMissing:
            "Hồ sơ đã quá cả ngày hẹn lại; xin giải trình bằng văn bản với thủ trưởng cơ quan trước khi ký kết quả hoặc kết thúc hồ sơ."
        default: nil
        }
    }

    private var messageOnContent: String {
        switch self {
        case .groundsMissing:
            "Kết quả không chấp thuận phải nêu rõ lý do bằng văn bản; xin ghi lý do."
        case .draftMissing:
            "Hồ sơ chưa có dự thảo kết quả; xin dự thảo trước khi trình ký."
        case .signerIsDrafter:
            "Người dự thảo không được tự ký kết quả; xin trình lãnh đạo khác ký."
        case .reasonMissing:
            "Chưa có lý do; xin ghi lý do bằng một câu đầy đủ."
        case .itemsMissing:
            "Chưa ghi nội dung cần bổ sung; xin ghi đầy đủ trong một lần."
        case .askedTwice:
            "Hồ sơ đã được yêu cầu bổ sung hai lần nên không được yêu cầu thêm; xin giải quyết hoặc trả lời bằng văn bản."
        case .notNumbered:
            "Kết quả chưa được vào số; xin chuyển văn thư vào số trước khi trả."
        case .alreadyNumbered:
            "Kết quả đã được vào số; xin chuyển kết quả về quầy."
        case .collectorMissing:
            "Chưa ghi người nhận kết quả; xin ghi họ tên và giấy tờ đã xuất trình."
        case .feeUnsettled(let amount):
            "Chưa có biên lai thu \(Money(dong: amount)) phí, lệ phí; xin lập biên lai, hoặc chọn đã thu hay chưa thu rồi trả kết quả."
        case .ratingOutOfRange:
            "Mức đánh giá phải từ 1 đến 5; xin chọn lại."
        case .alreadyRated:
            "Hồ sơ này đã được đánh giá; xin cảm ơn Ông/Bà."
        case .notImmediate:
            "Hồ sơ này không giải quyết ngay tại quầy; xin xử lý theo quy trình thông thường."
        case .dossierUnknown(let code):
            "Không tìm thấy hồ sơ có mã \(code); xin kiểm tra lại mã hồ sơ."
        default: "Không thực hiện được việc này; xin tải lại trang rồi thử lại."
        }
    }
}
