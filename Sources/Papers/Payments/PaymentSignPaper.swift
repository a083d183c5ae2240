public import Domain

/// Bảng mã QR của quầy: the account's fixed VietQR code, which says neither amount nor dossier; whoever pays types both.
public struct PaymentSignPaper: Sendable {
    var office: Office
    var account: FeeAccount

    public init(office: Office, account: FeeAccount) {
        self.office = office
        self.account = account
    }

    /// The finished page; nothing when the account does not fit into a code.
    public func html(_ press: PaperPress) throws -> String? {
        guard let model = PaymentSignModel(self) else { return nil }
        return try press.html(model)
    }
}

/// The sign in finished strings.
struct PaymentSignModel: PaperModel {
    static let template = "payments/sign"

    let agency: String
    let side: String
    let path: String
    let holder: String
    let number: String
    let bank: String
    /// What the payer writes, with a code as an example.
    let message: String

    init?(_ paper: PaymentSignPaper) {
        guard let code = QRCode(VietQR(account: paper.account).text) else { return nil }
        agency = paper.office.name.uppercased()
        (side, path) = (String(code.side), code.path)
        holder = paper.account.holder
        number = paper.account.number
        bank = paper.account.bank
        message = "PHI \(paper.office.agencyCode)-…"
    }
}
