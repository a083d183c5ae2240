import Domain
import Spreadsheets

extension [TillClosing] {
    /// The closings of some days as a table, the earliest first, with their sum.
    func table(in days: ClosedRange<CivilDate>, name: (String) -> String) -> SheetTable {
        let rows = reversed().enumerated().map { place, closing in
            closing.row(number: place + 1, name)
        }
        let sums: [Int] = [
            map(\.sums.count).reduce(0, +), map(\.sums.cash).reduce(0, +), map(\.sums.cashRefunded).reduce(0, +),
            map(\.sums.cashInTill).reduce(0, +), map(\.sums.cashOwed).reduce(0, +), map(\.counted).reduce(0, +),
            map(\.difference).reduce(0, +), map(\.sums.transferExpected).reduce(0, +),
            map(\.transferFound).reduce(0, +),
            map(\.transferDifference).reduce(0, +),
        ]
        let total = [SheetTable.Cell.text(""), .text("Tổng cộng"), .text("")] + sums.map(SheetTable.Cell.number)
        return SheetTable(
            name: "Chốt quỹ",
            heading: [
                "Các lần chốt quỹ phí, lệ phí từ \(days.lowerBound.slashed) đến \(days.upperBound.slashed)",
                "Đơn vị tính: đồng.",
            ],
            columns: [
                .init("STT", width: 6), .init("Thời điểm chốt", width: 22), .init("Người thu", width: 26),
                .init("Số khoản", width: 10), .init("Thu", group: "Tiền mặt", width: 14),
                .init("Hoàn trả", group: "Tiền mặt", width: 14), .init("Phải có", group: "Tiền mặt", width: 14),
                .init("Phải bù người thu", group: "Tiền mặt", width: 18),
                .init("Đếm được", group: "Tiền mặt", width: 14), .init("Chênh lệch", group: "Tiền mặt", width: 14),
                .init("Phải có", group: "Chuyển khoản", width: 14),
                .init("Theo sao kê", group: "Chuyển khoản", width: 14),
                .init("Chênh lệch", group: "Chuyển khoản", width: 14), .init("Lý do chênh lệch", width: 40),
                .init("Người chốt thay", width: 26), .init("Lý do chốt thay", width: 40),
            ], rows: rows + [total + [.text(""), .text(""), .text("")]])
    }
}

extension TillClosing {
    fileprivate func row(number: Int, _ name: (String) -> String) -> [SheetTable.Cell] {
        [
            .number(number), .text("\(closedAt.vietnameseClock), \(closedAt.date.slashed)"),
            .text(name(officerID)),
            .number(sums.count), .number(sums.cash), .number(sums.cashRefunded), .number(sums.cashInTill),
            .number(sums.cashOwed), .number(counted), .number(difference), .number(sums.transferExpected),
            .number(transferFound), .number(transferDifference), .text(whyDifferent),
            .text(closedByID.map(name) ?? ""), .text(whyStandIn),
        ]
    }
}
