import Domain

/// The parts of a procedure as the public page says them.
extension ProcedureDefinition {
    /// «Trong ngày», «03 ngày làm việc».
    var limitForReaders: String {
        guard let words = limit?.vietnamese else { return "Chưa công bố thời hạn" }
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Where the limit comes from and what may change it, a sentence each.
    var limitNotesForReaders: [String] {
        guard limit != nil else {
            return ["Cơ quan chưa nhập thời hạn theo quyết định công bố. Ông/Bà vui lòng gọi điện hỏi trước khi đến."]
        }
        return [committedSentence, lawSentence, verificationSentence, limitNote].filter { !$0.isEmpty }
    }

    private var committedSentence: String {
        guard let committedLimit, let statutoryLimit else { return "" }
        return
            "Cơ quan cam kết \(committedLimit.vietnamese)\(source(committedDecision)); theo quy định là \(statutoryLimit.vietnamese)."
    }

    private var lawSentence: String { limitDecision.isEmpty ? "" : "Căn cứ: \(limitDecision)." }

    private var verificationSentence: String {
        verification.map { "Trường hợp cần xác minh: \($0.vietnamese)." } ?? ""
    }

    private func source(_ decision: String) -> String { decision.isEmpty ? "" : " (\(decision))" }

    /// The order every procedure follows when none of its own has been entered.
    ///
    /// NĐ 118/2025/NĐ-CP: filed at the counter, by post or online; asked for completion once, in full, in writing.
    var usualSequence: [String] {
        let online = online == .none ? "" : ", hoặc trên Cổng Dịch vụ công quốc gia"
        return [
            "Ông/Bà nộp giấy tờ tại Bộ phận Tiếp nhận và Trả kết quả, qua dịch vụ bưu chính công ích\(online).",
            "Đủ giấy tờ thì cơ quan tiếp nhận và báo ngày hẹn trả; chưa đủ thì hướng dẫn bổ sung một lần, đầy đủ, bằng văn bản.",
            "Đến ngày hẹn, Ông/Bà nhận kết quả tại nơi đã nộp, hoặc qua bưu chính nếu đã đăng ký.",
        ]
    }
}

extension ProcedureVersion {
    /// «Từ ngày 01/01/2019», «Từ ngày 01/01/2019 đến hết ngày 31/12/2026».
    var effectivity: String {
        let start = "Từ ngày \(effectiveFrom.slashed)"
        return effectiveTo.map { "\(start) đến hết ngày \($0.slashed)" } ?? start
    }
}

extension Provenance {
    /// What the reader must know of our own doubts; nothing when every part was compared with its source.
    var sentenceForReaders: String? {
        let parts = uncheckedParts
        guard !parts.isEmpty else { return source.isEmpty ? nil : "Nguồn: \(source)." }
        let list = parts.joined(separator: "; ")
        return
            "Chưa được đối chiếu với quyết định công bố: \(list). Ông/Bà vui lòng hỏi lại cơ quan trước khi nộp hồ sơ."
    }
}
