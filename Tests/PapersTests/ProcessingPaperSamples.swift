import Domain

extension PaperSamples {
    static func apology(on day: String = "2026-11-24") -> PaperSheet {
        let due = LocalInstant(date(day).adding(days: 1), hour: 17)
        let letter = ApologyPaper(
            party: party(), code: code(on: day), procedure: "Cấp Giấy xác nhận tình trạng hôn nhân",
            receivedAt: LocalInstant(date(day), hour: 9, minute: 5), dueAt: due, faults: [.overdue],
            cause: "Cơ quan nơi Ông cư trú trước đây chưa trả lời kết quả xác minh tình trạng hôn nhân.",
            newDueAt: due.adding(seconds: 3 * 86_400), signer: "Phạm Quốc Dũng")
        return PaperSheet(head: head(on: day), content: .apology(letter))
    }

    /// Written after the fact, for several faults at once.
    static func overdueApology() -> PaperSheet {
        let letter = ApologyPaper(
            party: PaperParty(.organisation, name: "Hợp tác xã Nông nghiệp Hoà Bình", number: "1601234567"),
            code: code(), procedure: "Chứng thực bản sao từ bản chính",
            receivedAt: LocalInstant(date("2026-11-23"), hour: 14, minute: 30),
            dueAt: LocalInstant(date("2026-11-23"), hour: 17), faults: [.overdue, .damaged, .attitude],
            cause: "Máy in của Trung tâm hỏng, công chức trực chưa báo để bố trí máy khác.")
        return PaperSheet(head: head(), content: .apology(letter))
    }

    static func stopNotice(on day: String = "2026-11-24", party: PaperParty = party()) -> PaperSheet {
        let notice = StopNoticePaper(
            party: party, code: code(on: day), procedure: "Cấp Giấy xác nhận tình trạng hôn nhân",
            receivedAt: LocalInstant(date(day), hour: 9, minute: 5), askedOn: date(day).adding(days: 1),
            reason: "Chưa có nhu cầu sử dụng giấy xác nhận.", stage: "Đang xử lý",
            returnedPapers: ["Tờ khai cấp Giấy xác nhận tình trạng hôn nhân (01 bản chính)"],
            signer: "Nguyễn Thị Hoa")
        return PaperSheet(head: head(on: day), content: .stopNotice(notice))
    }

    static func feeReceipt(on day: String = "2026-11-24") -> PaperSheet {
        let receipt = FeeReceiptPaper(
            payer: party(), code: code(on: day),
            lines: [
                .init(.phi, subject: "Chứng thực bản sao từ bản chính", amount: 36_000),
                .init(.lePhi, subject: "Cấp bản sao trích lục hộ tịch", amount: 8_000),
            ], cashier: "Nguyễn Thị Hoa")
        return PaperSheet(head: head(on: day), content: .feeReceipt(receipt))
    }

    /// All that may be long at once: the payer, the most frequent procedure's name, the bank's name of the transfer, the
    /// exemption.
    static func longFeeReceipt() -> PaperSheet {
        let receipt = FeeReceiptPaper(
            payer: party(
                name:
                    "Công ty trách nhiệm hữu hạn một thành viên Sản xuất Thương mại Dịch vụ Xuất nhập khẩu Nông sản Hoà Bình An Giang"
            ), code: code(),
            lines: [
                .init(
                    .phi,
                    subject:
                        "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc chứng nhận",
                    amount: 1_236_000)
            ], payment: "Chuyển khoản, mã giao dịch \(String(repeating: "FT26330", count: 7))",
            cashier: "Nguyễn Tôn Nữ Thị Hoàng Hoa",
            remark:
                "Giảm 50%: Người khuyết tật nặng, người khuyết tật đặc biệt nặng (Nghị quyết số 12/2025/NQ-HĐND của Hội đồng nhân dân tỉnh). Đã xem: Giấy xác nhận khuyết tật số 12/2019 của Ủy ban nhân dân xã"
        )
        return PaperSheet(head: head(), content: .feeReceipt(receipt))
    }

    static func reducedFeeReceipt() -> PaperSheet {
        let exemption = FeeExemption(
            group: "Người khuyết tật", percent: 50, evidence: "Giấy xác nhận khuyết tật",
            decision: "Nghị quyết của Hội đồng nhân dân tỉnh")
        let receipt = FeeReceiptPaper(
            payer: party(), code: code(),
            lines: [.init(.lePhi, subject: "Cấp bản sao trích lục hộ tịch", amount: 4_000)],
            payment: PaymentMeans.transfer.vietnamese, cashier: "Nguyễn Thị Hoa", remark: exemption.reason)
        return PaperSheet(head: head(), content: .feeReceipt(receipt))
    }

    static func feeExemption(on day: String = "2026-11-24") -> PaperSheet {
        let exemption = FeeExemption(
            group: "Người thuộc hộ nghèo", evidence: "Giấy chứng nhận hộ nghèo",
            evidenceKinds: [.paper, .electronicIdentity, .database], decision: "Luật Hộ tịch 60/2014/QH13, Điều 11")
        let statement = FeeExemptionPaper(
            party: party(), code: code(on: day), procedure: "Cấp bản sao trích lục hộ tịch", exemption: exemption,
            waived: 16_000, officer: "Nguyễn Thị Hoa")
        return PaperSheet(head: head(on: day), content: .feeExemption(statement))
    }

