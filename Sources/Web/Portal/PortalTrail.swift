import Domain
import Storage

/// What the portal knows of a dossier, as the dossier's page tells it.
struct PortalTrail: Sendable {
    let portalWords: String
    let portalTone: Tone.RawValue
    /// The portal's own words, why it waits, or when it arrived.
    let portalNote: String?
    let exchanges: [Line]
    let hasExchanges: Bool
    let portalAction: String?
    let portalLabel: String

    /// One exchange with the portal.
    struct Line: Sendable {
        let exchangeLine: String
        let exchangeAt: String
    }
}

extension PortalTrail {
    init?(_ file: DossierFile) {
        guard let (entry, said) = file.portal else { return nil }
        switch entry.state {
        case .delivered:
            (portalWords, portalTone) = ("Đã lên cổng", Tone.done.rawValue)
        case .waiting: (portalWords, portalTone) = ("Đang chờ gửi lên cổng", Tone.going.rawValue)
        case .parked: (portalWords, portalTone) = ("Cổng từ chối", Tone.late.rawValue)
        }
        let doubt = "Có bước xử lý chưa rõ cổng đã nhận hay chưa; xin xem trên cổng, nếu thiếu thì gửi lại."
        let arrived = entry.state == .delivered ? entry.deliveredAt?.vietnamese : nil
        portalNote = entry.words.presence ?? (entry.delivery.heldSteps.isEmpty ? arrived : doubt)
        exchanges = said.map(Line.init)
        hasExchanges = !exchanges.isEmpty
        let mayMend = file.act.officer.may(.mendPortal) && entry.state != .waiting
        let isParked = entry.state == .parked
        portalAction = mayMend ? (isParked ? Link.portalReleases(file.code) : Link.portalSendings(file.code)) : nil
        portalLabel = isParked ? "Đã sửa, gửi lại" : "Gửi lại lên cổng"
    }

    static let sample = PortalTrail(
        portalWords: "Cổng từ chối", portalTone: Tone.late.rawValue, portalNote: "Thiếu số giấy tờ.",
        exchanges: [Line(exchangeLine: "Gửi hồ sơ mới: đã nhận", exchangeAt: "9 giờ 05")], hasExchanges: true,
        portalAction: "/", portalLabel: "Gửi lại")
}

extension PortalTrail.Line {
    init(_ exchange: PortalExchange) {
        let call =
            switch exchange.call.split(separator: " ").first {
            case "insert": "Gửi hồ sơ mới"
            case "update": "Cập nhật hồ sơ"
            case "progress": "Gửi tiến độ"
            case "ask": "Hỏi cổng"
            case "catalogue": "Hỏi danh mục"
            default: ""
            }
        let outcome =
            switch exchange.outcome {
            case .done: "cổng đã nhận"
            case .exists: "cổng đã có từ trước"
            case .missing: "cổng chưa có, gửi từ đầu"
            case .refused, .unclear: exchange.words
            case .released: "\(exchange.words) cho gửi lại sau khi sửa"
            case .again: "\(exchange.words) cho gửi lại"
            }
        let times = exchange.times > 1 ? " (\(exchange.times) lần)" : ""
        exchangeLine = (call.isEmpty ? outcome : "\(call): \(outcome)") + times
        exchangeAt = exchange.at.vietnamese
    }
}
