import Domain
import FormFiles
import Papers
import TestSupport
import Testing

@Suite struct HostileTextTests {
    private static let hostile = "<script>alert(1)</script>\"{{stylesheet}}<img src=x onerror=alert(1)>" + accented
    /// Characters of markup with a combining accent behind them: other characters to whoever reads by characters.
    private static let accented = markup.map { "\($0)\u{301} onfocus=alert(1) " }.joined()
    private static let markup = ["<", ">", "&", "\"", "'"]

    /// Every paper in which somebody may type, with the same hostile words wherever a word can stand.
    private static var papers: [PaperContent] {
        let (text, moment) = (hostile, LocalInstant(epochSeconds: 1_795_400_000))
        let party = PaperParty(.unknown, name: text, number: text, address: text, phone: text, email: text)
        let code = PaperSamples.code()
        return [
            .supplementRequest(
                SupplementRequestPaper(
                    party: party, code: code, procedure: text, demands: [text], reason: text,
                    guide: .init(name: text, phone: text))),
            .refusal(RefusalPaper(party: party, code: code, procedure: text, reason: text, officer: text)),
            .apology(
                ApologyPaper(
                    party: party, code: code, procedure: text, receivedAt: moment, dueAt: moment,
                    faults: Set(ApologyPaper.Fault.allCases), cause: text, newDueAt: moment, signer: text)),
            .stopNotice(
                StopNoticePaper(
                    party: party, code: code, procedure: text, receivedAt: moment, askedOn: moment.date, reason: text,
                    stage: text, returnedPapers: [text], refund: text, signerPost: text, signer: text)),
            .resultHandover(
                ResultHandoverPaper(
                    givingUnit: text, receivingUnit: text, giver: text, receiver: text, handedOverAt: moment,
                    rows: [
                        .init(
                            code: code, procedure: text, result: text, owner: text, address: text, fee: 1,
                            goesByPost: true)
                    ])),
            .register(
                RegisterPaper(
                    volume: text, field: text,
                    days: [
                        .init(
                            moment.date,
                            rows: [
                                .init(
                                    ordinal: 1, code: text, procedure: text, person: text, reach: text, authority: text,
                                    receivedAt: moment, dueAt: nil, returned: text, returnManner: text, collector: text)
                            ])
                    ])),
        ]
    }

    /// Receipts, slips and sheets about money.
    private static var money: [PaperContent] {
        let (text, moment) = (hostile, LocalInstant(epochSeconds: 1_795_400_000))
        let party = PaperParty(.unknown, name: text, number: text, address: text, phone: text, email: text)
        let code = PaperSamples.code()
        return [
            .feeReceipt(
                FeeReceiptPaper(
                    payer: party, code: code, lines: [.init(.phi, subject: text, amount: 1)], payment: text,
                    cashier: text, remark: text, copies: [text])),
            .feeRefund(
                FeeRefundPaper(
                    receiver: party, code: code, procedure: text, reason: text, amount: 1, payment: text,
                    receipts: [text], cashier: text)),
            .feeExemption(
                FeeExemptionPaper(
                    party: party, code: code, procedure: text,
                    exemption: FeeExemption(group: text, evidence: text, decision: text), waived: 1, officer: text)),
            .tillClosing(
                TillClosingPaper(
                    cashier: text, closedBy: text, standInReason: text, closedAt: moment,
                    rows: [.init(at: moment, code: code, paper: text, payment: text, amount: 1, reference: text)],
                    cashExpected: 1, counted: 1, transferExpected: 1, transferCounted: 1, explanation: text)),
        ]
    }

    /// Books, line by line.
    private static var books: [PaperContent] {
        let (text, moment) = (hostile, LocalInstant(epochSeconds: 1_795_400_000))
        return [
            .apologyRegister(
                ApologyRegisterPaper(
                    period: ReportPeriod(monthOf: moment.date),
                    rows: [
                        .init(
                            number: text, signedOn: nil, code: text, owner: text, procedure: text, faults: text,
                            cause: text, responsible: text, dueAt: moment, newDueAt: nil, sent: text)
                    ])),
            .certificationBook(
                CertificationBookPaper(
                    book: .signatures, year: 2026, month: nil,
                    lines: [PaperSamples.certification(.signatures, 1, paper: text, requester: text, signer: text)],
                    isRevealed: true)),
        ]
    }

    @Test(arguments: try ShippedForms.all())
    func `whatever stands in a citizen's form, its paper shows it as text`(definition: FormDefinition) throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        for text in [
            Self.hostile, "\u{202E}gnourt \u{2066}", "=cmd|'/c calc'!A1", String(repeating: "x", count: 10_000),
        ] {
            var form = FilledForm(writtenBy: text)
            for field in definition.fields {
                if case .people(let columns) = field.kind {
                    form.type(.rows([Dictionary(columns.map { ($0.name, text) }) { $1 }]), in: field.name)
                } else {
                    form.type(text, in: field.name)
                }
            }
            let paper = FormPaper(definition, filled: form, office: FormSamples.office, on: FormSamples.day)
            let html = try paper.html(press)
            #expect(!html.contains("<script") && !html.contains("<img"))
            #expect(!html.unicodeScalars.contains { [0x202E, 0x2066].contains($0.value) })
        }
    }

    @Test func `whatever people type, papers show it as text`() async throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        for content in Self.papers + Self.money + Self.books {
            let html = try press.html(PaperSheet(head: PaperSamples.head(), content: content))
            #expect(!html.contains("<script") && !html.contains("<img"), "\(content.kind)")
            #expect(html.contains("&lt;script&gt;"), "\(content.kind)")
            let scalars = html.unicodeScalars.split(separator: "\u{301}", omittingEmptySubsequences: false).dropLast()
            #expect(scalars.allSatisfy { $0.last == ";" }, "\(content.kind)")
            #expect(html.contains("{{stylesheet}}") || html.contains("{{STYLESHEET}}"), "\(content.kind)")
        }
    }
}
