import Casework
import Domain
import Hummingbird

/// `GET /papers/q/{token}`: what a paper's QR code opens, for whoever holds the paper.
struct ShowPaperCheck: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        do {
            guard let token = PaperToken(try visit.parameter("token")) else { throw PaperRefusal.linkUnknown }
            let standing = try await site.work.papers.standing(
                of: token, office: office.id, from: visit.countedAddress)
            return try site.page(PaperCheckPage(standing, office: office), office: office)
        } catch let refusal as PaperRefusal {
            let status = ErrorPages.status(of: refusal.kind)
            return try site.page(PaperCheckPage(refusal, office: office), office: office, status: status)
        }
    }
}

/// `public/paper`: one verdict, and what is known of the paper without saying whose it is.
struct PaperCheckPage: PageSample {
    static let template = "public/paper"

    let verdict: String
    let verdictTone: Tone.RawValue
    let explanation: String
    let facts: [FactLine]
    let hasFacts: Bool
    let callSentence: String
    let callNumber: String?
    let callHref: String?

    init(_ standing: PaperStanding, office: Office) {
        self.init(
            verdict: standing.verdict, tone: standing.ending == nil ? .done : .late,
            explanation: standing.explanation,
            facts: [
                FactLine(term: "Tên giấy tờ", fact: standing.title),
                FactLine(term: "Số", fact: standing.numberAndSymbol),
                FactLine(term: "Ngày", fact: standing.issuedOn.slashedWithWeekday),
                FactLine(term: "Cơ quan cấp", fact: office.name),
            ], office: office)
    }

    init(_ refusal: PaperRefusal, office: Office) {
        let isLocked = refusal.kind == .tooMany
        self.init(
            verdict: isLocked ? "Tạm dừng kiểm tra" : "Không tìm thấy giấy tờ này", tone: .late,
            explanation: refusal.message, facts: [], office: office)
    }

    private init(verdict: String, tone: Tone, explanation: String, facts: [FactLine], office: Office) {
        self.verdict = verdict
        verdictTone = tone.rawValue
        self.explanation = explanation
        self.facts = facts
        hasFacts = !facts.isEmpty
        callNumber = office.phone.presence
        callHref = office.phoneHref
        callSentence =
            callNumber == nil
            ? "Cần hỏi thêm, Ông/Bà vui lòng đến \(office.name) trong giờ làm việc."
            : "Cần hỏi thêm, Ông/Bà vui lòng gọi:"
    }

    static var sample: PaperCheckPage {
        let office = Office(
            id: "o", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang",
            phone: "02963 123 456")
        return PaperCheckPage(
            PaperStanding(
                title: PaperKind.receipt.vietnamese, numberAndSymbol: "12/TTPVHCC",
                issuedOn: CivilDate(dayNumber: 20_781), ending: nil), office: office)
    }
}

extension PaperStanding {
    fileprivate var verdict: String {
        switch ending {
        case nil: "Giấy tờ do cơ quan cấp, còn giá trị"
        case .replaced: "Giấy tờ do cơ quan cấp, đã được thay thế"
        case .withdrawn: "Giấy tờ do cơ quan cấp, đã bị thu hồi"
        }
    }

    /// What has become of it, in one sentence.
    var explanation: String {
        switch ending {
        case nil:
            "Xin Ông/Bà đối chiếu tên, số và ngày dưới đây với giấy đang cầm; nếu khác nhau, vui lòng báo cho cơ quan."
        case .replaced(let number, let day):
            "Giấy này đã được thay thế bằng giấy số \(number) ngày \(day.slashed). Xin Ông/Bà dùng giấy mới."
        case .withdrawn(let day):
            "Cơ quan đã thu hồi giấy này ngày \(day.slashed). Xin Ông/Bà liên hệ cơ quan để được hướng dẫn."
        }
    }
}
