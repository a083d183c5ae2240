import Domain
import Storage

/// What the service for dossiers filed online is told of one of them (`capnhattrangthai`).
///
/// What the office does not know stays empty.
struct FilingReport {
    let json: PortalJSON

    init(_ entry: FilingReportStore.Entry, status: LinkedStatus) {
        let filing = entry.filing
        let moment = Self.moment(entry, status)
        let isWorded = status == .completionAsked || status == .refused
        let words = filing.words.split(separator: "\n").joined(separator: "; ")
        var members: [PortalJSON.Member] = [
            .init("maTTHC", filing.procedureCode), .init("soHoSoLT", filing.code), .init("coQuanXuLy", .number(5)),
            .init("maHoSo", filing.code), .init("trangThai", .number(status.rawValue)),
            .init("thoiGianThucHien", FilingMoment.write(moment)), .init("ghiChu", isWorded ? words : ""),
            .init("noiDungXuLy", Self.words(status)),
        ]
        let unknown = [
            "ketQuaXuLy", "nguoiXuLy", "chucDanh", "phongBanXuLy", "ngayBatDau", "ngayKetThucTheoQuyDinh",
            "ngayHenTraTruoc", "ngayHenTraMoi", "hanBoSungHoSo",
        ]
        members += unknown.map { .init($0, "") }
        json = .object(members)
    }

    private static func moment(_ entry: FilingReportStore.Entry, _ status: LinkedStatus) -> LocalInstant {
        let filing = entry.filing
        switch status {
        case .arrived: return filing.arrivedAt
        case .completionAsked, .accepted, .refused: return filing.decidedAt ?? filing.arrivedAt
        case .resultThere: return entry.finishedAt ?? filing.decidedAt ?? filing.arrivedAt
        case .returned: return entry.returnedAt ?? entry.finishedAt ?? filing.arrivedAt
        }
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
