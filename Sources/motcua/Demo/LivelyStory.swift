import Casework
import Domain

/// An office in the middle of its work: dossiers in every state that verbs lead to, received in the last weeks.
struct LivelyStory {
    private let book: StoryBook
    private let now: LocalInstant
    private var chance: StoryChance
    private var people = StoryPeople()

    init(at now: LocalInstant, book: StoryBook, seed: Int) {
        self.now = now
        self.book = book
        chance = StoryChance(seed: seed)
    }

    /// The acts of so many dossiers; those beyond the scenes were received and returned earlier.
    mutating func acts(dossiers count: Int) -> [PlannedAct] {
        let scenes = StoryScene.all.prefix(count)
        var acts: [PlannedAct] = []
        for (index, scene) in scenes.enumerated() { acts += self.acts(of: scene, dossier: index) }
        for index in scenes.count..<max(scenes.count, count) {
            var scene = StoryScene.returned(daysAgo: chance.number(in: 8...60), procedure: chance.pick(StoryBook.mix))
            // Certified copies need the paper itself; of the rest some are filed online.
            if index % 5 < 2, scene.procedure != "2.000815" { scene.channel = .online }
            acts += self.acts(of: scene, dossier: index)
        }
        return acts
    }

    private mutating func acts(of scene: StoryScene, dossier: Int) -> [PlannedAct] {
        let receivedAt = reception(daysAgo: scene.daysAgo)
        let person = people.citizen(on: receivedAt.date, using: &chance)
        let form = IntakeForm(
            procedureCode: scene.procedure, owner: person, representative: representative(scene, on: receivedAt.date),
            channel: scene.channel, feeQuantity: chance.pick([(1, 5), (2, 3)]), isImmediate: scene.isImmediate,
            obstacle: .citizenComesLater)
        var plan = DossierPlan(
            book, dossier: dossier,
            receiving: StoryFilingWays.telling(form, dossier: dossier, in: receivedAt.date.year), at: receivedAt,
            latest: now.adding(seconds: -60))
        if dossier % 3 != 0 {
            let reference = "FT26\(Digits.padded(dossier + 1, to: 6))"
            plan.then(.takeFee(dossier % 5 == 1 ? MoneyWay(.transfer, reference: reference) : .cash), afterMinutes: 4)
        }
        for step in scene.steps {
            var act = step.act(for: person)
            // Whatever the scenes number was answered with «yes».
            if case .number = act { act = .number(plan.certification) }
            plan.then(act, afterMinutes: step.minutes)
        }
        return plan.acts
    }

    private mutating func representative(_ scene: StoryScene, on day: CivilDate) -> Representative? {
        guard scene.isRepresented else { return nil }
        return Representative(
            person: people.citizen(on: day, using: &chance),
            authorisation: "Giấy ủy quyền có chứng thực chữ ký, ngày \(day.adding(days: -2).slashed)")
    }

    /// A moment so many working days ago at which the office was open, before now; 0 is today, or the last day worked.
    private mutating func reception(daysAgo: Int) -> LocalInstant {
        var days = daysAgo
        var day = now.date
        while !book.calendar.isWorkingDay(day) || days > 0 {
            if book.calendar.isWorkingDay(day) { days -= 1 }
            day = day.adding(days: -1)
        }
        let minute =
            chance.happens(percent: 65)
            ? chance.number(in: 7 * 60 + 5...11 * 60) : chance.number(in: 13 * 60 + 35...14 * 60 + 50)
        let moment = LocalInstant(day, minuteOfDay: minute).adding(seconds: chance.number(in: 0...59))
        // Whoever came today came before now, in the last two hours.
        return moment < now.adding(seconds: -600) ? moment : now.adding(seconds: -chance.number(in: 1200...7200))
    }
}
