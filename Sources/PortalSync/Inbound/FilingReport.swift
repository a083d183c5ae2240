import Domain
import Storage

/// What the service for dossiers filed online is told of one of them (`capnhattrangthai`).
///
/// What the office does not know stays empty.
struct FilingReport {
    let json: PortalJSON

    init(_ entry: FilingReportStore.Entry, status: LinkedStatus) {
        let (filing, course) = (entry.filing, entry.course)
        // Its arrival is nobody's doing.
        let isAct = status != .arrived
        let isMoved = course.map { $0.dueAt != $0.originalDueAt } ?? false
        json = .object([
            .init("maTTHC", filing.toldProcedureCode), .init("soHoSoLT", filing.code), .init("coQuanXuLy", .number(5)),
            .init("maHoSo", filing.code), .init("trangThai", .number(status.rawValue)),
            .init("thoiGianThucHien", FilingMoment.write(Self.moment(entry, status))),
            .init("ghiChu", Self.note(entry, status)), .init("noiDungXuLy", Self.words(status)),
            .init("ketQuaXuLy", ""), .init("nguoiXuLy", isAct ? entry.act?.officerName ?? "" : ""),
            .init("chucDanh", isAct ? entry.act?.officerTitle ?? "" : ""), .init("phongBanXuLy", entry.officeName),
            .init("ngayBatDau", Self.text(course?.receivedAt)),
            .init("ngayKetThucTheoQuyDinh", Self.text(course?.dueAt)),
            .init("ngayHenTraTruoc", isMoved ? Self.text(course?.originalDueAt) : ""),
            .init("ngayHenTraMoi", isMoved ? Self.text(course?.dueAt) : ""),
            .init("hanBoSungHoSo", Self.lastMoment(entry, status)),
        ])
    }

    private static func text(_ moment: LocalInstant?) -> String { moment.map(FilingMoment.write) ?? "" }

    private static func moment(_ entry: FilingReportStore.Entry, _ status: LinkedStatus) -> LocalInstant {
        let (filing, course) = (entry.filing, entry.course)
        let decidedAt = filing.decidedAt ?? filing.arrivedAt
        switch status {
        case .arrived: return filing.arrivedAt
        case .completionAsked, .accepted: return entry.act?.at ?? decidedAt
        case .refused: return course?.finishedAt ?? decidedAt
        case .resultThere: return course?.finishedAt ?? decidedAt
        case .returned: return course?.returnedAt ?? course?.finishedAt ?? filing.arrivedAt
        }
    }

    /// What must be completed, or why it was refused.
    private static func note(_ entry: FilingReportStore.Entry, _ status: LinkedStatus) -> String {
        guard status == .completionAsked || status == .refused else { return "" }
        if let reason = entry.act?.reason, !reason.isEmpty, status == .refused { return reason }
        let asked = entry.act?.items ?? []
        return asked.isEmpty
            ? entry.filing.words.split(separator: "\n").joined(separator: "; ") : asked.joined(separator: "; ")
    }

    /// Until the end of which day what is missing may come; the counter's own request before the reception sets no day.
    private static func lastMoment(_ entry: FilingReportStore.Entry, _ status: LinkedStatus) -> String {
        guard status == .completionAsked, let day = entry.act?.graceUntil else { return "" }
        return FilingMoment.write(LocalInstant(day.adding(days: 1)).adding(seconds: -1))
    }

    private static func words(_ status: LinkedStatus) -> String {
        switch status {
        case .arrived: "Đã nhận hồ sơ từ cổng"
        case .completionAsked: "Yêu cầu bổ sung hồ sơ"
        case .accepted: "Tiếp nhận hồ sơ"
        case .resultThere: "Đã có kết quả giải quyết"
        case .returned: "Đã trả kết quả"
        case .refused: "Từ chối tiếp nhận hồ sơ"
        }
    }
}
