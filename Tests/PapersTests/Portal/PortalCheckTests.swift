import Domain
import Papers
import Testing

/// The day's comparison with the portal on paper.
@Suite struct PortalCheckTests {
    private static let office = Office(
        id: "hoabinh", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang")

    private static func paper(_ differences: [PortalDifference], trouble: String = "") -> PortalCheckPaper {
        PortalCheckPaper(
            office: office, madeAt: LocalInstant(PaperSamples.date("2026-11-24"), hour: 17, minute: 30), compared: 1204,
            trouble: trouble,
            found: differences + [
                PortalDifference(code: "H01.89.12-261102-0003", kind: .reopened, ours: "4", theirs: "10"),
                PortalDifference(code: "H01.89.12-261103-0005", kind: .doubt, ours: "1 bước", theirs: ""),
            ])
    }

    private static let differences = [
        PortalDifference(code: "H01.89.12-261124-0001", kind: .status, ours: "4", theirs: "2"),
        PortalDifference(code: "H01.89.12-261124-0002", kind: .missingThere, ours: "Trạng thái 2", theirs: ""),
    ]

    @Test func `the sheet is printed as its golden file`() async throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        try Golden.expect(
            try Self.paper(Self.differences, trouble: "Cổng không trả lời tra cứu.").html(press),
            isThatOf: "portal-check")
    }

    @Test func `a day without differences is one page that says so, with both signatures`() async throws {
        let html = try Self.paper([]).html(try PaperPress(stylesheet: "/public/paper.css"))
        let printed = try PrintedPaper(try await PDFPress().pdf(of: html))
        #expect(printed.pageCount == 1)
        for words in [
            "0 khác biệt", "1.204", "17 giờ 30", "NGƯỜI ĐỐI CHIẾU", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "261102-0003",
            "bước chưa rõ cổng đã nhận, phải xem trên cổng: H01.89.12-261103-0005",
        ] {
            #expect(printed.text.contains(words), "\(words)")
        }
    }
}
