import Domain
import Papers
import Testing

/// Biểu số 06/VPCP/KSTT on paper.
@Suite struct CountSheetTests {
    private static func counts(_ numbers: [Int]) -> Counts {
        var counts = Counts()
        (counts.online, counts.counterAndPost, counts.carriedOver) = (numbers[0], numbers[1], numbers[2])
        (counts.early, counts.onTime, counts.late) = (numbers[3], numbers[4], numbers[5])
        (counts.inTime, counts.pendingLate) = (numbers[6], numbers[7])
        return counts
    }

    private static let paper = CountSheetPaper(
        agency: "Ủy ban nhân dân xã Hoà Bình", place: "Hoà Bình",
        snapshot: CountSnapshot(
            period: ReportPeriod(quarterOf: PaperSamples.date("2026-11-24")),
            fields: [
                .init(field: "Chứng thực", counts: counts([0, 1240, 3, 1203, 38, 0, 2, 0])),
                .init(field: "Hộ tịch", counts: counts([112, 96, 12, 150, 49, 4, 16, 1])),
                .init(field: "Bảo trợ xã hội", counts: counts([0, 7, 0, 0, 5, 0, 2, 0])),
            ], listHash: String(repeating: "9f", count: 32), dossierCount: 1470, officerID: "leader",
            madeAt: LocalInstant(PaperSamples.date("2027-01-04"), hour: 8, minute: 30),
            publicKey: String(repeating: "1a", count: 32), signature: String(repeating: "7c", count: 64)),
        author: "Đỗ Minh Tuấn", head: "Phạm Quốc Dũng")

    @Test func `the sheet is printed as its golden file`() async throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        try Golden.expect(try Self.paper.html(press), isThatOf: "count-sheet")
    }

    @Test func `its eleven columns and both signatures stand on one page that lies`() async throws {
        let html = try Self.paper.html(try PaperPress(stylesheet: "/public/paper.css"))
        let printed = try PrintedPaper(try await PDFPress().pdf(of: html))
        #expect(printed.pageCount == 1)
        #expect([printed.size.width, printed.size.height] == [841, 595])
        for words in [
            "Biểu số 06/VPCP/KSTT", "Quý IV năm 2026", "ỦY BAN NHÂN DÂN XÃ HOÀ BÌNH", "Trực tiếp, dịch vụ bưu chính",
            "1.243", "TỔNG CỘNG", "tiếp nhận trong kỳ 1.455 + từ kỳ trước chuyển sang 15", "NGƯỜI LẬP BIỂU",
            "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "Phạm Quốc Dũng",
        ] { #expect(printed.text.contains(words), "\(words)") }
    }
}
