import Domain
import Spreadsheets
import Storage

extension CountReport {
    /// Form 06/VPCP/KSTT as a table, with what was counted and the sums that must agree above it.
    func table(at now: LocalInstant) -> SheetTable {
        let columns =
            [SheetTable.Column("STT", width: 6), SheetTable.Column(nameHeading, width: 44)]
            + CountFigure.allCases.map { SheetTable.Column($0.columnName, group: $0.groupName, width: 11) }
        let lines = rows.enumerated().map { place, row in
            [.number(place + 1), .text(row.name)] + Self.cells(row.counts)
        }
        let sum = [.text(""), .text("Tổng cộng")] + Self.cells(counts.total)
        return SheetTable(name: "Biểu 06", heading: heading(at: now), columns: columns, rows: lines + [sum])
    }

    /// Thủ tục hành chính, or lĩnh vực.
    var nameHeading: String { request.isByProcedure ? "Thủ tục hành chính" : "Lĩnh vực" }

    private func heading(at now: LocalInstant) -> [String] {
        let rate = counts.total.onTimeRateWords ?? "chưa có hồ sơ để tính"
        let sums = counts.identities.map { "\($0.sentence): \($0.verdict)" }.joined(separator: "; ")
        return [
            "Biểu số 06/VPCP/KSTT. Tình hình, kết quả giải quyết thủ tục hành chính",
            "\(office.name). \(request.narrowing(officers: officers))",
            "Kỳ báo cáo: \(request.period.vietnamese) (\(request.period.days)). Đơn vị tính: hồ sơ. Lập lúc \(now.vietnamese).",
            "Tỷ lệ đúng hạn: \(rate). \(Counts.onTimeRateDefinition)",
            "Đối chiếu: \(sums).",
        ]
    }

    private static func cells(_ counts: Counts) -> [SheetTable.Cell] {
        CountFigure.allCases.map { .number(counts[$0]) }
    }
}

extension CountRequest {
    /// What the report is narrowed to, in words: a file must say it by itself.
    func narrowing(officers: [Officer]) -> String {
        var parts: [String] = []
        if let field = filter.field { parts.append("lĩnh vực: \(field)") }
        if let code = filter.procedureCode { parts.append("thủ tục: \(code)") }
        if let channel = filter.channel { parts.append("hình thức nộp: \(channel.vietnamese)") }
        if let officer = filter.officer {
            parts.append("\(officer.part.vietnamese): \(officers.name(of: officer.id))")
        }
        return parts.isEmpty ? "Mọi hồ sơ của cơ quan." : "Chỉ tính \(parts.joined(separator: "; "))."
    }
}

extension ReportPeriod {
    /// «từ 01/11/2026 đến 30/11/2026».
    var days: String { "từ \(from.slashed) đến \(to.slashed)" }
}

extension CountFigure {
    fileprivate var groupName: String {
        switch self {
        case .received, .online, .counterAndPost, .carriedOver: "Số hồ sơ nhận giải quyết"
        case .resolved, .early, .onTime, .late: "Số hồ sơ đã giải quyết"
        case .pending, .inTime, .pendingLate: "Số hồ sơ đang giải quyết"
        }
    }

    /// The form has a head «Trong kỳ» above two of the columns; a sheet has room for one head above a column.
    fileprivate var columnName: String {
        self == .online || self == .counterAndPost ? "Trong kỳ: \(vietnamese.withSmallInitial)" : vietnamese
    }
}
