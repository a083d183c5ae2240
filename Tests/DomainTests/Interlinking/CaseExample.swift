import Domain
import TestSupport

/// A birth with residence and insurance behind it, its first leg finished by us.
enum CaseExample {
    static let officer = Officer(
        officeID: "hoabinh", id: "hoa", userName: "hoa", name: "Nguyễn Thị Hoa", title: "", roles: [.reception])

    static let received = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9, minute: 5)

    /// A late agency's letter, complete.
    static func letter(on day: CivilDate, _ number: String = "7/CAX") -> LegLetter {
        LegLetter(number: number, on: day, cause: "Chờ xác minh chỗ ở", newDueOn: day.adding(days: 1))
    }

    static func act(at moment: LocalInstant) -> Act { Act(officer: officer, at: moment) }

    static func scene(at now: LocalInstant, status: DossierStatus = .returned) throws -> CaseScene {
        let procedure = InterlinkedProcedure.all[0]
        let agreement = CoordinationAgreement(lawOf: procedure)
        let dossier = dossier(status)
        let change = try procedure.open(
            procedure.legs.map(\.kind), on: dossier, agreement: agreement, termsHash: "", by: act(at: received),
            calendar: .shipped)
        return CaseScene(
            whole: change.whole, agreement: agreement, dossiers: [dossier], calendar: .shipped, now: now)
    }

    static func dossier(_ status: DossierStatus, isPositive: Bool = true) -> Dossier {
        let isDone = !status.isPending
        return Dossier(
            officeID: "hoabinh", code: "H01.89.12-261124-0001", procedureCode: "1.001193", procedureVersion: 1,
            channel: .counter, returnChannel: .counter, status: status, receivedAt: received,
            dueAt: received.adding(seconds: 28_500), lawfulDueAt: received.adding(seconds: 28_500),
            originalDueAt: received.adding(seconds: 28_500), bookYear: 2026, bookNumber: 1, setCount: 1, feeDue: nil,
            isImmediate: false, step: 0, holder: Holder(role: .reception, officerID: "hoa"), offer: nil,
            outcome: isDone
                ? Outcome(
                    isPositive: isPositive, summary: "Giấy khai sinh", grounds: "Thiếu căn cứ", draftedByID: "binh")
                : nil,
            finishedAt: isDone ? received.adding(seconds: 3600) : nil, resultNumber: isDone ? "12/2026" : "",
            returnedAt: nil, rating: nil, pauses: [], supplementCount: 0, sequence: 1)
    }
}

extension CaseScene {
    /// Records a step as the counter does, and goes on from there.
    mutating func play(_ leg: LegKind, _ step: LegStep, _ words: String = "Số 5/2026", at moment: LocalInstant) throws {
        now = moment
        let letter = step == .apology ? CaseExample.letter(on: moment.date, words) : nil
        let told = LegRecord(step: step, leg: leg, words: words, letter: letter)
        whole = try record(told, by: CaseExample.act(at: moment)).whole
    }
}
