import Domain

/// How a version stands on a day, as a mark on the page.
struct ProcedureState: Sendable {
    let words: String
    let tone: Tone

    init(of version: ProcedureVersion, on day: CivilDate) {
        switch version.status {
        case .proposed: self.init("Chờ phê duyệt", .waiting)
        case .sentBack: self.init("Không phê duyệt", .late)
        case .approved: self.init(approved: version, on: day)
        }
    }

    private init(approved version: ProcedureVersion, on day: CivilDate) {
        if version.effectiveFrom > day {
            self.init("Chưa có hiệu lực", .waiting)
        } else if let end = version.effectiveTo, end < day {
            self.init("Hết hiệu lực", .late)
        } else if version.definition.limit == nil {
            self.init("Chưa có thời hạn", .soon)
        } else {
            self.init("Đang áp dụng", .done)
        }
    }

    private init(_ words: String, _ tone: Tone) {
        self.words = words
        self.tone = tone
    }
}

extension ProcedureVersion {
    /// «Phiên bản 2».
    var title: String { "Phiên bản \(number)" }

    /// «từ 01/01/2019 đến 31/12/2026».
    var period: String { "từ \(effectiveFrom.slashed)" + (effectiveTo.map { " đến \($0.slashed)" } ?? "") }
}

extension Fee {
    /// «2.000 đồng/trang», «Chưa nhập mức thu»: the rate in a list.
    var brief: String {
        switch self {
        case .free: "Không thu"
        case .perCase(let amount): Money(dong: amount).description
        case .perPage(let first, _, _, _): "\(Money(dong: first))/trang"
        case .setLocally: "Chưa nhập mức thu"
        }
    }
}

extension ProcedureDefinition {
    /// «03 ngày làm việc», «02 ngày làm việc (theo quy định 03 ngày làm việc)», «Chưa có».
    var limitText: String {
        guard let limit = statutoryLimit else { return "Chưa có" }
        return committedLimit.map { "\($0.vietnamese) (theo quy định \(limit.vietnamese))" } ?? limit.vietnamese
    }
}
