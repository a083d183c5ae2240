import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/dossiers/{code}/receipt`: what happened, what to print, what is next; reloading receives nothing.
struct ShowReceived: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.dossierCode()
        let receipt = try await site.work.intake.receipt(of: code, for: visit.officer)
        let together = try await site.work.intake.visit(of: code, for: visit.officer)
        let office = visit.office.id
        let forms = try await site.reader.read { try CitizenFormStore.forms(of: code, office: office, in: $0) }
        return try site.page(
            ReceivedPage(receipt, together: together.count, hasForm: !forms.isEmpty), for: visit)
    }
}

/// `intake/received`.
struct ReceivedPage: PageSample {
    static let template = "intake/received"
    static let sample = ReceivedPage(
        sentence: "Đã tiếp nhận hồ sơ lúc 9 giờ 05, Thứ Sáu, 20/11/2026.", dossierCode: "H01.89.12-261120-0001",
        dossierHref: "/", procedureName: "Đăng ký khai sinh",
        due: DueDateBlock(
            dueAt: LocalInstant(epochSeconds: 1_795_500_000), remaining: "Còn 2 ngày làm việc", tone: .going,
            reasons: ["Tính từ ngày làm việc tiếp theo."]), feeText: "8.000 đồng", feeHref: "/", printHref: "/",
        printLabel: "In giấy tiếp nhận", visitHref: "/", visitLabel: "In chung một giấy", isImmediate: true,
        slipHref: "/", nextSentence: "Hồ sơ đang ở quầy.",
        handover: Handover(
            handoverAction: "/", seen: "1",
            receivers: FormChoice("to", "Chuyển đến", options: [("processing/", "Chuyên môn")], chosen: "processing/")),
        againHref: "/", signedFormHref: "/", filesHref: "/",
        wholeCase: WholeCase(caseHref: "/", wholeDay: "Thứ Sáu, 27/11/2026", legs: [.sample]))

    let sentence: String
    let dossierCode: String
    let dossierHref: String
    let procedureName: String
    let due: DueDateBlock?
    let feeText: String
    /// Where it is paid, when there is something to pay.
    let feeHref: String?
    let printHref: String?
    let printLabel: String?
    /// One slip for all that the person brought today, when there is more than this.
    let visitHref: String?
    let visitLabel: String?
    let isImmediate: Bool
    let slipHref: String?
    let nextSentence: String
    let handover: Handover?
    let againHref: String
    /// Where the form that was written for the citizen is scanned, signed as it is now.
    let signedFormHref: String?
    let filesHref: String
    /// The interlinked case it leads.
    let wholeCase: WholeCase?

    /// What was promised for each agency and for the whole.
    struct WholeCase: Sendable {
        let caseHref: String
        let wholeDay: String
        let legs: [PromisedLeg]
    }

    /// One registration with its agency and when it should be done.
    struct PromisedLeg: Sendable {
        let legName: String
        let partyName: String
        let dueWords: String
        /// «Sau khi có kết quả «Đăng ký khai sinh»»; nothing for what begins at once.
        let afterWords: String?

        static let sample = PromisedLeg(
            legName: "Đăng ký thường trú", partyName: "Công an xã Hoà Bình", dueWords: "17 giờ 00, Thứ Sáu, 27/11/2026",
            afterWords: "Sau khi có kết quả «Đăng ký khai sinh».")
    }

    /// Passing the dossier on at once.
    struct Handover: Sendable {
        let handoverAction: String
        let seen: String
        let receivers: FormChoice
    }
}

extension ReceivedPage {
    init(_ receipt: DossierReceipt, together count: Int, hasForm: Bool) {
        let dossier = receipt.dossier
        sentence = "Đã tiếp nhận hồ sơ lúc \(dossier.receivedAt.vietnamese)."
        dossierCode = dossier.code
        dossierHref = Link.dossier(dossier.code)
        procedureName = receipt.version.definition.name
        let words = DueWords(dossier, at: receipt.readAt, calendar: receipt.calendar)
        due = DueDateBlock(
            dueAt: dossier.dueAt, remaining: words.text, tone: words.tone,
            reasons: (receipt.reception.facts[.reasons] ?? "").split(separator: "\n").map(String.init))
        feeText = dossier.feeDue.feeWords
        let isExempt = receipt.reception.facts[.exemption] != nil
        feeHref = (dossier.feeDue ?? 0) > 0 || isExempt ? Link.fees(dossier.code) : nil
        isImmediate = dossier.isImmediate
        let hasSlip = !isImmediate && !receipt.isPastAppointing
        printHref = hasSlip ? Link.receiptPaper(dossier.code) : nil
        printLabel = hasSlip ? "In giấy tiếp nhận và hẹn trả" : nil
        visitHref = count > 1 ? Link.visitReceipt(dossier.code) : nil
        visitLabel = count > 1 ? "In chung một giấy cho \(count) hồ sơ" : nil
        slipHref = isImmediate ? Link.dossier(dossier.code, "appointments/new") : nil
        nextSentence = Self.next(dossier)
        handover = dossier.status == .received && dossier.offer == nil ? Handover(dossier) : nil
        signedFormHref =
            hasForm ? Link.signedForm(of: dossier.code, components: receipt.version.definition.components) : nil
        filesHref = Link.files(dossier.code)
        wholeCase = receipt.scene.map(WholeCase.init)
        againHref = "\(Link.newReception)?of=\(Link.escaped(dossier.code))"
    }

    private static func next(_ dossier: Dossier) -> String {
        if let offer = dossier.offer {
            return "Hồ sơ đã chuyển, đang chờ \(offer.to.role.vietnamese.lowercased()) nhận."
        }
        return dossier.status == .received
            ? "Hồ sơ đang ở quầy; chuyển cho công chức chuyên môn ngay trong ngày, hồ sơ nhận sau 15 giờ 00 thì trong ngày làm việc tiếp theo."
            : "Trạng thái hiện nay: \(dossier.status.vietnamese.lowercased())."
    }
}

extension ReceivedPage.WholeCase {
    fileprivate init(_ scene: CaseScene) {
        caseHref = Link.interlinkedCase(scene.whole.code)
        wholeDay = scene.whole.wholeDueAt.vietnamese
        legs = scene.standings.map { standing in
            let names = standing.inputs.map { "«\($0.leg.kind.vietnamese)»" }.joined(separator: ", ")
            return ReceivedPage.PromisedLeg(
                legName: standing.leg.kind.vietnamese, partyName: standing.party,
                dueWords: standing.leg.plannedDueAt.vietnamese,
                afterWords: names.isEmpty ? nil : "Sau khi có kết quả \(names).")
        }
    }
}

extension ReceivedPage.Handover {
    fileprivate init(_ dossier: Dossier) {
        handoverAction = Link.dossier(dossier.code, "handovers")
        seen = String(dossier.sequence)
        // The post's common tray; to one person by name it is handed over on the dossier's own page.
        let tray = "\(Role.processing.rawValue)/"
        receivers = FormChoice("receiver", "Chuyển đến", options: [(tray, Role.processing.vietnamese)], chosen: tray)
    }
}
