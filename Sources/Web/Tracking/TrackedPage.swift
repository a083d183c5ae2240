import Casework
import Domain

/// `public/tracked`: one sentence, the appointment, the steps, a number to call.
struct TrackedPage: PageSample {
    static let template = "public/tracked"

    let dossierCode: String
    let sentence: String
    let nextSentence: String?
    let apology: String?
    let hasDueDay: Bool
    /// «Thứ Sáu, 27/12/2019».
    let dueDay: String
    /// «17 giờ 00».
    let dueTime: String
    let isLate: Bool
    let steps: [Step]
    let hasSteps: Bool
    let callSentence: String
    let callNumber: String?
    let callHref: String?
    /// Where a tap goes; nothing when it is not the time to rate.
    let rateAction: String?
    let scores: [Score]
    let thanks: String?
    /// What became of the slip whose code opened the page.
    let slipSentence: String?
    /// The parts of an interlinked case, in plain words.
    let legs: [Leg]
    let hasLegs: Bool

    /// One agency's part.
    struct Leg: Sendable {
        let legAgency: String
        let legSentence: String
        let legDue: String?
        let isLegDone: Bool
        let isLegLate: Bool
    }

    /// One of the few steps every dossier takes.
    struct Step: Sendable {
        let stepName: String
        let isPast: Bool
        let isNow: Bool
    }

    /// One of the five answers.
    struct Score: Sendable {
        let score: String
        let words: String
    }

    init(_ tracked: TrackedDossier, office: Office, slip: PaperStanding? = nil) {
        self.init(tracked, office: office, isThanked: tracked.rating != nil, slip: slip)
    }

    private init(_ tracked: TrackedDossier, office: Office, isThanked: Bool, slip: PaperStanding?) {
        let status = tracked.status
        dossierCode = tracked.code
        sentence = status.sentence
        nextSentence = status.advice
        apology = status.apology
        hasDueDay = status.dueAt != nil
        dueDay = status.dueAt?.date.slashedWithWeekday ?? ""
        dueTime = status.dueAt?.vietnameseClock ?? ""
        isLate = status.isLate
        steps = Self.steps(of: status)
        hasSteps = !steps.isEmpty
        callNumber = office.phone.presence
        callHref = office.phoneHref
        callSentence =
            callNumber == nil
            ? "Cần hỏi thêm, Ông/Bà vui lòng đến \(office.name) trong giờ làm việc."
            : "Cần hỏi thêm, Ông/Bà vui lòng gọi:"
        rateAction = tracked.mayBeRated ? tracked.token.map { Link.ratings(token: $0.text) } : nil
        scores = SatisfactionRating.bestFirst.map { Score(score: "\($0.rawValue)", words: $0.vietnamese) }
        thanks = isThanked ? "Cảm ơn Ông/Bà đã đánh giá." : nil
        slipSentence = slip?.slipSentence
        legs = tracked.legs.map {
            Leg(
                legAgency: $0.agency, legSentence: $0.sentence,
                legDue: $0.dueAt.map { "Dự kiến xong: \($0.date.slashedWithWeekday)" }, isLegDone: $0.isDone,
                isLegLate: $0.isLate)
        }
        hasLegs = !legs.isEmpty
    }

    private static func steps(of status: TrackedStatus) -> [Step] {
        guard let now = status.stage else { return [] }
        return TrackedStage.allCases.map { stage in
            let isPast = stage.rawValue < now.rawValue || status.isGivenBack
            return Step(stepName: stage.vietnamese, isPast: isPast, isNow: stage == now && !isPast)
        }
    }
}

extension TrackedPage {
    static var sample: TrackedPage {
        let office = Office(
            id: "o", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang",
            phone: "02963 123 456")
        let status = TrackedStatus(
            sentence: "Hồ sơ của Ông/Bà đang chờ lãnh đạo ký.", advice: "Mời Ông/Bà đến nhận kết quả.",
            apology: "Cơ quan xin lỗi Ông/Bà.", stage: .signed, isGivenBack: true,
            dueAt: LocalInstant(CivilDate(dayNumber: 20_781), hour: 17), isLate: true)
        return TrackedPage(
            TrackedDossier(
                code: "H01.89.12-261124-0001", status: status, rating: nil,
                token: TrackingToken(String(repeating: "0", count: 32)),
                legs: [
                    TrackedLeg(
                        agency: "Công an xã Hoà Bình", sentence: "Công an xã đang giải quyết.",
                        dueAt: LocalInstant(CivilDate(dayNumber: 20_781), hour: 17), isDone: true, isLate: true)
                ]), office: office, isThanked: true,
            slip: PaperStanding(
                title: PaperKind.receipt.vietnamese, numberAndSymbol: "12/TTPVHCC",
                issuedOn: CivilDate(dayNumber: 20_781), ending: nil))
    }
}

extension PaperStanding {
    /// For whoever opened the page by the slip's code.
    fileprivate var slipSentence: String {
        switch ending {
        case nil: "\(title) số \(numberAndSymbol), ngày \(issuedOn.slashed), do cơ quan cấp và còn giá trị."
        default: "\(title) số \(numberAndSymbol), ngày \(issuedOn.slashed): \(explanation)"
        }
    }
}
