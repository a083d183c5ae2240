extension LegStanding {
    /// Where the leg is, in a few words.
    public var stateWords: String {
        switch state {
        case .waiting: "Chờ kết quả «\(waitedForNames)»"
        case .ready: isOurs ? "Chờ mở hồ sơ" : "Chờ chuyển đi"
        case .handedOver: isAnswerLate ? "Đã chuyển, quá 2 giờ làm việc chưa trả lời" : "Đã chuyển, chờ trả lời"
        case .working: "Đang giải quyết"
        case .paused: leg.openWait.map { "Chờ \($0.cause.vietnamese)" } ?? "Tạm dừng"
        case .finished: "Đã xong"
        case .failed: "Không giải quyết được"
        case .blocked: "Không thể bắt đầu"
        }
    }

    /// Who has it now.
    public var holderWords: String {
        switch state {
        case .waiting: "Chưa đến lượt \(party)."
        case .ready: readyWords
        case .handedOver, .working:
            dossier.map { "\(party), \($0.holder.role.vietnamese.lowercased())." } ?? "\(party)."
        case .paused: "\(party); thời gian chờ không tính vào thời hạn."
        case .finished, .failed: "\(party) đã trả lời."
        case .blocked: "Phần việc trước không có kết quả."
        }
    }

    /// Who is late and what is owed; nothing when nobody is.
    public var lateWords: String? {
        guard isLate else { return nil }
        if isOurs { return "Cơ quan ta chậm; phiếu xin lỗi nằm trong hồ sơ." }
        guard let at = leg.apologisedAt else { return "\(party) chậm và còn nợ văn bản xin lỗi người dân." }
        let letter = leg.letter.map { ": \($0.vietnamese)" } ?? ""
        return "\(party) chậm; đã nhận văn bản xin lỗi ngày \(at.date.slashed)\(letter)."
    }

    /// What a citizen reads: no officer, no number, no name of a procedure.
    public var citizenSentence: String {
        switch state {
        case .waiting: "Sẽ làm sau khi \(waitedForParties) có kết quả."
        case .ready: isOurs ? "Cơ quan đang mở hồ sơ của phần việc này." : "Cơ quan đang chuyển hồ sơ đến \(party)."
        case .handedOver, .working:
            isLate
                ? leg.letter?.newDueOn.map { "\(party) đã xin lỗi vì quá hạn và hẹn xong ngày \($0.slashed)." }
                    ?? "\(party) đang giải quyết và đã quá hạn. Mong Ông/Bà thông cảm; cơ quan chậm sẽ xin lỗi bằng văn bản."
                : "\(party) đang giải quyết."
        case .paused:
            "Đang chờ \(leg.openWait?.cause.vietnamese ?? "giấy tờ, xác minh"); thời gian này không tính vào thời hạn."
        case .finished: "Đã có kết quả."
        case .failed: "Chưa giải quyết được. Ông/Bà vui lòng liên hệ cơ quan để được hướng dẫn."
        case .blocked:
            "Chưa làm được vì phần việc trước không có kết quả. Ông/Bà vui lòng liên hệ cơ quan để được hướng dẫn."
        }
    }

    private var readyWords: String {
        guard isOurs else { return "Đang ở Bộ phận Một cửa; chuyển cho \(party) ngay." }
        return opensByItself
            ? "Phần mềm tự mở hồ sơ này trong ít phút. Ông/Bà chỉ bấm «Mở hồ sơ» khi sau ít phút chưa thấy hồ sơ."
            : "Theo quy chế phối hợp, cán bộ tiếp nhận mở hồ sơ này tại Bộ phận Một cửa."
    }

    private var waitedForParties: String {
        var parties: [String] = []
        for input in inputs where input.state != .finished && !parties.contains(input.party) {
            parties.append(input.party)
        }
        return parties.joined(separator: " và ")
    }

    private var waitedForNames: String {
        inputs.filter { $0.state != .finished }.map(\.leg.kind.vietnamese).joined(separator: "», «")
    }
}
