/// The sentences a citizen reads; each can be read out over the telephone.
extension Dossier {
    var trackedSentence: String {
        switch status {
        case .submitted: "Hồ sơ của Ông/Bà đã gửi đến cơ quan và đang chờ kiểm tra."
        case .returnedForCompletion: "Hồ sơ của Ông/Bà chưa được tiếp nhận vì chưa đủ giấy tờ."
        case .refused: "Hồ sơ của Ông/Bà không được tiếp nhận."
        case .received, .processing: workSentence
        case .awaitingSupplement: "Hồ sơ của Ông/Bà đang chờ Ông/Bà bổ sung giấy tờ."
        case .closedIncomplete: "Hồ sơ của Ông/Bà đã kết thúc vì không được bổ sung giấy tờ."
        case .awaitingPayment: "Hồ sơ của Ông/Bà đang chờ Ông/Bà thực hiện nghĩa vụ tài chính."
        case .suspended: "Hồ sơ của Ông/Bà đang tạm dừng giải quyết theo văn bản của cơ quan."
        case .withdrawn: "Hồ sơ của Ông/Bà đã dừng giải quyết theo đề nghị của người nộp."
        case .decided: "Kết quả hồ sơ của Ông/Bà đã được ký và đang được chuyển đến nơi trả kết quả."
        case .readyAtCounter: "Hồ sơ của Ông/Bà đã có kết quả."
        case .returned: "Hồ sơ của Ông/Bà đã giải quyết xong và đã trả kết quả."
        case .reopened: "Hồ sơ của Ông/Bà đang được giải quyết lại do kết quả có sai sót."
        }
    }

    /// Where the dossier lies while somebody at the office owes the next step.
    private var workSentence: String {
        switch post {
        case .leader, .head: "Hồ sơ của Ông/Bà đang chờ lãnh đạo ký."
        case .processing: "Hồ sơ của Ông/Bà đang được bộ phận chuyên môn xem xét, giải quyết."
        case .clerk: "Hồ sơ của Ông/Bà đang ở bộ phận văn thư."
        case .reception where status == .received:
            "Hồ sơ của Ông/Bà đã được tiếp nhận và sắp được chuyển đến bộ phận giải quyết."
        default: "Hồ sơ của Ông/Bà đang được giải quyết tại Bộ phận Tiếp nhận và Trả kết quả."
        }
    }

    var trackedAdvice: String? {
        switch status {
        case .returnedForCompletion:
            "Ông/Bà vui lòng bổ sung giấy tờ theo phiếu yêu cầu đã nhận rồi nộp lại hồ sơ."
        case .refused: "Lý do ghi trong văn bản từ chối đã gửi Ông/Bà."
        case .awaitingSupplement:
            "Ông/Bà vui lòng nộp các giấy tờ ghi trong phiếu yêu cầu bổ sung\(graceWords). Ngày hẹn trả sẽ được báo lại khi nhận đủ."
        case .closedIncomplete: "Nếu vẫn cần giải quyết, Ông/Bà vui lòng nộp hồ sơ mới."
        case .awaitingPayment:
            "Ông/Bà vui lòng nộp tiền theo thông báo đã nhận. Ngày hẹn trả sẽ được báo lại sau khi nộp."
        case .suspended: "Ngày hẹn trả sẽ được báo lại khi hồ sơ được giải quyết tiếp."
        case .readyAtCounter: collectionAdvice
        case .submitted, .received, .processing, .withdrawn, .decided, .returned, .reopened: nil
        }
    }

    private var graceWords: String { graceUntil.map { " trước hết ngày \($0.slashed)" } ?? "" }

    /// NĐ 118/2025/NĐ-CP Đ.6: the receipt, or an identity paper; somebody else an authorisation.
    private var collectionAdvice: String {
        switch returnChannel {
        case .counter:
            "Mời Ông/Bà đến Bộ phận Tiếp nhận và Trả kết quả để nhận, mang theo giấy tiếp nhận hồ sơ hoặc giấy tờ tùy thân."
        case .post: "Kết quả được gửi đến Ông/Bà qua dịch vụ bưu chính công ích."
        case .electronic: "Ông/Bà nhận kết quả bản điện tử tại nơi đã đăng ký khi nộp hồ sơ."
        }
    }

    /// Said as soon as the day has passed; the signed letter of apology (Mẫu 04) comes apart from it.
    func trackedApology(isLate: Bool) -> String? {
        if !isLate, isReAppointed, status == .reopened {
            return "Việc sửa sai sót không kịp ngày đã hẹn; cơ quan xin lỗi Ông/Bà và hẹn lại ngày ghi dưới đây."
        }
        if !isLate, isReAppointed, status.isRunning {
            return
                "Hồ sơ không kịp ngày hẹn ban đầu (\(originalDueAt.date.slashed)); cơ quan xin lỗi Ông/Bà và hẹn lại ngày ghi dưới đây."
        }
        if isLate { return "Hồ sơ đã quá ngày hẹn trả kết quả; cơ quan xin lỗi Ông/Bà về sự chậm trễ này." }
        if status == .reopened { return "Cơ quan xin lỗi Ông/Bà về sai sót này." }
        guard status == .readyAtCounter, let finishedAt,
            Lateness(finishedAt: finishedAt, dueAt: lawfulDueAt) == .late
        else { return nil }
        return "Kết quả có muộn hơn ngày hẹn; cơ quan xin lỗi Ông/Bà về sự chậm trễ này."
    }
}
