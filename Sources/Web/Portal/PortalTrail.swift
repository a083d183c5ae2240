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
    /// Steps of which nobody knows whether the portal has them; a person who looks there says so.
    let doubts: [Doubt]
    let settleAction: String?

    /// One step in doubt.
    struct Doubt: Sendable {
        let doubtName: String
        let doubtWords: String
    }

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
        case .delivered where !entry.delivery.heldSteps.isEmpty:
            (portalWords, portalTone) = ("Chưa rõ cổng đã nhận đủ", Tone.soon.rawValue)
        case .delivered where !entry.untold.isEmpty:
            (portalWords, portalTone) = ("Đã lên cổng, có thay đổi phải sửa tay", Tone.soon.rawValue)
        case .delivered:
            (portalWords, portalTone) = ("Đã lên cổng", Tone.done.rawValue)
        case .waiting: (portalWords, portalTone) = ("Đang chờ gửi lên cổng", Tone.going.rawValue)
        case .parked: (portalWords, portalTone) = ("Cổng từ chối", Tone.late.rawValue)
        }
        let doubt = "Có bước xử lý chưa rõ cổng đã nhận hay chưa."
        let arrived = entry.state == .delivered ? entry.deliveredAt?.vietnamese : nil
        let untold = entry.untold.isEmpty ? nil : "Phải sửa tay trên cổng: \(entry.untold.words)."
        portalNote = entry.words.presence ?? (entry.delivery.heldSteps.isEmpty ? untold ?? arrived : doubt)
        exchanges = said.map(Line.init)
        hasExchanges = !exchanges.isEmpty
        let mayMend = file.act.officer.may(.mendPortal) && entry.state != .waiting
        let isParked = entry.state == .parked
        portalLabel = isParked ? "Đã sửa, gửi lại" : "Gửi lại lên cổng"
        doubts = file.events.filter { entry.delivery.heldSteps.contains($0.sequence) }.map(Doubt.init)
        // One thing at a time: whoever looked at the portal first says which of the steps in doubt it has.
        let mayResend = mayMend && (isParked || doubts.isEmpty)
        portalAction = mayResend ? (isParked ? Link.portalReleases(file.code) : Link.portalSendings(file.code)) : nil
        settleAction = mayMend && !doubts.isEmpty ? Link.portalSightings(file.code) : nil
    }

    static let sample = PortalTrail(
        portalWords: "Cổng từ chối", portalTone: Tone.late.rawValue, portalNote: "Thiếu số giấy tờ.",
        exchanges: [Line(exchangeLine: "Gửi hồ sơ mới: đã nhận", exchangeAt: "9 giờ 05")], hasExchanges: true,
        portalAction: "/", portalLabel: "Gửi lại",
        doubts: [Doubt(doubtName: "seen-2", doubtWords: "Nhận hồ sơ, 9 giờ 05")], settleAction: "/")
}

extension PortalTrail.Doubt {
    /// The name of the box of a step.
    static func name(_ sequence: Int) -> String { "seen-\(sequence)" }

    init(_ event: DossierEvent) {
        doubtName = Self.name(event.sequence)
        doubtWords = "\(event.kind.vietnamese), \(event.effectiveAt.vietnamese)"
    }
}

extension PortalTrail.Line {
    init(_ exchange: PortalExchange) {
        let call =
            switch exchange.call.split(separator: " ").first {
            case "insert": "Gửi hồ sơ mới"
            case "update": "Cập nhật hồ sơ"
            case "progress": "Gửi tiến độ"
            case "upload": "Tải tệp lên cổng"
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
            case .told: "\(exchange.words) đã sửa tay trên cổng"
            case .seen: "\(exchange.words) đã xem trên cổng các bước chưa rõ"
            }
        let times = exchange.times > 1 ? " (\(exchange.times) lần)" : ""
        exchangeLine = (call.isEmpty ? outcome : "\(call): \(outcome)") + times
        exchangeAt = exchange.at.vietnamese
    }
}
