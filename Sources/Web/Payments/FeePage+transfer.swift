import Domain
import Papers

extension FeePage.Transfer {
    init?(_ account: FeeAccount, amount: Int, of file: DossierFile, _ typed: FormFields, _ errors: FieldErrors) {
        guard let code = DossierCode(file.code) else { return nil }
        let message = VietQR.message(for: code)
        let money = Money(dong: amount)
        guard let picture = QRCode(VietQR(account: account, amount: money, message: message).text) else { return nil }
        side = String(picture.side)
        path = picture.path
        facts = [
            FactLine(term: "Chủ tài khoản", fact: account.holder), FactLine(term: "Số tài khoản", fact: account.number),
            FactLine(term: "Ngân hàng", fact: account.bank), FactLine(term: "Số tiền", fact: money.description),
            FactLine(term: "Nội dung", fact: message),
        ]
        reference = FormField(
            "reference", "Mã giao dịch của ngân hàng", value: typed.text("reference"), limit: 50,
            help: "Chép từ thông báo của ngân hàng, sau khi tiền đã vào tài khoản.",
            complaint: errors["reference"] ?? errors["shared"])
        received = FormField(
            "received", "Số tiền vào tài khoản (đồng)", value: typed.optional("received") ?? money.grouped,
            mode: "numeric", limit: 16,
            help: "Khác số phải nộp thì ghi đúng số ngân hàng báo; phần thừa được hoàn trả.",
            complaint: errors["received"])
        sharedAsk = FeePage.SharedAsk(typed, errors)
    }
}

extension FeePage.Surplus {
    init(_ file: DossierFile, _ typed: FormFields, _ errors: FieldErrors) {
        action = Link.dossier(file.code, "fee-receipts")
        isOpen = typed.optional("received") != nil
        reference = FormField(
            "reference", "Mã giao dịch của ngân hàng", value: typed.text("reference"), limit: 50,
            complaint: errors["reference"] ?? errors["shared"])
        received = FormField(
            "received", "Số tiền vào tài khoản (đồng)", value: typed.text("received"), mode: "numeric", limit: 16,
            complaint: errors["received"] ?? errors["amount"])
        sharedAsk = FeePage.SharedAsk(typed, errors)
    }
}
