import Domain
import Foundation
import Papers

/// The papers that are kept as golden files: fictional people of the commune «Hoà Bình».
enum PaperSamples {
    static let all: [PaperSample] =
        [
            PaperSample("receipt-2025", receipt()), PaperSample("receipt-2018", receipt(on: "2019-12-24")),
            PaperSample("receipt-represented", representedReceipt()), PaperSample("visit-receipt", visitReceipt()),
            PaperSample("visit-receipt-2018", visitReceipt(on: "2019-12-24")),
            PaperSample("supplement-request", supplementRequest()),
            PaperSample("supplement-request-2018", supplementRequest(on: "2019-12-24")),
            PaperSample("supplement-request-processing", supplementRequest(isReceived: true)),
            PaperSample("supplement-request-organisation", supplementRequest(party: organisation)),
            PaperSample("refusal-organisation", refusal(party: organisation)),
            PaperSample("stop-notice-organisation", stopNotice(party: organisation)),
            PaperSample("refusal-2025", refusal()), PaperSample("refusal-2018", refusal(on: "2019-12-24")),
            PaperSample("refusal-after-reception", refusal(signerPost: "Chủ tịch")),
            PaperSample("receipt-long-name", receipt(name: longName)), PaperSample("control-sheet", controlSheet()),
            PaperSample("control-sheet-2018", controlSheet(on: "2019-12-24")),
            PaperSample("apology-2025", apology()), PaperSample("apology-2018", apology(on: "2019-12-24")),
            PaperSample("apology-overdue", overdueApology()),
            PaperSample("stop-notice", stopNotice()), PaperSample("stop-notice-2018", stopNotice(on: "2019-12-24")),
            PaperSample("fees-2025", feeReceipt()), PaperSample("fees-2018", feeReceipt(on: "2019-12-24")),
            PaperSample("fees-reduced", reducedFeeReceipt()), PaperSample("fee-refund", feeRefund()),
            PaperSample("fee-refund-2018", feeRefund(on: "2019-12-24")),
            PaperSample("fee-exemption", feeExemption()),
            PaperSample("fee-exemption-2018", feeExemption(on: "2019-12-24")),
            PaperSample("receipt-exempt", exemptReceipt()), PaperSample("till-closing", tillClosing()),
            PaperSample("till-closing-2018", tillClosing(on: "2019-12-24")),
            PaperSample("till-closing-stand-in", tillClosing(closedBy: "Lê Thu Hà")),
            PaperSample("fees-long-names", longFeeReceipt()),
            PaperSample("result-handover", resultHandover()),
            PaperSample("result-handover-2018", resultHandover(on: "2019-12-24")), PaperSample("register", register()),
            PaperSample("register-2018", register(on: "2019-12-24")),
        ] + books

    /// The longest name a form takes, its last word without a space to break at.
    private static let longName = "Nguyễn Tôn Nữ Công Tằng Thị Hoàng " + String(repeating: "Đ", count: 86)

    static func head(on day: String = "2026-11-24", number: Int? = 12) -> PaperHead {
        PaperHead(agency: "Ủy ban nhân dân xã Hoà Bình", place: "Hoà Bình", date: date(day), number: number)
    }

    static func party(name: String = "Nguyễn Văn Thử", representative: PaperParty.Representative? = nil) -> PaperParty {
        PaperParty(
            .man, name: name, number: "089090000123", address: "Ấp Long Định, xã Hoà Bình, tỉnh An Giang",
            phone: "0912 345 678", representative: representative)
    }

    /// As a reception of somebody with a tax code makes it: nobody has said that it is an organisation.
    static let organisation = PaperParty(
        Person(
            name: "Hợp tác xã Nông nghiệp Hoà Bình", personalNumber: "1601234567",
            address: "Ấp Hoà Hạ, xã Hoà Bình, tỉnh An Giang", phone: "02963123456", email: "htx@hoabinh.example"))

    static func item(
        on day: String = "2026-11-24", number: Int = 1, procedure: String = "Cấp Giấy xác nhận tình trạng hôn nhân",
        bookEntry: ReceiptPaper.BookEntry? = nil
    ) -> ReceiptPaper.Item {
        ReceiptPaper.Item(
            code: code(on: day, number: number), procedure: procedure,
            components: [
                .init(name: "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân theo mẫu", originals: 1),
                .init(
                    name:
                        "Giấy tờ chứng minh đã ly hôn hoặc vợ, chồng đã chết (trích lục ghi chú ly hôn, trích lục khai tử)",
                    certified: 1),
                .init(name: "Văn bản ủy quyền", originals: 1, photocopies: 2),
            ],
            limit: "03 ngày làm việc", receivedAt: LocalInstant(date(day), hour: 9, minute: 5),
            dueAt: LocalInstant(date(day).adding(days: 3), hour: 9, minute: 5),
            returnPlace: "Trung tâm Phục vụ hành chính công xã Hoà Bình",
            bookEntry: bookEntry)
    }

