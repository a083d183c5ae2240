import Domain
import Papers
import TestSupport
import Testing

/// Papers of interlinked cases: the slip with its further legs, and the week's sheet with another agency.
@Suite struct CasePaperTests {
    private static let office = Office(
        id: "hoabinh", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang")
    /// Tuesday, 24/11/2026.
    private static let day = PaperSamples.date("2026-11-24")

    private static func item(number: Int = 1) -> ReceiptPaper.Item {
        var item = PaperSamples.item(number: number, procedure: "Đăng ký khai sinh")
        item.legs = [
            ReceiptPaper.Leg(
                name: "Đăng ký thường trú", party: "Công an xã Hoà Bình",
                dueAt: LocalInstant(day.adding(days: 1), hour: 16), after: ["Đăng ký khai sinh"]),
            ReceiptPaper.Leg(
                name: "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi", party: "Bảo hiểm xã hội cơ sở An Giang",
                dueAt: LocalInstant(day.adding(days: 3), hour: 9), after: ["Đăng ký thường trú"]),
        ]
        item.wholeDueAt = LocalInstant(day.adding(days: 3), hour: 9)
        return item
    }

    private static func slip(_ items: [ReceiptPaper.Item]) -> PaperSheet {
        let paper = ReceiptPaper(
            party: PaperSamples.party(), firstItem: items[0], furtherItems: Array(items.dropFirst()),
            officer: "Nguyễn Thị Hoa")
        return PaperSheet(head: PaperSamples.head(), content: .receipt(paper))
    }

    private static func report() throws -> CaseWeekReport {
        let procedure = InterlinkedProcedure.all[0]
        let agreement = CoordinationAgreement(lawOf: procedure)
        var report = CaseWeekReport(
            agency: .police, week: CaseWeek(of: day), now: LocalInstant(day.adding(days: 4), hour: 8),
            calendar: .shipped)
        for (number, isAnswered) in [(1, true), (2, false)] {
            let code = PaperSamples.code(number: number).description
            let at = LocalInstant(day, hour: 9, minute: 5)
            var events = [
                CaseEvent(
                    sequence: 1, kind: .opened, actorID: "hoa", enteredAt: at, effectiveAt: at,
                    facts: [
                        .procedure: procedure.code, .agreement: "0", .terms: "", .wholeDueAt: at.utcText,
                        .planned: "birth=\(at.utcText);residence=\(at.utcText)",
                    ])
            ]
            for (kind, hour) in [(CaseEventKind.legHandedOver, 10), (.legAccepted, 11), (.legFinished, 14)]
            where isAnswered || kind == .legHandedOver {
                let moment = LocalInstant(day, hour: hour)
                events.append(
                    CaseEvent(
                        sequence: events.count + 1, kind: kind, actorID: "hoa", enteredAt: moment, effectiveAt: moment,
                        facts: [.leg: "residence", .words: "Thông báo số 31/TB-CAX"]))
            }
            try report.add(events, code: code, officeID: "hoabinh", agreement: agreement)
        }
        return report
    }

    private static func week() throws -> CaseWeekPaper {
        CaseWeekPaper(
            office: office, report: try report(),
            told: CaseWeekTold(
                count: CaseWeekCount(
                    agency: .police, week: CaseWeek(of: day), number: 1, theirs: [.handedOver: 2, .answered: 2],
                    ours: [:], typedByID: "hoa", typedAt: LocalInstant(day.adding(days: 4), hour: 8)),
                typedBy: "Nguyễn Thị Hoa"),
            madeAt: LocalInstant(day.adding(days: 4), hour: 8))
    }

    @Test func `slips and the week's sheet are printed as their golden files`() async throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        try Golden.expect(try press.html(Self.slip([Self.item()])), isThatOf: "receipt-case")
        try Golden.expect(
            try press.html(Self.slip([Self.item(), PaperSamples.item(number: 2)])), isThatOf: "visit-receipt-case")
        try Golden.expect(try Self.week().html(press), isThatOf: "case-week")
    }

    @Test func `the slip of a visit names each leg's agency, its day, and what it waits for`() async throws {
        let html = try PaperPress(stylesheet: "").html(Self.slip([Self.item(), PaperSamples.item(number: 2)]))
        for words in [
            "<strong>Đăng ký thường trú</strong> (Công an xã Hoà Bình)", "sau khi có kết quả «Đăng ký khai sinh»",
            "Thời gian trả kết quả của cả vụ việc liên thông",
        ] {
            // One for each of the two copies.
            #expect(html.ranges(of: words).count == 2, "\(words)")
        }
    }

    @Test func `a slip of before prints as it was, without what its legs wait for`() async throws {
        var item = Self.item()
        item.legs = item.legs.map { $0.map { ReceiptPaper.Leg(name: $0.name, party: $0.party, dueAt: $0.dueAt) } }
        let html = try PaperPress(stylesheet: "").html(Self.slip([item]))
        #expect(html.contains("Công an xã Hoà Bình") && !html.contains("sau khi"))
    }

    @Test func `the week's sheet is one page with both books side by side and both signatures`() async throws {
        let html = try Self.week().html(try PaperPress(stylesheet: "/public/paper.css"))
        let printed = try PrintedPaper(try await PDFPress().pdf(of: html))
        #expect(printed.pageCount == 1)
        for words in [
            "CÔNG AN CẤP XÃ", "Chuyển đi trong tuần", "Khớp", "Sổ của ta ít hơn 1", "chưa xác nhận tiếp nhận",
            "CÁN BỘ BỘ PHẬN MỘT CỬA", "31/TB-CAX",
        ] {
            #expect(printed.text.contains(words), "\(words)")
        }
    }
}
