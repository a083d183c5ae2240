import Domain
import Hummingbird
import Papers
import Storage

/// `GET /desk/tills/sign`: the fixed code for the counter, to be printed; only once a leader has set the account.
struct PrintPaymentSign: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let office = visit.office.id
        let account = try await site.reader.read { try FeeAccountStore.current(office: office, in: $0)?.account }
        guard let account, let html = try PaymentSignPaper(office: visit.office, account: account).html(site.press)
        else { throw FeeRefusal.accountMissing }
        return .html(html)
    }
}