    static func receipt(on day: String = "2026-11-24", name: String = "Nguyễn Văn Thử") -> PaperSheet {
        PaperSheet(
            head: head(on: day),
            content: .receipt(ReceiptPaper(party: party(name: name), item: item(on: day), officer: "Nguyễn Thị Hoa")))
    }

    static func representedReceipt() -> PaperSheet {
        let party = PaperParty(
            .organisation, name: "Hợp tác xã Nông nghiệp Hoà Bình", number: "1601234567",
            address: "Ấp Hoà Hạ, xã Hoà Bình, tỉnh An Giang", phone: "0296 3123 456", email: "htx@hoabinh.example",
            representative: .init(
                name: "Trần Thị Mẫu", number: "089304000456", address: "Ấp Hoà Thượng, xã Hoà Bình, tỉnh An Giang",
                phone: "0987 654 321", authorisation: "Giấy giới thiệu số 05/GGT-HTX ngày 20/11/2026"))
        let slip = ReceiptPaper(
            party: party, item: item(bookEntry: .init(volume: "02", ordinal: "")), officer: "Nguyễn Thị Hoa")
        return PaperSheet(head: head(number: nil), content: .receipt(slip))
    }

    static func visitReceipt(on day: String = "2026-11-24") -> PaperSheet {
        let slip = ReceiptPaper(
            party: party(), firstItem: item(on: day),
            furtherItems: [
                item(on: day, number: 2, procedure: "Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh"),
                item(
                    on: day, number: 3,
                    procedure:
                        "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận"
                ),
            ], officer: "Nguyễn Thị Hoa")
        return PaperSheet(head: head(on: day), content: .receipt(slip))
    }

    static func supplementRequest(
        on day: String = "2026-11-24", isReceived: Bool = false, party: PaperParty = party()
    ) -> PaperSheet {
        let request = SupplementRequestPaper(
            party: party, code: isReceived ? code(on: day) : nil, procedure: "Cấp Giấy xác nhận tình trạng hôn nhân",
            demands: [
                "Trích lục ghi chú ly hôn (bản chính hoặc bản sao có chứng thực).",
                "Tờ khai ghi đủ nơi cư trú trong thời gian từ ngày 01/3/2019 đến ngày 30/9/2022, có chữ ký của người khai ở cả hai trang.",
            ],
            reason: "Hồ sơ chưa đủ căn cứ xác định tình trạng hôn nhân theo Điều 22 Nghị định số 123/2015/NĐ-CP.",
            guide: .init(.woman, name: "Nguyễn Thị Hoa", phone: "0296 3123 456"),
            answerBy: isReceived ? date("2026-12-15") : nil)
        return PaperSheet(head: head(on: day), content: .supplementRequest(request))
    }

    static func refusal(
        on day: String = "2026-11-24", signerPost: String? = nil, party: PaperParty = party()
    ) -> PaperSheet {
        let refusal = RefusalPaper(
            party: party, code: signerPost == nil ? nil : code(on: day),
            procedure: "Chứng thực hợp đồng, giao dịch liên quan đến quyền sử dụng đất",
            reason:
                "Thửa đất không thuộc địa bàn xã Hoà Bình.\nViệc chứng thực giao dịch về quyền sử dụng đất được thực hiện tại Ủy ban nhân dân cấp xã nơi có đất.",
            officer: signerPost == nil ? "Nguyễn Thị Hoa" : "Lê Thu Hà", signerPost: signerPost)
        return PaperSheet(head: head(on: day), content: .refusal(refusal))
    }

    static func controlSheet(on day: String = "2026-11-24") -> PaperSheet {
        let start = LocalInstant(date(day), hour: 9, minute: 30)
        let sheet = ControlSheetPaper(
            code: code(on: day),
            receivedAt: LocalInstant(date(day), hour: 9, minute: 5),
            dueAt: LocalInstant(date(day).adding(days: 3), hour: 9, minute: 5),
            rows: [
                .init(
                    givingUnit: "Trung tâm Phục vụ hành chính công", receivingUnit: "Công chức Tư pháp - Hộ tịch",
                    giver: "Nguyễn Thị Hoa", receiver: "Trần Văn Bình", handedOverAt: start, result: .onTime),
                .init(
                    givingUnit: "Công chức Tư pháp - Hộ tịch", receivingUnit: "Lãnh đạo Ủy ban nhân dân xã",
                    giver: "Trần Văn Bình", receiver: "Lê Thu Hà", handedOverAt: start.adding(seconds: 86_400),
                    result: .early, note: "Kèm dự thảo"),
            ], openRowCount: 2)
        return PaperSheet(head: head(on: day), content: .controlSheet(sheet))
    }

    static func date(_ text: String) -> CivilDate {
        guard let date = CivilDate(text) else { preconditionFailure("no day: \(text)") }
        return date
    }

    static func code(on day: String = "2026-11-24", number: Int = 1) -> DossierCode {
        DossierCode(agency: agency, on: date(day), number: number)
    }

    private static let agency: AgencyCode = {
        guard let code = AgencyCode("H01.89.12") else { preconditionFailure("no agency code") }
        return code
    }()
}
