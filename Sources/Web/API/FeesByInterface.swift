import Casework
import Domain
import Hummingbird
import Storage

/// `GET /api/v1/dossiers/{code}/fee` and the acts on it: the same verbs the desk uses.
struct FeesByInterface: Sendable {
    let site: Site

    @Sendable func read(_ visit: DeskVisit) async throws -> Response {
        let (code, office) = (try visit.dossierCode(), visit.office.id)
        let answer = try await site.reader.read { reader -> FeeAnswer in
            guard let dossier = try DossierStore.find(code, office: office, in: reader) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            let account = try FeeAccountStore.current(office: office, in: reader)?.account
            guard
                let version = try ProcedureStore.version(
                    dossier.procedureCode, number: dossier.procedureVersion, office: office, in: reader)
            else { throw WorkflowRefusal.dossierUnknown(code: code) }
            let event = try DossierEventStore.feeCounting(of: code, office: office, in: reader)
            return FeeAnswer(
                dossier, try FeeBalance.read(dossier, in: reader),
                try FeeCharge.read(dossier, of: version, in: reader), countedBy: event?.sequence ?? 1, account)
        }
        try await site.work.accessLog.recordAccess(to: code, page: "api-fee", by: visit.officer)
        return try .json(answer)
    }

    @Sendable func take(_ visit: DeskVisit) async throws -> Response {
        try await ActByInterface(site: site).act(visit, FeeRequest.Payment.self) { code, request, officer in
            try await site.work.acts.takeFee(of: code, request.way, by: officer).dossier
        }
    }

    @Sendable func correct(_ visit: DeskVisit) async throws -> Response {
        try await ActByInterface(site: site).act(visit, FeeRequest.Correction.self) { code, request, officer in
            try await site.work.acts.correctFee(of: code, request.correction, by: officer)
        }
    }

    @Sendable func stateExemption(_ visit: DeskVisit) async throws -> Response {
        try await ActByInterface(site: site).act(visit, ActRequest.Plain.self) { code, _, officer in
            try await site.work.acts.stateExemption(of: code, by: officer).dossier
        }
    }

    @Sendable func refund(_ visit: DeskVisit) async throws -> Response {
        try await ActByInterface(site: site).act(visit, FeeRequest.Refund.self) { code, request, officer in
            try await site.work.acts.refundFee(
                of: code, amount: request.amount, because: request.reason, request.way, by: officer
            ).dossier
        }
    }
}

/// Bodies of the acts on a fee.
enum FeeRequest {
    /// `POST …/fee-receipts`: money has come in; a transfer names what the bank calls it.
    struct Payment: Decodable, Sendable {
        let way: MoneyWay

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            var way = fields.moneyWay()
            way.isShared = fields.truth("shared", default: false)
            if fields.isThere("received") {
                way.received = fields.integer("received", in: 1...10_000_000_000, default: 0)
            }
            self.way = way
            try fields.finish()
        }
    }

    /// `POST …/fee-corrections`: the whole of what the fee is counted by; a number that is left out stays.
    ///
    /// `countedBy` as it was read: when the fee is counted by another event by now, nothing is set right.
    struct Correction: Decodable, Sendable {
        let correction: FeeCorrection

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            correction = FeeCorrection(
                condition: fields.line("condition", limit: FeeRate.longestText, isRequired: false),
                exemption: fields.number("exemption"), quantity: fields.number("quantity"),
                pages: fields.number("pages"), reason: fields.line("reason", limit: FeeReason.longest),
                seen: fields.isThere("countedBy") ? fields.integer("countedBy", in: 1...1_000_000, default: 1) : nil)
            try fields.finish()
        }
    }

    /// `POST …/fee-refunds`.
    struct Refund: Decodable, Sendable {
        let amount: Int
        let reason: RefundReason
        let way: MoneyWay

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            amount = fields.integer("amount", in: 1...1_000_000_000_000, default: 0)
            reason = fields.choice("reason", default: .mistaken)
            way = fields.moneyWay()
            try fields.finish()
        }
    }
}

extension JSONFields {
    /// A number that may be left out.
    fileprivate mutating func number(_ name: String) -> Int? {
        isThere(name) ? integer(name, in: 1...999, default: 1) : nil
    }

    /// Money is never booked by what a program left out.
    fileprivate mutating func moneyWay() -> MoneyWay {
        if !isThere("means") { refuse("Thiếu «means»; xin ghi cash hoặc transfer.", by: "means") }
        return MoneyWay(
            choice("means", default: .cash), reference: line("reference", limit: 200, isRequired: false))
    }
}

/// How a dossier stands with its fee, in đồng.
struct FeeAnswer: Encodable, Sendable {
    let code: String
    /// `phi` or `lePhi`; nothing where the version does not say.
    let nature: String?
    /// Why less or nothing is due, in a sentence.
    let exemption: String?
    /// The sequence of the event by which it is counted, for `POST …/fee-corrections`.
    let countedBy: Int
    /// Nothing while the rate is not known.
    let due: Int?
    let receipted: Int
    let paid: Int
    let refunded: Int
    let outstanding: Int
    /// The text of a code to pay what is outstanding by transfer; nothing without an account, or when nothing is.
    let vietQR: String?

    init(_ dossier: Dossier, _ balance: FeeBalance, _ charge: FeeCharge, countedBy: Int, _ account: FeeAccount?) {
        code = dossier.code
        self.countedBy = countedBy
        (nature, exemption) = (charge.nature?.rawValue, charge.exemption?.remark)
        (due, receipted, paid) = (balance.due, balance.receipted, balance.paid)
        (refunded, outstanding) = (balance.refunded, balance.outstanding)
        vietQR =
            if let account, balance.outstanding > 0, let code = DossierCode(dossier.code) {
                VietQR(
                    account: account, amount: Money(dong: balance.outstanding), message: VietQR.message(for: code)
                ).text
            } else { nil }
    }
}
