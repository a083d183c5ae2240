extension ServiceModel {
    /// What is wrong with a model before it may be laid before a leader; the first thing that is found.
    public func check() throws(ServiceModelRefusal) {
        guard TextLine.isReadable(name, limit: 200) else { throw .nameMissing }
        guard TextLine.isReadable(decisionNumber, limit: 200) else { throw .decisionMissing }
        guard !weekdays.isEmpty, !weekdays.contains(where: \.isWeekend) else { throw .weekdayMissing }
        guard !sessions.isEmpty else { throw .sessionMissing }
        guard !kinds.isEmpty else { throw .kindMissing }
        guard validTo.map({ validFrom <= $0 }) ?? true else { throw .datesReversed }
        guard decidedOn <= validFrom else { throw .decisionAfterStart }
        let codes = procedures + excludedProcedures
        if let code = codes.first(where: { ProcedureCode.root(of: $0) != $0 }) { throw .procedureMalformed(code) }
        guard !kinds.contains(.noAppointment) || !procedures.isEmpty else { throw .proceduresMissing }
        guard procedures.isEmpty || procedures.contains(where: covers) else { throw .proceduresAllExcluded }
    }

    /// The model as it waits for a leader, under the next number; the one it replaces must be in force.
    public func proposed(among models: [ServiceModel]) throws(ServiceModelRefusal) -> ServiceModel {
        try check()
        if let waiting = models.first(where: { $0.status == .proposed }) { throw .alreadyWaiting(waiting.number) }
        if let replaces {
            guard models.contains(where: { $0.number == replaces && $0.status == .approved }) else { throw .unknown }
        }
        var model = self
        model.number = (models.map(\.number).max() ?? 0) + 1
        model.status = .proposed
        return model
    }

    /// The model with a last day: a later decision ends it, and nothing comes under it from the day after on.
    ///
    /// What came under it until now stays; so the last day is today at the earliest, and earlier than the one it had. A
    /// last day before the first calls the model off: it never holds.
    public func ended(
        with lastDay: CivilDate, among models: [ServiceModel], on day: CivilDate
    ) throws(ServiceModelRefusal) -> ServiceModel {
        guard status == .approved else { throw .unknown }
        let before = self.lastDay(among: models)
        guard lastDay >= day, before.map({ lastDay < $0 }) ?? true else { throw .lastDayUnusable }
        var model = self
        model.validTo = lastDay
        return model
    }
}

/// Why a service model cannot be kept or decided.
public enum ServiceModelRefusal: Refusal {
    case nameMissing
    case decisionMissing
    case weekdayMissing
    case sessionMissing
    case kindMissing
    case datesReversed
    case procedureMalformed(String)
    case procedureUnknown(String)
    case proceduresMissing
    case proceduresAllExcluded
    case decisionAfterStart
    case lastDayUnusable
    case alreadyWaiting(Int)
    case unknown
    case alreadyDecided
    case selfApproval
    case reasonMissing

    public var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .alreadyWaiting, .alreadyDecided: .conflict
        case .selfApproval: .forbidden
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .nameMissing: "service-model-name-missing"
        case .decisionMissing: "service-model-decision-missing"
        case .weekdayMissing: "service-model-weekday-missing"
        case .sessionMissing: "service-model-session-missing"
        case .kindMissing: "service-model-kind-missing"
        case .datesReversed: "service-model-dates-reversed"
        case .procedureMalformed: "service-model-procedure-malformed"
        case .procedureUnknown: "service-model-procedure-unknown"
        case .proceduresMissing: "service-model-procedures-missing"
        case .proceduresAllExcluded: "service-model-procedures-all-excluded"
        case .decisionAfterStart: "service-model-decision-after-start"
        case .lastDayUnusable: "service-model-last-day-unusable"
        case .alreadyWaiting: "service-model-already-waiting"
        case .unknown: "service-model-unknown"
        case .alreadyDecided: "service-model-already-decided"
        case .selfApproval: "service-model-self-approval"
        case .reasonMissing: "service-model-reason-missing"
        }
    }

    public var message: String {
        switch self {
        case .nameMissing:
            "Chưa có tên mô hình dùng được. Ông/Bà hãy nhập tên trong một dòng, không quá 200 ký tự, không có ký tự ẩn."
        case .decisionMissing:
            "Chưa có số, ký hiệu quyết định đọc được. Ông/Bà hãy nhập theo quyết định ban hành mô hình, trong một dòng."
        case .weekdayMissing: "Ông/Bà hãy chọn ít nhất một ngày từ Thứ Hai đến Thứ Sáu."
        case .sessionMissing: "Ông/Bà hãy chọn buổi sáng, buổi chiều hoặc cả hai."
        case .kindMissing: "Ông/Bà hãy chọn «Ngày không viết», «Ngày không hẹn» hoặc cả hai."
        case .datesReversed: "Ngày kết thúc phải từ ngày bắt đầu trở đi. Ông/Bà hãy sửa lại hai ngày này."
        case .procedureMalformed(let code):
            "Mã thủ tục «\(code)» không đúng. Ông/Bà hãy nhập mã như 2.000815, mỗi dòng một mã."
        case .procedureUnknown(let code):
            "Danh mục của cơ quan không có thủ tục «\(code)». Ông/Bà hãy xem lại mã ở trang Thủ tục rồi nhập lại."
        case .proceduresAllExcluded:
            "Mọi thủ tục áp dụng đều nằm trong mục «Trừ các thủ tục» nên mô hình không còn thủ tục nào. Ông/Bà hãy sửa lại hai mục này."
        case .decisionAfterStart:
            "Ngày quyết định không thể sau ngày bắt đầu áp dụng. Ông/Bà hãy xem lại hai ngày này trên quyết định đã ký."
        case .lastDayUnusable:
            "Ngày áp dụng cuối phải từ hôm nay trở đi và trước ngày kết thúc đã định. Ông/Bà hãy nhập lại ngày."
        case .proceduresMissing: "«Ngày không hẹn» cần danh mục thủ tục. Ông/Bà hãy nhập mã các thủ tục áp dụng."
        case .alreadyWaiting(let number):
            "Mô hình số \(number) đang chờ lãnh đạo phê duyệt. Ông/Bà hãy đợi quyết định rồi soạn mô hình khác."
        case .unknown: "Không có mô hình này. Ông/Bà hãy quay lại danh sách mô hình và chọn lại."
        case .alreadyDecided: "Mô hình này đã được quyết định. Ông/Bà hãy mở lại trang để xem quyết định."
        case .selfApproval: "Người soạn không được tự phê duyệt. Ông/Bà hãy trình lãnh đạo khác phê duyệt."
        case .reasonMissing: "Ông/Bà hãy ghi lý do trả lại, không quá 1.000 ký tự, để người soạn biết cần sửa gì."
        }
    }
}