    static func exemptReceipt() -> PaperSheet {
        var item = item(procedure: "Cấp bản sao trích lục hộ tịch")
        item.exemption =
            "Miễn phí, lệ phí: Người thuộc hộ nghèo (Luật Hộ tịch 60/2014/QH13, Điều 11). Đã xem: Giấy chứng nhận hộ nghèo"
        return PaperSheet(
            head: head(), content: .receipt(ReceiptPaper(party: party(), item: item, officer: "Nguyễn Thị Hoa")))
    }

    static func feeRefund(on day: String = "2026-11-24") -> PaperSheet {
        let slip = FeeRefundPaper(
            receiver: party(), code: code(on: day), procedure: "Cấp bản sao trích lục hộ tịch",
            reason: RefundReason.refused.vietnamese, amount: 8_000, payment: PaymentMeans.cash.vietnamese,
            receipts: ["12/BL-TTPVHCC"], cashier: "Nguyễn Thị Hoa")
        return PaperSheet(head: head(on: day), content: .feeRefund(slip))
    }

    static func tillClosing(on day: String = "2026-11-24", closedBy leader: String? = nil) -> PaperSheet {
        func row(
            _ minute: Int, _ number: Int, _ paper: String, _ means: PaymentMeans, _ amount: Int,
            reference: String? = nil
        ) -> TillClosingPaper.Row {
            TillClosingPaper.Row(
                at: LocalInstant(date(day), hour: 9, minute: minute), code: code(on: day, number: number),
                paper: paper, payment: means.vietnamese, amount: amount, reference: reference)
        }
        let sheet = TillClosingPaper(
            cashier: "Nguyễn Thị Hoa", closedBy: leader,
            standInReason: leader == nil ? nil : "Người thu nghỉ ốm từ ngày 23/11.",
            closedAt: LocalInstant(date(day), hour: 16, minute: 45),
            rows: [
                row(5, 1, "11/BL-TTPVHCC", .cash, 36_000),
                row(20, 2, "12/BL-TTPVHCC", .transfer, 8_000, reference: "FT26328123456789"),
                row(48, 2, "01/PHT-TTPVHCC", .cash, -8_000),
            ], cashExpected: 28_000, counted: 27_000, transferExpected: 8_000,
            transferCounted: day < "2026" ? nil : 8_000,
            explanation: leader == nil
                ? "Trả lại thừa cho người nộp hồ sơ thứ hai."
                : "Chờ người thu giải trình.")
        return PaperSheet(head: head(on: day), content: .tillClosing(sheet))
    }

    static func resultHandover(on day: String = "2026-11-24") -> PaperSheet {
        let list = ResultHandoverPaper(
            givingUnit: "Văn thư", receivingUnit: "Trung tâm Phục vụ hành chính công", giver: "Vũ Thị Mai",
            receiver: "Nguyễn Thị Hoa", handedOverAt: LocalInstant(date(day), hour: 15, minute: 10),
            rows: [
                .init(
                    code: code(on: day), procedure: "Cấp Giấy xác nhận tình trạng hôn nhân",
                    result: "Số 01/\(day.prefix(4)): chấp thuận",
                    owner: "Nguyễn Văn Thử", address: "Ấp Long Định, xã Hoà Bình, tỉnh An Giang", fee: 8_000,
                    goesByPost: false),
                .init(
                    code: code(on: day, number: 2), procedure: "Đăng ký khai sinh",
                    result: "Số 02/\(day.prefix(4)): chấp thuận",
                    owner: "Trần Thị Mẫu", address: "Ấp Hoà Thượng, xã Hoà Bình, tỉnh An Giang", fee: nil,
                    goesByPost: true),
            ])
        return PaperSheet(head: head(on: day), content: .resultHandover(list))
    }

    static func register(on day: String = "2026-11-24") -> PaperSheet {
        let rows = (1...3).map { number in
            RegisterPaper.Row(
                ordinal: number, code: code(on: day, number: number).description,
                procedure: "Cấp Giấy xác nhận tình trạng hôn nhân", person: "Nguyễn Văn Thử",
                reach: "Ấp Long Định, xã Hoà Bình; 0912 345 678", authority: "Ủy ban nhân dân xã Hoà Bình",
                receivedAt: LocalInstant(date(day), hour: 8 + number),
                dueAt: LocalInstant(date(day).adding(days: 3), hour: 17),
                returned: number == 1 ? "10 giờ 00, \(date(day).adding(days: 2).slashed)" : "",
                returnManner: "Trực tiếp", collector: number == 1 ? "Nguyễn Văn Thử" : "")
        }
        let book = RegisterPaper(
            volume: String(day.prefix(4)), field: "Hộ tịch",
            days: [.init(date(day), rows: rows), .init(date(day).adding(days: 1), rows: [])],
            seal: SealMark(
                number: 12, sealedAt: LocalInstant(date(day).adding(days: 1), hour: 7, minute: 5),
                hash: String(repeating: "3f2a9c01", count: 8)))
        return PaperSheet(head: head(on: day), content: .register(book))
    }
}
